package de.hundeschule123.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever wishes English reads it on each screen, and reads there what the German says. */
class EnglishTextsTest {

    private static final Path FOLDER = Path.of("src/main/resources/de/hundeschule123");

    private static final Map<String, String> GERMAN = read("texts.properties");
    private static final Map<String, String> ENGLISH = read("texts_en.properties");

    /**
     * What no screen shows: printed, mailed, stored, told to programs or written into files, it is
     * German for everyone (decision 122). A key of a new text belongs here only if that is so.
     */
    private static final Pattern GERMAN_FOR_EVERYONE =
            Pattern.compile(
                    // printed on invoices, and put into vouchers
                    "(print|eInvoice|zeroRate\\.sentence|voucher|letterhead\\.sample)"
                            + "\\.(?!hint$|open$|blank$).*"
                            // mailed
                            + "|letter\\.(?!address).*|notice\\.letter\\..*|concern\\..*"
                            // stored
                            + "|trail\\.(thing\\.(?!job\\.)|detail\\.|remote\\.|link\\.|change).*"
                            + "|job\\.startedBySystem|decision\\.program|customer\\.erased\\.name"
                            + "|retention\\.days|session\\.browser\\..*"
                            // told to programs
                            + "|input\\..*|error\\.(method|mediaType|notAcceptable|request)"
                            + "|signin\\.call\\..*|operator\\..*|key\\.(unknown|revoked)"
                            + "|(backfill|undo)\\.input"
                            // written into files and their names
                            + "|\\w+\\.csv\\..*|list\\.csv\\.misread|download\\..*"
                            + "|document\\.pdfs\\.without\\..*|customer\\.data\\.(name|file)"
                            + "|trail\\.(channel|count)");

    /** Names that stand on screens of others, or that a school gives, as they are written there. */
    private static final Pattern NAMES =
            Pattern.compile(
                    "Verwalten > Erweiterungen > API|Buchhaltung Pro|Reverse Charge gem\\."
                            + "|Steuerregel|Welpenkurs|\\(festgeschrieben\\)"
                            + "|www\\.meine-hundeschule\\.de|123Hundeschule|name@hundeschule\\.de");

    private static final Pattern GERMAN_WORD =
            Pattern.compile(
                    "[äöüßÄÖÜ„]|\\b(?i:der|das|und|oder|nicht|ist|sind|ein|eine|einen|wird|werden"
                            + "|wurde|mit|ohne|von|vom|zum|zur|bei|auf|aus|nach|noch|nur|auch"
                            + "|wenn|dein|deine|du|dir|dich|bitte|kein|keine|schon|gibt|kann"
                            + "|Uhr|Beleg|Belege|Rechnung|Rechnungen|Kunde|Kunden|Konto"
                            + "|Einstellungen|Hundeschule|Datum|Betrag|Seite|Mal)\\b");

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d+)");
    private static final Pattern FIGURE = Pattern.compile("\\{\\d+,number[^}]*}");

    @Test
    void no_text_of_a_screen_is_without_translation() {
        assertThat(
                        GERMAN.keySet().stream()
                                .filter(key -> !GERMAN_FOR_EVERYONE.matcher(key).matches())
                                .filter(key -> !ENGLISH.containsKey(key)))
                .as("texts.properties has a text that texts_en.properties lacks")
                .isEmpty();
    }

    @Test
    void english_has_no_text_that_nobody_reads() {
        assertThat(
                        ENGLISH.keySet().stream()
                                .filter(
                                        key ->
                                                !GERMAN.containsKey(key)
                                                        || GERMAN_FOR_EVERYONE
                                                                .matcher(key)
                                                                .matches()))
                .isEmpty();
    }

    @Test
    void both_languages_fill_in_the_same() {
        Set<String> different = new TreeSet<>();
        ENGLISH.forEach(
                (key, text) -> {
                    String german = GERMAN.getOrDefault(key, "");
                    if (!parts(PARAMETER, text).equals(parts(PARAMETER, german))
                            || !parts(FIGURE, text).equals(parts(FIGURE, german))) {
                        different.add(key);
                    }
                });
        assertThat(different).isEmpty();
    }

    private static Set<String> parts(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void no_german_is_left_in_the_english() {
        assertThat(
                        ENGLISH.entrySet().stream()
                                .filter(
                                        text ->
                                                GERMAN_WORD
                                                        .matcher(
                                                                NAMES.matcher(text.getValue())
                                                                        .replaceAll(""))
                                                        .find()))
                .isEmpty();
    }

    /** An apostrophe hides what follows it from whoever fills in, so it is written as ’. */
    @Test
    void each_english_text_can_be_filled_in() {
        Object[] numbers = {2, 3, 4, 5, 6, 7};
        ENGLISH.forEach(
                (key, text) -> {
                    if (!key.equals("time.inWords")) {
                        assertThat(text).as(key).doesNotContain("'");
                    }
                    if (text.contains("{0")) {
                        assertThatCode(
                                        () ->
                                                new MessageFormat(text, Language.ENGLISH.locale())
                                                        .format(numbers))
                                .as("%s = %s", key, text)
                                .doesNotThrowAnyException();
                    }
                });
    }

    @Test
    void no_english_text_stands_twice() throws IOException {
        List<String> keys =
                Files.readAllLines(FOLDER.resolve("texts_en.properties")).stream()
                        .filter(line -> line.matches("[\\w.]+\\s*=.*"))
                        .map(line -> line.replaceFirst("\\s*=.*", ""))
                        .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    private static Map<String, String> read(String name) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Map<String, String> read = new TreeMap<>();
        texts.forEach((key, text) -> read.put(String.valueOf(key), String.valueOf(text)));
        return read;
    }
}
