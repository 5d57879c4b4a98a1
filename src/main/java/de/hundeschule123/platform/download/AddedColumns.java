package de.hundeschule123.platform.download;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Adds columns to the file of a list, on what an extension knows of its rows.
 *
 * @param <T> what a row shows
 */
public interface AddedColumns<T> {

    /** The heads of the columns. */
    List<String> titles();

    /** Reads what the columns say of some rows at once; gives for each the cells in this order. */
    Function<T, List<Cell>> cells(List<T> rows);

    /** The heads of a list's own columns and of those that are added. */
    static <T> List<String> titles(Stream<String> own, Iterable<AddedColumns<T>> added) {
        List<String> titles = new ArrayList<>(own.toList());
        added.forEach(columns -> titles.addAll(columns.titles()));
        return titles;
    }

    /** Rows of a list's own cells and of those that are added. */
    static <T> List<List<Cell>> rows(
            List<T> rows, Function<T, Stream<Cell>> own, Iterable<AddedColumns<T>> added) {
        List<Function<T, List<Cell>>> more = new ArrayList<>();
        added.forEach(columns -> more.add(columns.cells(rows)));
        return rows.stream()
                .map(
                        row ->
                                Stream.concat(
                                                own.apply(row),
                                                more.stream()
                                                        .flatMap(
                                                                cells -> cells.apply(row).stream()))
                                        .toList())
                .toList();
    }
}
