package de.hundeschule123.platform.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds pages and styles to one home for what repeats: a component, a tag or a token. */
class PageSourcesTest {

    private static final Path ROOT = Path.of("src/main/webapp");
    private static final Path LIBRARY = ROOT.resolve("WEB-INF/hundeschule.taglib.xml");
    private static final String TOKENS = "tokens.css";
    private static final int LONGEST = 140;
    private static final List<String> DRESSED =
            List.of(
                    "ajax",
                    "ajaxStatus",
                    "autoComplete",
                    "autoUpdate",
                    "column",
                    "commandButton",
                    "commandLink",
                    "confirm",
                    "confirmDialog",
                    "dataTable",
                    "dialog",
                    "inputText",
                    "inputTextarea",
                    "linkButton",
                    "menuButton",
                    "menuitem",
                    "outputLabel",
                    "outputPanel",
                    "password",
                    "poll",
                    "progressBar",
                    "remoteCommand",
                    "selectBooleanCheckbox",
                    "selectOneMenu",
                    "tab",
                    "tabView");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern PICTURE = Pattern.compile("url\\(\"data:.*?\"\\)", Pattern.DOTALL);
    private static final Pattern COLOUR =
            Pattern.compile(
                    "#[0-9a-f]{3,8}\\b|\\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\\([^)]*\\)"
                            + "|:[^;{]*\\b(?:white|black|red|green|blue|gr[ae]y|orange|yellow)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE =
            Pattern.compile(
                    "\\b(?:margin|padding|(?:row-|column-)?gap)[\\w-]*:[^;}]*\\d(?:r?em|px|pt)\\b");
    private static final Pattern SPACE_TOKEN =
            Pattern.compile("--(?:space|inside|indent|inset|beside)[\\w-]*:\\s*(?!var)[^;]+");
    private static final Pattern ID_IN_A_SELECTOR =
            Pattern.compile("(?:#[a-z][\\w-]*|\\[id[^]]*\\])[^;{}]*\\{", Pattern.CASE_INSENSITIVE);
    private static final Pattern IMPORTANT = Pattern.compile("[^;{}]*!\\s*important");
    private static final Pattern INLINE_STYLE = Pattern.compile("\\sstyle\\s*=|<style\\b");
    private static final Pattern INCLUDED = Pattern.compile("<ui:include src=\"/([^\"#]+)\"");
    private static final Pattern SOURCE =
            Pattern.compile(
                    "<tag-name>(\\w+)</tag-name>\\s*(?:<component>)?<(source|resource-id)>([^<]+)<");

    /** A line of a file, as a finding that leads there. */
    private record Line(Path file, int number, String text) {

        @Override
        public String toString() {
            return ROOT.relativize(file) + ":" + number + " " + text.strip();
        }
    }

    @Test
    void no_line_is_longer_than_a_person_reads_at_once() throws IOException {
        assertThat(lines(".xhtml", ".css", ".js"))
                .filteredOn(line -> line.text().length() > LONGEST)
                .isEmpty();
    }

    /** By this mark the server tells what a page asks by itself from what a person does. */
    @Test
    void what_a_page_asks_by_itself_is_marked_and_nothing_else_is() throws IOException {
        for (Path page : files(".xhtml")) {
            String source = Files.readString(page);
            assertThat(found(Pattern.compile("ignoreAutoUpdate=\"true\""), source))
                    .as("%s", page)
                    .hasSameSizeAs(found(Pattern.compile("<p:poll\\b"), source));
        }
    }

    /** Without it the button asks nobody, and does nothing. */
    @Test
    void each_page_with_a_button_that_asks_first_holds_the_question() throws IOException {
        List<Path> mute = new ArrayList<>();
        for (Path page : files(".xhtml")) {
            String whole = page.startsWith(ROOT.resolve("WEB-INF")) ? "" : withIncluded(page);
            if (whole.contains("<p:confirm ") && !whole.contains("<hs:question/>")) {
                mute.add(page);
            }
        }
        assertThat(mute).isEmpty();
    }

    private static String withIncluded(Path page) throws IOException {
        StringBuilder whole = new StringBuilder(Files.readString(page));
        List<MatchResult> parts = INCLUDED.matcher(whole.toString()).results().toList();
        for (MatchResult part : parts) {
            whole.append(withIncluded(ROOT.resolve(part.group(1))));
        }
        return whole.toString();
    }

    /** Such a page runs no script that would send it, and what comes without it is refused. */
    @Test
    void each_form_of_a_page_without_state_sends_the_nonce_back() throws IOException {
        List<Path> stateless = new ArrayList<>();
        for (Path page : files(".xhtml")) {
            String source = Files.readString(page);
            if (source.contains("transient=\"true\"")) {
                stateless.add(page);
                assertThat(found(Pattern.compile("name=\"primefaces.nonce\""), source))
                        .as("%s", page)
                        .hasSameSizeAs(found(Pattern.compile("<h:form\\b"), source));
            }
        }
        assertThat(stateless).isNotEmpty();
    }

    /** Expressions unwrap what a method gives: then there is nothing to take out any more. */
    @Test
    void no_expression_takes_a_value_out_of_an_optional() throws IOException {
        assertThat(lines(".xhtml"))
                .filteredOn(line -> line.text().matches(".*#\\{.*\\.(get\\(\\)|orElse\\().*"))
                .isEmpty();
    }

    @Test
    void a_colour_has_its_value_among_the_tokens_and_nowhere_else() throws IOException {
        for (Path style : files(".css")) {
            if (!style.endsWith(TOKENS)) {
                assertThat(found(COLOUR, plain(style))).as("%s", style).isEmpty();
            }
        }
    }

    @Test
    void no_two_tokens_are_one_colour_or_one_space() throws IOException {
        String tokens = PICTURE.matcher(plain(tokens())).replaceAll("");

        assertThat(found(Pattern.compile("#[0-9a-f]{3,8}\\b"), tokens))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(found(SPACE_TOKEN, tokens).stream().map(token -> token.replaceFirst(".*?:", "")))
                .hasSizeGreaterThan(10)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_space_has_its_value_among_the_tokens_and_nowhere_else() throws IOException {
        for (Path style : files(".css")) {
            if (!style.endsWith(TOKENS)) {
                assertThat(found(SPACE, plain(style))).as("%s", style).isEmpty();
            }
        }
    }

    @Test
    void each_token_is_used() throws IOException {
        StringBuilder styles = new StringBuilder();
        for (Path style : files(".css")) {
            styles.append(plain(style));
        }
        String ours = plain(tokens());

        assertThat(
                        Pattern.compile("(--[\\w-]+):")
                                .matcher(ours)
                                .results()
                                .map(name -> name.group(1)))
                .allSatisfy(name -> assertThat(styles).contains("var(" + name + ")"));
    }

    /** A colour without a value is no colour at all, and nothing complains. */
    @Test
    void each_token_that_a_style_asks_for_is_there() throws IOException {
        String ours = plain(tokens());
        for (Path style : files(".css")) {
            assertThat(
                            Pattern.compile("var\\((--[\\w-]+)")
                                    .matcher(plain(style))
                                    .results()
                                    .map(name -> name.group(1)))
                    .as("%s", style)
                    .allSatisfy(name -> assertThat(ours).contains(name + ":"));
        }
    }

    /** Both lists of the colours name the same ones, or one of them shines by night. */
    @Test
    void each_colour_by_day_has_one_by_night() throws IOException {
        String[] dayAndNight = plain(tokens()).split("@media screen and", 2);

        assertThat(coloursNamed(dayAndNight[0]))
                .isNotEmpty()
                .isEqualTo(coloursNamed(dayAndNight[1]));
    }

    private static Set<String> coloursNamed(String tokens) {
        return Pattern.compile("(--[\\w-]+):\\s*#[0-9a-f]+;")
                .matcher(tokens)
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is not among them stays empty on the screen; docs/build.md says how one comes in. */
    @Test
    void each_sign_is_among_those_that_are_delivered() throws IOException {
        String signs = Files.readString(ROOT.resolve("WEB-INF/resources/app/letters.css"));

        assertThat(sources())
                .flatExtracting(
                        text ->
                                Pattern.compile("\\bpi (pi-(?!spin)[a-z-]+)")
                                        .matcher(text)
                                        .results()
                                        .map(name -> name.group(1))
                                        .toList())
                .hasSizeGreaterThan(10)
                .allSatisfy(sign -> assertThat(signs).contains("." + sign + "::before"));
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path page : files(".xhtml")) {
            sources.add(Files.readString(page));
        }
        try (Stream<Path> code = Files.walk(Path.of("src/main/java"))) {
            for (Path java : code.filter(file -> file.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(java));
            }
        }
        return sources;
    }

    /**
     * PrimeFaces brings no looks of its own: whoever uses another of its components dresses it in
     * theme.css, looks at it by day and by night, and adds its name.
     */
    @Test
    void each_component_of_primefaces_is_dressed() throws IOException {
        Pattern component = Pattern.compile("<p:(\\w+)");

        assertThat(lines(".xhtml"))
                .flatExtracting(
                        line ->
                                component
                                        .matcher(line.text())
                                        .results()
                                        .map(name -> name.group(1))
                                        .toList())
                .isNotEmpty()
                .isSubsetOf(DRESSED);
    }

    /** Whoever needs it names the rule of PrimeFaces that leaves no other way. */
    @Test
    void nothing_is_important_but_where_primefaces_forces_it() throws IOException {
        for (Path style : files(".css")) {
            String text = Files.readString(style);
            assertThat(
                            IMPORTANT
                                    .matcher(text)
                                    .results()
                                    .filter(rule -> !namesPrimeFaces(text, rule.start()))
                                    .map(MatchResult::group))
                    .as("%s", style)
                    .isEmpty();
        }
    }

    private static boolean namesPrimeFaces(String text, int rule) {
        return COMMENT.matcher(text.substring(0, rule))
                .results()
                .reduce((earlier, later) -> later)
                .filter(last -> text.substring(last.end(), rule).lines().count() <= 3)
                .filter(last -> last.group().contains("PrimeFaces"))
                .isPresent();
    }

    @Test
    void no_rule_hangs_on_an_id() throws IOException {
        for (Path style : files(".css")) {
            assertThat(found(ID_IN_A_SELECTOR, plain(style))).as("%s", style).isEmpty();
        }
    }

    @Test
    void no_page_brings_a_style_of_its_own() throws IOException {
        assertThat(lines(".xhtml"))
                .filteredOn(line -> INLINE_STYLE.matcher(line.text()).find())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "money.xhtml       | #,##0\\.00 €",
                "date.xhtml        | type=\"localDate\"",
                "dateField.xhtml   | converter=\"day\"",
                "choiceField.xhtml | native-select",
                "field.xhtml       | class=\"field\\b",
                "filterBar.xhtml   | class=\"filters\"",
                "filterBar.xhtml   | searchWords",
                "pagedTable.xhtml  | paginatorTemplate",
                "pagedTable.xhtml  | lazy=\"true\""
            })
    void what_repeats_has_one_home(String home, String markup) throws IOException {
        assertThat(lines(".xhtml"))
                .filteredOn(line -> Pattern.compile(markup).matcher(line.text()).find())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.file().getFileName()).hasToString(home));
    }

    @Test
    void each_component_is_there_and_used() throws IOException {
        String pages = String.join("\n", lines(".xhtml").stream().map(Line::text).toList());
        List<MatchResult> tags = SOURCE.matcher(Files.readString(LIBRARY)).results().toList();

        assertThat(tags).isNotEmpty();
        assertThat(tags)
                .allSatisfy(
                        tag -> {
                            assertThat(pages).containsPattern("<hs:" + tag.group(1) + "\\b");
                            assertThat(folderOf(tag.group(2)).resolve(tag.group(3))).exists();
                        });
        assertThat(
                        Stream.concat(
                                inFolder("WEB-INF/tags"), inFolder("WEB-INF/resources/components")))
                .hasSameSizeAs(tags);
    }

    private static Path folderOf(String kind) {
        return ROOT.resolve(kind.equals("source") ? "WEB-INF" : "WEB-INF/resources");
    }

    private static Stream<Path> inFolder(String folder) throws IOException {
        Path path = ROOT.resolve(folder);
        if (!Files.isDirectory(path)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.toList().stream();
        }
    }

    private static Path tokens() throws IOException {
        return files(".css").stream()
                .filter(style -> style.endsWith(TOKENS))
                .findAny()
                .orElseThrow();
    }

    private static String plain(Path style) throws IOException {
        return COMMENT.matcher(Files.readString(style)).replaceAll("");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group().toLowerCase()).toList();
    }

    private static List<Line> lines(String... endings) throws IOException {
        return files(endings).stream().flatMap(PageSourcesTest::linesOf).toList();
    }

    private static Stream<Line> linesOf(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return IntStream.range(0, lines.size())
                    .mapToObj(i -> new Line(file, i + 1, lines.get(i)));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files(String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(
                            file ->
                                    Stream.of(endings)
                                            .anyMatch(ending -> file.toString().endsWith(ending)))
                    .toList();
        }
    }
}
