package de.hundeschule123.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.hundeschule123.document.DocumentKind;
import de.hundeschule123.document.DocumentStatus;
import de.hundeschule123.document.ZeroRateReason;
import de.hundeschule123.document.invoicing.DocumentSearch;
import de.hundeschule123.school.AccountState;
import de.hundeschule123.school.Role;
import de.hundeschule123.sevdesk.connection.CallStep;
import de.hundeschule123.sevdesk.connection.CheckResult;
import de.hundeschule123.sevdesk.connection.ExtensionState;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.connection.VoucherArrival;
import de.hundeschule123.sevdesk.connection.account.RevenueRule;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import de.hundeschule123.sevdesk.job.JobKind;
import de.hundeschule123.sevdesk.job.JobMessage;
import de.hundeschule123.sevdesk.job.JobState;
import de.hundeschule123.sevdesk.job.WaitReason;
import de.hundeschule123.sevdesk.transfer.queue.CallOutcome;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.TransferState;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path BUNDLE =
            Path.of("src/main/resources/de/hundeschule123/texts.properties");
    private static final Pattern ON_A_PAGE = Pattern.compile("texts\\['([\\w.]+)'\\]");
    private static final Pattern BUILT_ON_A_PAGE =
            Pattern.compile("texts\\['([\\w.]+\\.)'\\.concat\\(");
    private static final Pattern KEY = Pattern.compile("([a-z]\\w*)(\\.\\w+)+");
    private static final Pattern FILE = Pattern.compile(".*\\.(css|png|js|xhtml)");

    private static final Pattern FORMAL =
            Pattern.compile("en Sie\\b|\\bIhr(e[nmrs]?)?\\b|\\bIhnen\\b");

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
                            + "|retention\\.days"
                            // told to programs
                            + "|input\\..*|error\\.(method|mediaType|notAcceptable|request)"
                            + "|signin\\.call\\..*|operator\\..*|key\\.(unknown|revoked)"
                            + "|(backfill|undo)\\.input"
                            // written into files and their names
                            + "|\\w+\\.csv\\..*|list\\.csv\\.misread|download\\..*"
                            + "|document\\.pdfs\\.without\\..*|customer\\.data\\.(name|file)"
                            + "|trail\\.(channel|count)");

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d+)");
    private static final Pattern FIGURE = Pattern.compile("\\{\\d+,number[^}]*}");

    @Test
    void every_text_of_a_page_is_there() throws IOException {
        assertThat(missing(found(ON_A_PAGE, "src/main/webapp", ".xhtml"))).isEmpty();
    }

    @Test
    void every_text_that_a_page_builds_has_its_kin() throws IOException {
        Set<String> keys = keys();

        assertThat(found(BUILT_ON_A_PAGE, "src/main/webapp", ".xhtml"))
                .isNotEmpty()
                .allSatisfy(start -> assertThat(keys).anyMatch(key -> key.startsWith(start)));
    }

    /** Whatever reads like a key of one of our families is one. */
    @Test
    void every_text_of_the_program_is_there() throws IOException {
        Set<String> families = keys().stream().map(TextsTest::family).collect(Collectors.toSet());
        Set<String> named =
                ProgramConstants.all().stream()
                        .filter(text -> KEY.matcher(text).matches())
                        .filter(text -> families.contains(family(text)))
                        .filter(text -> !FILE.matcher(text).matches())
                        .collect(Collectors.toSet());

        assertThat(named).contains("error.notFound");
        assertThat(missing(named)).isEmpty();
    }

    private static String family(String key) {
        return key.split("\\.", 2)[0];
    }

    @Test
    void every_cause_has_a_sentence_and_an_advice() throws IOException {
        Set<String> expected = new HashSet<>();
        for (FailureCause cause : FailureCause.values()) {
            expected.add(cause.sentenceKey());
            expected.add(cause.adviceKey());
            cause.detailKey().ifPresent(expected::add);
        }

        assertThat(missing(expected)).isEmpty();
    }

    @Test
    void every_value_that_a_person_can_meet_has_its_word() throws IOException {
        Set<String> expected = new HashSet<>();
        expected.addAll(prefixed("connection.test.", names(CheckResult.values())));
        expected.addAll(prefixed("connection.arrival.", names(VoucherArrival.values())));
        expected.addAll(prefixed("kind.", names(DocumentKind.values())));
        expected.addAll(prefixed("status.", names(DocumentStatus.values())));
        expected.addAll(prefixed("document.side.", names(DocumentSearch.Side.values())));
        expected.addAll(prefixed("invoice.filter.", names(DocumentSearch.Status.values())));
        expected.addAll(prefixed("role.", names(Role.values())));
        expected.addAll(prefixed("person.state.", names(AccountState.values())));
        expected.addAll(prefixed("transfer.state.", names(TransferState.values())));
        expected.add("transfer.state.NONE");
        expected.addAll(prefixed("extension.state.", names(ExtensionState.values())));
        expected.addAll(prefixed("connection.held.", names(HoldReason.values())));
        expected.addAll(prefixed("connection.regime.", names(TaxRegime.values())));
        expected.addAll(prefixed("connection.contradiction.", names(TaxRegime.values())));
        expected.addAll(prefixed("job.state.", names(JobState.values())));
        expected.addAll(words(CallStep.values(), CallStep::textKey));
        expected.addAll(words(CallOutcome.values(), CallOutcome::textKey));
        expected.addAll(words(JobMessage.values(), JobMessage::word));
        expected.addAll(words(WaitReason.values(), WaitReason::word));
        for (JobKind kind : JobKind.values()) {
            expected.add("job." + kind + ".alreadyRunning");
        }
        expected.addAll(prefixed("transfer.tax.", names(RevenueRule.values())));
        for (RevenueRule rule : RevenueRule.values()) {
            expected.add("connection.revenue." + rule.id());
        }
        expected.addAll(prefixed("zeroRate.sentence.", names(ZeroRateReason.values())));
        expected.addAll(prefixed("zeroRate.choice.", names(ZeroRateReason.values())));

        assertThat(missing(expected)).isEmpty();
    }

    /** A wrong pattern shows itself only when the text is first needed, so each is tried here. */
    @Test
    void every_text_with_parameters_can_be_filled_in() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLE)) {
            texts.load(reader);
        }
        Object[] numbers = {2, 3, 4, 5, 6, 7};
        texts.forEach(
                (key, text) -> {
                    if (String.valueOf(text).contains("{0")) {
                        assertThatCode(
                                        () ->
                                                new MessageFormat(
                                                                String.valueOf(text),
                                                                Locale.GERMANY)
                                                        .format(numbers))
                                .as("%s = %s", key, text)
                                .doesNotThrowAnyException();
                    }
                });
    }

    @Test
    void no_text_of_a_screen_is_without_translation() {
        Map<String, String> german = read("texts.properties");
        Map<String, String> english = read("texts_en.properties");
        assertThat(
                        german.keySet().stream()
                                .filter(key -> !GERMAN_FOR_EVERYONE.matcher(key).matches())
                                .filter(key -> !english.containsKey(key)))
                .as("texts.properties has a text that texts_en.properties lacks")
                .isEmpty();
    }

    @Test
    void english_has_no_text_that_nobody_reads() {
        Map<String, String> german = read("texts.properties");
        Map<String, String> english = read("texts_en.properties");
        assertThat(
                        english.keySet().stream()
                                .filter(
                                        key ->
                                                !german.containsKey(key)
                                                        || GERMAN_FOR_EVERYONE
                                                                .matcher(key)
                                                                .matches()))
                .isEmpty();
    }

    @Test
    void both_languages_fill_in_the_same() {
        Map<String, String> german = read("texts.properties");
        Map<String, String> english = read("texts_en.properties");
        Set<String> different = new TreeSet<>();
        english.forEach(
                (key, text) -> {
                    String other = german.getOrDefault(key, "");
                    if (!parts(PARAMETER, text).equals(parts(PARAMETER, other))
                            || !parts(FIGURE, text).equals(parts(FIGURE, other))) {
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
    void no_text_stands_twice() throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (String key : lines().toList()) {
            if (!seen.add(key)) {
                twice.add(key);
            }
        }
        assertThat(twice).isEmpty();
    }

    /** Paper that a school's customers read may say "Sie". */
    @Test
    void the_screen_says_du_as_the_manual_does() throws IOException {
        assertThat(
                        Files.readAllLines(BUNDLE).stream()
                                .filter(line -> !line.startsWith("print."))
                                .filter(line -> FORMAL.matcher(line).find()))
                .isEmpty();
    }

    private static Set<String> missing(Set<String> expected) throws IOException {
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(keys());
        return missing;
    }

    private static Set<String> keys() throws IOException {
        return lines().collect(Collectors.toSet());
    }

    private static Stream<String> lines() throws IOException {
        return Files.readAllLines(BUNDLE).stream()
                .filter(line -> line.matches("[\\w.]+\\s*=.*"))
                .map(line -> line.replaceFirst("\\s*=.*", ""));
    }

    private static Set<String> prefixed(String prefix, Set<String> names) {
        return names.stream().map(name -> prefix + name).collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }

    private static <T> Set<String> words(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).collect(Collectors.toSet());
    }

    private static Set<String> found(Pattern pattern, String folder, String ending)
            throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }

    static Map<String, String> read(String name) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLE.resolveSibling(name))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> read = new TreeMap<>();
        texts.forEach((key, text) -> read.put(String.valueOf(key), String.valueOf(text)));
        return read;
    }
}
