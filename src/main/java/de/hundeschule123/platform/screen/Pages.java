package de.hundeschule123.platform.screen;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * A long list of which a table shows one page at a time; counting and reading are the caller's.
 *
 * @param <T> what a row shows
 */
public class Pages<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    private final transient Source<T> source;
    private final transient Function<T, Object> key;

    /** Where the rows come from. */
    public interface Source<T> {

        long count();

        /** One page; {@code sorting} names a column of the table or is null. */
        List<T> page(int offset, int size, Sorting sorting);
    }

    /** By which column the person wants the rows, and in which direction. */
    public record Sorting(String column, boolean descending) implements Serializable {}

    public Pages(Source<T> source, Function<T, Object> key) {
        this.source = source;
        this.key = key;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(source.count());
    }

    @Override
    public List<T> load(
            int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        return source.page(
                first,
                size,
                sorts.values().stream()
                        .filter(sort -> sort.getOrder() != SortOrder.UNSORTED)
                        .map(
                                sort ->
                                        new Sorting(
                                                sort.getField(),
                                                sort.getOrder() == SortOrder.DESCENDING))
                        .findFirst()
                        .orElse(null));
    }

    /** The rows of the page that is shown, so that a column can ask for all of them at once. */
    public List<T> getShown() {
        return getWrappedData() == null ? List.of() : getWrappedData();
    }

    /**
     * The rows that a person has selected on other pages, which the table cannot find by itself.
     */
    protected Collection<T> selectedElsewhere() {
        return List.of();
    }

    @Override
    public T getRowData(String rowKey) {
        return Stream.concat(getShown().stream(), selectedElsewhere().stream())
                .filter(row -> getRowKey(row).equals(rowKey))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String getRowKey(T row) {
        return String.valueOf(key.apply(row));
    }
}
