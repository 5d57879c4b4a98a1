package de.hundeschule123.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever wishes English reads it on each screen, and reads there what the German says. */
class EnglishTextsTest {

    private static final Path FOLDER = Path.of("src/main/resources/de/hundeschule123");

    private static final Map<String, String> ENGLISH = TextsTest.read("texts_en.properties");

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

    private static final Pattern SPOKEN = Pattern.compile("Texts\\.of\\(\\s*\"([\\w.]+)\"");

    /** Printed, mailed or stored. */
    private static final Pattern KEPT =
            Pattern.compile(
                    "print\\.|eInvoice\\.|zeroRate\\.sentence|voucher\\."
                            + "|trail\\.(thing\\.(?!job\\.)|detail\\.|remote\\.|link\\.|change)"
                            + "|job\\.startedBySystem|decision\\.program|customer\\.erased\\.name"
                            + "|retention\\.days|letter\\.(?!address)|notice\\.letter|concern\\.");

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

    /**
     * Asked for by {@code Texts.of} it would follow the screen as soon as somebody translates it.
     */
    @Test
    void what_is_kept_is_asked_for_in_german() throws IOException {
        Set<String> spoken = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                SPOKEN.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> KEPT.matcher(key).lookingAt())
                        .forEach(key -> spoken.add(file.getFileName() + ": " + key));
            }
        }
        assertThat(spoken).isEmpty();
        assertThat(SPOKEN.matcher("x(Texts.of(\n  \"cancel\"))").find()).isTrue();
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
}
