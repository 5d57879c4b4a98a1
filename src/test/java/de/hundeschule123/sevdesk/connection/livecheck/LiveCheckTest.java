package de.hundeschule123.sevdesk.connection.livecheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.Sandbox;
import de.hundeschule123.sandbox.wire.Wire;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.connection.livecheck.LiveCheck.Options;
import de.hundeschule123.sevdesk.connection.livecheck.LiveCheck.Options.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program ./live-check against accounts of the sandbox, the strict ones among them. */
class LiveCheckTest {

    private static final String REST = "ef0123456789abcdef0123456777";

    @TempDir private static Path sandboxFolder;
    private static Sandbox sandbox;

    @TempDir private Path folder;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start(0, sandboxFolder);
    }

    @AfterAll
    static void stop() throws IOException {
        sandbox.close();
    }

    private boolean check(String prefix, Work work) throws InterruptedException {
        Options options =
                new Options(
                        sandbox.apiUrl(), new ApiToken(prefix + REST), work, folder, "1.0-test");
        return new LiveCheck(options, time -> {}).run();
    }

    private Path result() {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page() throws IOException {
        return Files.readString(result().resolve("ergebnis.html"));
    }

    private List<Exchange> kept() throws IOException {
        return Replay.read(result().resolve("exchanges"));
    }

    private static JsonNode account(String prefix) {
        try {
            return Wire.JSON.readTree(
                    URI.create(sandbox.url() + "/control/accounts/" + prefix + REST).toURL());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertSwept(String prefix) {
        assertThat(account(prefix).path("contacts")).isEmpty();
        assertThat(account(prefix).path("vouchers")).isEmpty();
    }

    @Test
    void a_check_that_only_reads_changes_nothing_and_leaves_a_page() throws Exception {
        assertThat(check("aa01", Work.READ)).isTrue();
        assertThat(kept()).extracting(Exchange::method).containsOnly("GET");
        assertThat(page())
                .contains("<h2>Bewiesen</h2>", "<h2>Widerlegt</h2>", "<h2>Offen</h2>")
                .contains("4400 Erlöse 19 % USt", "Mandantennummer", "1.0-test");
    }

    @Test
    void a_trial_proves_what_the_ordinary_account_does_and_is_swept_away() throws Exception {
        assertThat(check("aa02", Work.WRITE)).isTrue();
        assertThat(page())
                .contains("behält die Kundennummer, die wir senden")
                .contains("mit derselben Kundennummer wird angenommen")
                .contains("Summen, Konten, Regel und Tage kommen so zurück")
                .contains("unter seiner ID zu lesen", "unter seiner Nummer zu finden")
                .contains("kommt Byte für Byte zurück")
                .contains("Storno als negativer Einnahme-Beleg: angenommen, die Summe bleibt")
                .contains("Storno auf der Gegenseite", "Summe 0 wird angenommen")
                .contains("Allowed tax rules: TaxRule(id=1, code=USTPFL_UMS_EINN)")
                .contains("Reihenfolge der Felder ist gleichgültig")
                .contains("Kontakt mit Belegen lässt sich nicht löschen (409")
                .contains("antwortet die ID mit 404 (Beleg)", "antwortet die ID mit 404 (Kontakt)")
                .contains("wieder gelöscht (6 Belege, 2 Kontakte)");
        assertSwept("aa02");
    }

    @ParameterizedTest
    @CsvSource({
        "c0c0, Storno als negativer Einnahme-Beleg: abgelehnt (422, Gegenseite (C; angenommen",
        "d0d0, Storno auf der Gegenseite (C, die Summe bleibt negativ",
        "abba, aber mit positiver Summe gebucht, Storno auf der Gegenseite",
        "4000, antwortet die ID mit 400 (Beleg), antwortet die ID mit 400 (Kontakt)",
        "5050, Steuerregel, Erlöse ohne USt (§ 19 UStG) werden auf das Konto 4185",
    })
    void a_strict_account_is_known_by_its_trial(String prefix, String one, String other)
            throws Exception {
        check(prefix, Work.WRITE);
        assertThat(page()).contains(one.split(";")).contains(other.split("; "));
        assertSwept(prefix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dead", "0dea", "1000"})
    void where_nothing_can_work_nothing_is_tried(String prefix) throws Exception {
        assertThat(check(prefix, Work.WRITE)).isFalse();
        assertThat(kept()).hasSize(1);
    }

    @Test
    void what_cannot_be_looked_through_is_not_called_swept() throws Exception {
        assertThat(check("4031", Work.SWEEP)).isTrue();
        assertThat(page())
                .contains("Nicht geprüft: Aufräumen (Antwort 403)")
                .doesNotContain("ist wieder gelöscht");
    }

    @Test
    void without_a_known_account_no_voucher_is_tried() throws Exception {
        check("1500", Work.WRITE);
        assertThat(page()).contains("Nicht geprüft: Belege (kein Erlöskonto steht fest)");
        assertThat(kept()).extracting(Exchange::method).containsOnly("GET");
    }

    @Test
    void nothing_that_is_kept_tells_token_account_or_person() throws Exception {
        check("aa03", Work.WRITE);
        for (Exchange exchange : kept()) {
            assertThat(exchange.toString()).doesNotContain(REST, "Petra", "petra");
            assertThat(exchange.path()).doesNotContainPattern("/(Contact|Voucher)/[1-8]\\d");
        }
        assertThat(page()).doesNotContain(REST);
    }

    @Test
    void what_was_kept_is_answered_in_the_same_way_by_another_account() throws Exception {
        check("aa04", Work.WRITE);
        assertThat(replay("aa05")).isEmpty();
    }

    @Test
    void each_difference_in_status_or_shape_is_named() throws Exception {
        check("aa06", Work.WRITE);
        assertThat(replay("c0c1")).isEmpty();
        assertThat(replay("d0d0"))
                .anyMatch(
                        difference ->
                                difference.equals(
                                        "POST /Voucher/Factory/saveVoucher: 422 instead of 201"));
        List<Exchange> changed = new ArrayList<>(kept());
        changed.removeIf(exchange -> !exchange.path().startsWith("/SevUser"));
        ((ObjectNode) changed.getFirst().answer().path("objects").path(0))
                .put("nickname", "text")
                .remove("role");
        assertThat(new Replay(line("aa07"), "123HS-LIVE-2").differences(changed))
                .containsExactly(
                        "GET /SevUser.objects[0] lacks [nickname]",
                        "GET /SevUser.objects[0] has besides [role]");
    }

    private List<String> replay(String prefix) throws Exception {
        return new Replay(line(prefix), "123HS-LIVE-2").differences(kept());
    }

    private static Wiretap line(String prefix) {
        return new Wiretap(
                sandbox.apiUrl(), new ApiToken(prefix + REST), "123HS-LIVE-2", time -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"enshrine", "bookAmount", "sendBy", "sendViaEmail"})
    void no_check_can_enshrine_book_or_send(String verb) {
        assertThatThrownBy(() -> line("aa08").call("PUT", "/Voucher/1/" + verb, Wire.object()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void three_unexpected_answers_end_a_trial_and_it_is_swept_all_the_same() throws Exception {
        for (String operation : List.of("uploadTempFile", "createContactAddress")) {
            fault(operation, "ERROR_BEFORE", "aa09");
        }
        fault("getVoucherPositions", "ERROR_BEFORE", "aa09");
        check("aa09", Work.WRITE);
        assertThat(page()).contains("Nicht geprüft: Kontakt", "Nicht geprüft: Datei");
        assertSwept("aa09");
    }

    @Test
    void a_call_that_breaks_off_ends_its_step_alone() throws Exception {
        fault("resetToDraft", "RESET_AFTER", "aa0c");
        check("aa0c", Work.WRITE);
        assertThat(page())
                .contains("Nicht geprüft: Offener Beleg (keine Antwort)")
                .contains("Reihenfolge der Felder ist gleichgültig");
        assertSwept("aa0c");
    }

    private static void fault(String operation, String kind, String prefix) throws Exception {
        String order =
                "{\"operation\":\"%s\",\"kind\":\"%s\",\"token\":\"%s\"}"
                        .formatted(operation, kind, prefix + REST);
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(sandbox.url() + "/control/faults"))
                                .POST(HttpRequest.BodyPublishers.ofString(order))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
    }

    @Test
    void a_token_that_others_may_read_is_refused() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "abcd" + REST + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> TokenFile.read(file)).hasMessageContaining("chmod 600");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(TokenFile.read(file)).isEqualTo(new ApiToken("abcd" + REST));
        Files.writeString(file, "Bearer abc");
        assertThatThrownBy(() -> TokenFile.read(file))
                .hasMessageContaining("kein API-Token")
                .hasMessageNotContaining("Bearer");
    }

    @Test
    void a_trial_that_is_told_to_end_sweeps_first() throws Exception {
        Process program = program("aa0a", "--write");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> account("aa0a").path("contacts").size() > 0);
        program.destroy();
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertSwept("aa0a");
    }

    @Test
    void what_a_killed_trial_has_left_is_found_by_its_marker() throws Exception {
        Process program = program("aa0b", "--write");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> account("aa0b").path("contacts").size() > 0);
        program.destroyForcibly().waitFor();
        assertThat(account("aa0b").path("contacts")).isNotEmpty();
        assertThat(check("aa0b", Work.SWEEP)).isTrue();
        assertSwept("aa0b");
    }

    /** Starts the program as ./live-check does, with short pauses. */
    private Process program(String prefix, String work) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), prefix + REST);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        List<String> command =
                Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-Dlivecheck.pause=60",
                                "-Dlivecheck.folder=" + folder,
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                LiveCheck.class.getName(),
                                file.toString(),
                                work)
                        .collect(Collectors.toList());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("output.txt").toFile());
        builder.environment().put("SEVDESK_API_URL", sandbox.apiUrl());
        return builder.start();
    }
}
