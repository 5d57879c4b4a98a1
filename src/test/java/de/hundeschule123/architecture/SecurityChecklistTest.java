package de.hundeschule123.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the checklist of security to what there is, and to all that the standard asks for. */
class SecurityChecklistTest {

    private static final Path PAGE = Path.of("docs", "security.md");
    private static final Path NUMBERS =
            Path.of("src/test/resources/de/hundeschule123/architecture/asvs-5.0.0-level-2.txt");
    private static final String TO = "–";
    private static final String UNPROVEN = "–";

    private static final Pattern ROW =
            Pattern.compile(
                    "(?m)^\\| (\\d+\\.[0-9.]+(?:–[0-9.]+)?) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|"
                            + " ([^|]+) \\|$");
    private static final Pattern HEAD =
            Pattern.compile("(?m)^\\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE)).results().toList();
    }

    private static List<String> numbers() throws IOException {
        return Files.readAllLines(NUMBERS);
    }

    /** A row may stand for a range of numbers as the standard orders them. */
    private static List<String> numbersOf(MatchResult row, List<String> all) {
        String[] ends = row.group(1).split(TO);
        int from = all.indexOf(ends[0]);
        int to = all.indexOf(ends[ends.length - 1]);
        assertThat(from).as(row.group(1)).isNotNegative();
        assertThat(to).as(row.group(1)).isGreaterThanOrEqualTo(from);
        return all.subList(from, to + 1);
    }

    @Test
    void each_number_of_the_standard_has_one_row_in_its_order() throws IOException {
        List<String> all = numbers();
        List<String> judged = new ArrayList<>();
        for (MatchResult row : rows()) {
            judged.addAll(numbersOf(row, all));
        }

        assertThat(judged).isEqualTo(all);
    }

    @Test
    void the_head_counts_what_stands_below() throws IOException {
        List<String> all = numbers();
        int pass = 0;
        int part = 0;
        int fail = 0;
        int none = 0;
        for (MatchResult row : rows()) {
            int those = numbersOf(row, all).size();
            switch (row.group(3)) {
                case "pass" -> pass += those;
                case "part" -> part += those;
                case "fail" -> fail += those;
                case "n/a" -> none += those;
                default -> throw new AssertionError("no verdict: " + row.group());
            }
        }

        MatchResult head = HEAD.matcher(Files.readString(PAGE)).results().findFirst().orElseThrow();
        assertThat(Stream.of(1, 2, 3, 4, 5).map(head::group).map(Integer::valueOf))
                .as("pass, part, fail, n/a, all")
                .containsExactly(pass, part, fail, none, all.size());
    }

    @Test
    void each_test_that_shows_a_verdict_is_there() throws IOException {
        Set<String> known;
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            known =
                    sources.map(source -> source.getFileName().toString())
                            .filter(name -> name.endsWith(".java"))
                            .map(name -> name.replace(".java", ""))
                            .collect(toSet());
        }
        Set<String> missing = new TreeSet<>();
        for (MatchResult row : rows()) {
            List<String> named =
                    TEST.matcher(row.group(5)).results().map(test -> test.group(1)).toList();
            if (!row.group(5).equals(UNPROVEN)) {
                assertThat(named).as(row.group()).isNotEmpty();
            }
            missing.addAll(named);
        }
        missing.removeAll(known);

        assertThat(missing).isEmpty();
    }

    @Test
    void each_page_and_heading_that_it_points_to_is_there() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (MatchResult link : LINK.matcher(Files.readString(PAGE)).results().toList()) {
            if (!link.group(1).startsWith("https:") && !isThere(link.group(1))) {
                missing.add(link.group(1));
            }
        }

        assertThat(missing).isEmpty();
    }

    private static boolean isThere(String target) throws IOException {
        String[] parts = target.split("#", 2);
        Path page = parts[0].isEmpty() ? PAGE : PAGE.resolveSibling(parts[0]);
        return Files.exists(page)
                && (parts.length == 1
                        || HEADING.matcher(Files.readString(page))
                                .results()
                                .anyMatch(heading -> anchor(heading.group(1)).equals(parts[1])));
    }

    /** As GitHub makes it. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .replace(' ', '-');
    }
}
