package de.hundeschule123.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of a page in docs that says what the program does: a test computes it, and fails where
 * the page says anything else. With {@code -Dtables.write=true} it is written instead.
 */
public final class DocumentedTable {

    private final Path page;
    private final String name;
    private final List<List<String>> rows = new ArrayList<>();

    private DocumentedTable(Path page, String name) {
        this.page = page;
        this.name = name;
    }

    /** The table between the marks of this name on a page in docs. */
    public static DocumentedTable of(String page, String name) {
        return new DocumentedTable(Path.of("docs", page), name);
    }

    public DocumentedTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** Holds the page to what was computed. */
    public void mustStandThere() {
        try {
            String text = Files.readString(page);
            String begin = "<!-- " + name + " -->\n";
            String end = "<!-- end of " + name + " -->";
            assertThat(text).as("marks in %s", page).contains(begin).contains(end);
            int from = text.indexOf(begin) + begin.length();
            int to = text.indexOf(end);
            if (Boolean.getBoolean("tables.write")) {
                Files.writeString(page, text.substring(0, from) + table() + text.substring(to));
            } else {
                assertThat(text.substring(from, to))
                        .as("%s in %s; -Dtables.write=true writes it anew", name, page)
                        .isEqualTo(table());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String table() {
        List<String> lines = new ArrayList<>(rows.stream().map(DocumentedTable::line).toList());
        lines.add(1, line(rows.get(0).stream().map(cell -> "---").toList()));
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
