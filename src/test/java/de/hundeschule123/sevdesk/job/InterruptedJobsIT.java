package de.hundeschule123.sevdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.Drafts;
import de.hundeschule123.harness.HostApplication;
import de.hundeschule123.harness.PracticeSevdesk;
import de.hundeschule123.harness.ServerDatabase;
import de.hundeschule123.harness.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs whose server dies or is restarted under them. */
class InterruptedJobsIT {

    private static final String TOKEN = "bacd0000000000000000000000000001";
    private static final String SHORT_TIMES =
            "-Djob.lease=PT5S -Djob.pulse=PT1S -Dsevdesk.call.deadline.millis=4000 -Dtransfer.lease=PT6S"
                    + " -Dtransfer.settle=PT9S -Dtransfer.sweep=PT0.5S";
    private static final Set<String> UNDER_WAY = Set.of("PENDING", "RUNNING", "RETRY", "HELD");
    private static final int DOCUMENTS = 20;
    private static final Map<String, Object> YEARS_WITH_DOCUMENTS =
            Map.of("from", "2024-01-01", "to", "2030-12-31");
    private static final long LONGER_THAN_A_CALL_MILLIS = 10_000;

    /** What the batch runtime says of a thread that could not write down how its job ended. */
    private static final String THREAD_HAS_ENDED = "Caught throwable from run()";

    @TempDir private static Path folder;

    private static PracticeSevdesk sevdesk;
    private static ServerProcess server;
    private static HostApplication host;

    @BeforeAll
    static void start() throws IOException {
        sevdesk = new PracticeSevdesk(Files.createDirectories(folder.resolve("sevdesk")));
        server =
                ServerProcess.in(folder.resolve("data"))
                        .with("SEVDESK_API_URL", sevdesk.apiUrl())
                        .with("DEMO_DATA", "true")
                        .with("JAVA_OPTS", SHORT_TIMES)
                        .start()
                        .awaitReady();
        host = new HostApplication(server::uri, Browser.OWNER, Browser.PASSWORD);
    }

    @AfterAll
    static void end() throws IOException {
        server.close();
        sevdesk.close();
    }

    @Test
    void a_stop_that_its_server_did_not_live_to_carry_out_is_carried_out_by_the_next()
            throws IOException {
        List<Long> documents = oldInvoices();
        long job = start(documents);
        patiently().until(() -> job(job).path("done").asInt() > 0);

        host.post("/api/sevdesk/jobs/" + job + "/stop", null);
        server.kill().start().awaitReady();

        patiently().until(() -> job(job).path("status").asText().equals("STOPPED"));
        patiently().until(() -> states(documents).stream().noneMatch(UNDER_WAY::contains));
        List<String> states = states(documents);
        assertThat(states).as("what waited was taken back").contains("NONE");
        assertThat(vouchers(documents)).hasSameSizeAs(transferred(states)).doesNotHaveDuplicates();
    }

    @Test
    void a_paused_transfer_goes_on_after_a_restart_and_nothing_goes_twice() throws IOException {
        List<Long> documents = oldInvoices();
        long paused = start(documents);
        patiently().until(() -> job(paused).path("done").asInt() > 0);
        host.post("/api/sevdesk/jobs/" + paused + "/stop", null);
        patiently().until(() -> job(paused).path("status").asText().equals("STOPPED"));

        server.stop().start().awaitReady();
        assertThat(job(paused).path("status").asText()).isEqualTo("STOPPED");
        assertThat(states(documents)).contains("NONE");
        long job =
                host.post("/api/sevdesk/backfill/" + paused + "/go-on", null).path("job").asLong();

        patiently().until(() -> job(job).path("status").asText().equals("COMPLETED"));
        assertThat(states(documents)).containsOnly("TRANSFERRED");
        assertThat(vouchers(documents)).hasSize(DOCUMENTS).doesNotHaveDuplicates();
        JsonNode end = job(job);
        assertThat(end.path("total").asInt()).isEqualTo(DOCUMENTS);
        assertThat(end.path("done").asInt() + end.path("skipped").asInt()).isEqualTo(DOCUMENTS);
    }

    @Test
    void a_matching_and_a_comparison_go_on_by_themselves_after_the_server_was_killed()
            throws IOException {
        switchOn(Map.of("token", TOKEN, "active", true, "newAccount", true));
        sevdesk.delay("getContacts", LONGER_THAN_A_CALL_MILLIS);
        sevdesk.delay("getVouchers", LONGER_THAN_A_CALL_MILLIS);
        long job = host.post("/api/sevdesk/matching", null).path("job").asLong();
        long comparison =
                host.post("/api/sevdesk/reconciliation", YEARS_WITH_DOCUMENTS).path("job").asLong();
        patiently().until(() -> job(job).path("total").asLong() > 0);
        patiently().until(() -> job(comparison).path("total").asLong() > 0);

        server.kill();
        sevdesk.behave();
        server.start().awaitReady();

        patiently().until(() -> job(job).path("status").asText().equals("COMPLETED"));
        JsonNode end = job(job);
        assertThat(end.path("done").asLong() + end.path("skipped").asLong())
                .isEqualTo(end.path("total").asLong());
        patiently().until(() -> job(comparison).path("status").asText().equals("COMPLETED"));
        JsonNode compared = job(comparison);
        assertThat(compared.path("done").asLong())
                .as("each document once")
                .isEqualTo(compared.path("total").asLong());
        assertThat(host.get("/api/sevdesk/reconciliation/" + comparison).path("findings"))
                .as("what lies in no account of its own is missing there")
                .isNotEmpty();
        assertThat(server.listensOn())
                .as("the batch runtime has no database of its own")
                .containsExactly(server.port());
    }

    @Test
    void a_job_whose_end_the_database_was_not_there_to_hear_of_goes_on_when_it_is_back()
            throws IOException {
        switchOn(Map.of("token", TOKEN, "active", true, "newAccount", true));
        sevdesk.delay("getContacts", LONGER_THAN_A_CALL_MILLIS);
        long job = host.post("/api/sevdesk/matching", null).path("job").asLong();
        patiently().until(() -> job(job).path("total").asLong() > 0);

        ServerDatabase database = ServerDatabase.beside(folder.resolve("data"));
        database.goAway();
        try {
            patiently().until(() -> Files.readString(server.logFile()).contains(THREAD_HAS_ENDED));
        } finally {
            sevdesk.behave();
            database.comeBack();
        }

        patiently().until(() -> job(job).path("status").asText().equals("COMPLETED"));
    }

    private static void switchOn(Map<String, Object> settings) throws IOException {
        host.put("/api/sevdesk/settings", settings);
        assertThat(host.post("/api/sevdesk/test", null).path("ok").asBoolean()).isTrue();
    }

    /** Committed while the extension was off, which then is switched on. */
    private static List<Long> oldInvoices() throws IOException {
        host.put(
                "/api/sevdesk/settings",
                Map.of("token", TOKEN, "active", false, "newAccount", true));
        host.put("/api/customers/K-ALT", Drafts.customer());
        List<Long> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(Drafts.commit(host, "K-ALT"));
        }
        switchOn(Map.of("active", true));
        return documents;
    }

    private static long start(List<Long> documents) throws IOException {
        return host.post("/api/sevdesk/backfill", Map.of("documents", documents))
                .path("job")
                .asLong();
    }

    private static JsonNode job(long job) throws IOException {
        return host.get("/api/sevdesk/jobs/" + job);
    }

    private static JsonNode invoice(long document) throws IOException {
        return host.get("/api/invoices/" + document);
    }

    private static List<String> states(List<Long> documents) throws IOException {
        List<String> states = new ArrayList<>();
        for (long document : documents) {
            states.add(invoice(document).path("sevdesk").path("status").asText());
        }
        return states;
    }

    private static List<String> transferred(List<String> states) {
        return states.stream().filter("TRANSFERRED"::equals).toList();
    }

    /** The numbers of the vouchers in sevdesk that belong to these documents. */
    private static List<String> vouchers(List<Long> documents) throws IOException {
        Set<String> numbers = new TreeSet<>();
        for (long document : documents) {
            numbers.add(invoice(document).path("number").asText());
        }
        List<String> vouchers = new ArrayList<>();
        sevdesk.ledger(TOKEN)
                .path("vouchers")
                .forEach(voucher -> vouchers.add(voucher.path("number").asText()));
        return vouchers.stream().filter(numbers::contains).toList();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(120)).ignoreExceptions();
    }
}
