package de.hundeschule123.platform.screen;

import de.hundeschule123.platform.text.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.primefaces.PrimeFaces;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * A long list of which a table shows one page at a time; counting and reading are the caller's. It
 * tells the browser the {@link ListAddress} of what it shows.
 *
 * @param <T> what a row shows
 */
public class Pages<T> extends LazyDataModel<T> {

    /** How many rows a page holds. */
    public static final int SIZE = 25;

    private static final long serialVersionUID = 1L;

    private final transient Source<T> source;
    private final transient Function<T, Object> key;
    private int first;
    private Sorting sorting;

    /** Where the rows come from. */
    public interface Source<T> {

        long count();

        /** One page; {@code sorting} names a column of the table. */
        List<T> page(int offset, int size, Sorting sorting);

        /** What narrows the list, as it stands in the address of its page. */
        ListAddress address();

        /** The columns by which the rows can be sorted. */
        Collection<String> columns();

        /** How the rows come as long as nobody asks for another order; null where it is fixed. */
        Sorting usualSorting();
    }

    /** By which column the person wants the rows, and in which direction. */
    public record Sorting(String column, boolean descending) implements Serializable {}

    public Pages(Source<T> source, Function<T, Object> key) {
        this.source = source;
        this.key = key;
        this.sorting = source.usualSorting();
    }

    /**
     * Opens the page that an address names, and says what in the address was not understood, once
     * its filters have been read.
     */
    public void open(ListAddress address) {
        sorting = address.sorting(source.columns()).orElse(source.usualSorting());
        first = (address.page() - 1) * SIZE;
        if (!address.misread().isEmpty()) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            null,
                            new FacesMessage(
                                    FacesMessage.SEVERITY_WARN,
                                    Texts.of("list.misread", String.join(", ", address.misread())),
                                    null));
        }
    }

    /** Goes back to the first page, for another filter shows other rows. */
    public void restart() {
        first = 0;
    }

    /** The first row of the page, counted from zero: the table reads it here and puts it here. */
    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }

    public int getSize() {
        return SIZE;
    }

    /** The order in which the list opens, for the heads of the columns; null where it is fixed. */
    public SortMeta getSortMeta() {
        return sorting == null
                ? null
                : SortMeta.builder()
                        .field(sorting.column())
                        .order(sorting.descending() ? SortOrder.DESCENDING : SortOrder.ASCENDING)
                        .build();
    }

    /** The order in which the list is shown. */
    public Sorting sorting() {
        return sorting;
    }

    /** The query of the address of what is shown. */
    public String getQuery() {
        return source.address()
                .with(Objects.equals(sorting, source.usualSorting()) ? null : sorting)
                .withPage(first / SIZE + 1)
                .query();
    }

    /** Whether a filter leaves rows out. */
    public boolean isNarrowed() {
        return !source.address().isEmpty();
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(source.count());
    }

    @Override
    public List<T> load(
            int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        this.first = first;
        sorting =
                sorts.values().stream()
                        .filter(sort -> sort.getOrder() != SortOrder.UNSORTED)
                        .map(
                                sort ->
                                        new Sorting(
                                                sort.getField(),
                                                sort.getOrder() == SortOrder.DESCENDING))
                        .findFirst()
                        .orElse(source.usualSorting());
        tellAddress();
        return source.page(first, size, sorting);
    }

    /** Lets the browser write the address of what is shown, where it does not load a page. */
    public void tellAddress() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam("listAddress", getQuery());
        }
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
