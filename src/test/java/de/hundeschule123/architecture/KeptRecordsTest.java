package de.hundeschule123.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.PlainDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the pages about personal data and about kept documents to what there is. */
class KeptRecordsTest {

    private static final Path SOURCES = Path.of("src/test/java");
    private static final Pattern TABLE = Pattern.compile("`([a-z_]+)`");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("docs", name));
    }

    @Test
    void the_page_about_personal_data_names_every_table() throws IOException {
        Set<String> named =
                TABLE.matcher(page("privacy.md"))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
        List<String> tables =
                new PlainDatabase()
                        .names(
                                "select table_name from information_schema.tables"
                                        + " where table_schema = 'public'");

        assertThat(tables).contains("customer", "trail_entry");
        assertThat(named).containsAll(tables);
    }

    @Test
    void each_test_that_shows_a_claim_is_there() throws IOException {
        Set<String> missing = new TreeSet<>();
        TEST.matcher(page("gobd.md"))
                .results()
                .filter(named -> !isThere(named.group(1), named.group(2)))
                .forEach(named -> missing.add(named.group()));

        assertThat(page("gobd.md")).containsPattern(TEST);
        assertThat(missing).isEmpty();
    }

    private static boolean isThere(String type, String method) {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Path source =
                    files.filter(file -> file.endsWith(type + ".java")).findFirst().orElse(null);
            return source != null
                    && (method == null
                            || Files.readString(source).contains("void " + method + "("));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
