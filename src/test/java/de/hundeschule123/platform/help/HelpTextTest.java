package de.hundeschule123.platform.help;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.platform.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class HelpTextTest {

    private static final HelpText HELP = HelpText.deliveredIn(Language.GERMAN);
    private static final Path PAGES = Path.of("src/main/webapp");

    /** What the manual's own web page says to find its way about, which is no part of its text. */
    private static final String WAY_TO_THE_TEXT = "Zum Hauptinhalt springen";

    private static final Pattern LIST_SIGN = Pattern.compile("^\\s*(•|\\d+\\.)\\s+");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.?!])\\s+(?=[A-ZÄÖÜ])");
    private static final Pattern MARK = Pattern.compile("<hs:help place=\"([a-z0-9-]+)\"");

    @Test
    void each_sentence_of_the_manual_stands_in_the_help_in_its_order() throws IOException {
        List<String> sentences = manual();
        String help = words();

        int from = 0;
        for (String sentence : sentences) {
            int found = help.indexOf(sentence, from);
            assertThat(found).as(sentence).isNotNegative();
            from = found + sentence.length();
        }
        assertThat(sentences).hasSizeGreaterThan(70);
    }

    /**
     * The sentences of the file that the property {@code sevdesk.manual} names; without it the test
     * is skipped, and says so where nobody overlooks it.
     */
    private static List<String> manual() throws IOException {
        Path file = Path.of(System.getProperty("sevdesk.manual", "no-manual.txt"));
        if (!Files.isReadable(file)) {
            System.err.println(
                    "SKIPPED: "
                            + file
                            + " is not there, so the help was not held against the manual."
                            + " Name it with -Dsevdesk.manual=…/manual.txt");
            Assumptions.abort("the manual (property sevdesk.manual) is missing");
        }
        return Files.readAllLines(file).stream()
                .map(line -> LIST_SIGN.matcher(line).replaceFirst("").strip())
                .filter(line -> !line.isEmpty() && !line.equals(WAY_TO_THE_TEXT))
                .flatMap(END_OF_SENTENCE::splitAsStream)
                .toList();
    }

    private static String words() {
        return HELP.sections().stream()
                .flatMap(
                        section ->
                                Stream.concat(
                                        Stream.of(section.heading()),
                                        section.paragraphs().stream().map(HelpParagraph::text)))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void each_link_leads_to_a_page_that_is_there() {
        List<String> addresses =
                paragraphs()
                        .flatMap(paragraph -> paragraph.spans().stream())
                        .map(HelpSpan::address)
                        .filter(address -> address != null)
                        .map(address -> address.replaceFirst("[?#].*", ""))
                        .toList();

        assertThat(addresses).contains("/einstellungen/erweiterungen.xhtml");
        assertThat(addresses)
                .allSatisfy(address -> assertThat(PAGES.resolve(address.substring(1))).exists());
    }

    /** Its marks and links are those of the German help, so that both lead to the same places. */
    @Test
    void the_english_help_has_each_paragraph_at_the_same_place_with_the_same_links() {
        HelpText english = HelpText.deliveredIn(Language.ENGLISH);

        assertThat(outline(english)).isEqualTo(outline(HELP));
    }

    private static List<String> outline(HelpText help) {
        return help.sections().stream()
                .flatMap(
                        section ->
                                Stream.concat(
                                        Stream.of(section.level() + " " + section.anchor()),
                                        section.paragraphs().stream().map(HelpTextTest::outline)))
                .toList();
    }

    private static String outline(HelpParagraph paragraph) {
        return paragraph.kind()
                + " "
                + paragraph.getSign()
                + " "
                + paragraph.anchor()
                + " "
                + paragraph.spans().stream()
                        .map(HelpSpan::address)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();
    }

    @Test
    void no_anchor_stands_twice_and_each_question_mark_leads_to_one() throws IOException {
        List<String> anchors =
                Stream.concat(
                                HELP.sections().stream().map(HelpSection::anchor),
                                paragraphs()
                                        .map(HelpParagraph::anchor)
                                        .filter(anchor -> anchor != null))
                        .toList();

        assertThat(anchors).doesNotHaveDuplicates();
        assertThat(marks()).hasSizeGreaterThan(4).isSubsetOf(anchors);
    }

    private static List<String> marks() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            StringBuilder pages = new StringBuilder();
            for (Path page : files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                pages.append(Files.readString(page));
            }
            return MARK.matcher(pages).results().map(found -> found.group(1)).toList();
        }
    }

    @Test
    void a_search_leaves_the_paragraphs_with_all_words_under_their_headings() {
        HelpText found = HELP.narrowedTo(List.of("stift-symbol"));

        assertThat(found.sections()).hasSize(2);
        assertThat(found.sections().getFirst().heading()).isEqualTo("Einrichtung");
        assertThat(found.sections().getFirst().paragraphs()).isEmpty();
        showsTheFourthStep(found.sections().getLast());
    }

    private static void showsTheFourthStep(HelpSection section) {
        assertThat(section.anchor()).isEqualTo("sevdesk-einrichten");
        assertThat(section.paragraphs())
                .singleElement()
                .satisfies(step -> assertThat(step.getSign()).isEqualTo("4."));
    }

    @Test
    void a_word_of_a_heading_finds_what_stands_below_it() {
        assertThat(HELP.narrowedTo(List.of("protokoll", "versuch")).sections())
                .extracting(HelpSection::anchor)
                .contains("protokoll");
    }

    @Test
    void what_stands_nowhere_is_not_found() {
        assertThat(HELP.narrowedTo(List.of("sevdesk", "katzenklo")).sections()).isEmpty();
    }

    private static Stream<HelpParagraph> paragraphs() {
        return HELP.sections().stream().flatMap(section -> section.paragraphs().stream());
    }
}
