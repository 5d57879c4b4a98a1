package de.hundeschule123.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.HostApplication;
import de.hundeschule123.harness.PracticeSevdesk;
import de.hundeschule123.harness.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Committing while everything behind it is gone: sevdesk a black hole, the broker without a folder
 * it can write to. What was committed meanwhile goes over when they are back.
 */
class CommitGoesOnIT {

    private static final Duration CALL = Duration.ofSeconds(4);
    private static final String SHORT_TIMES =
            "-XX:TieredStopAtLevel=1 -Dsevdesk.call.deadline=PT4S -Dtransfer.lease=PT6S"
                    + " -Dtransfer.settle=PT8S -Dtransfer.backoff.first=PT0.3S"
                    + " -Dtransfer.backoff.longest=PT5S -Dtransfer.sweep=PT0.5S"
                    + " -Dtransfer.rate.live=50 -Dtransfer.rate.most=100";
    private static final Duration MINUTES = Duration.ofMinutes(3);

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
                        .start();
        host = new HostApplication(server::uri, "inhaber@pfotenfreunde.example", "demo-Hund-2026");
        server.awaitReady();
    }

    @AfterAll
    static void end() throws IOException {
        server.close();
        sevdesk.close();
    }

    @Test
    void fifty_invoices_of_one_new_customer_committed_at_once_make_one_contact() throws Exception {
        String token = connect("c0ffee00000000000000000000000001");
        putCustomer("EINE-1");
        List<Long> drafts = drafts("EINE-1", 50);

        inParallel(drafts, CommitGoesOnIT::commit);

        awaitTransferred(drafts);
        JsonNode ledger = sevdesk.ledger(token);
        assertThat(contacts(ledger, "HS-EINE-1")).isEqualTo(1);
        assertThat(vouchersByNumber(ledger)).hasSize(50).allSatisfy((n, times) -> one(times));
    }

    @Test
    void commits_wait_for_neither_sevdesk_nor_broker_and_all_go_over_afterwards() throws Exception {
        String token = connect("c0ffee00000000000000000000000002");
        putCustomer("LOCH-1");
        List<Long> all = new ArrayList<>(drafts("LOCH-1", 30));

        sevdesk.misbehave("TIMEOUT_BEFORE", 100, 1, 60_000);
        Duration slowest = slowestCommit(all);
        assertThat(slowest).as("slowest commit beside the black hole").isLessThan(CALL);

        sevdesk.behave();
        Path broker = folder.resolve("data").resolve("broker");
        server.kill();
        delete(broker);
        Files.writeString(broker, "not a folder");
        server.start();
        await().atMost(MINUTES).until(CommitGoesOnIT::answers);
        List<Long> more = drafts("LOCH-1", 10);
        slowest = slowestCommit(more);
        assertThat(slowest).as("slowest commit without a broker").isLessThan(CALL);
        assertThat(server.isReady()).as("ready without a broker").isFalse();
        all.addAll(more);

        server.kill();
        Files.delete(broker);
        server.start().awaitReady();

        awaitTransferred(all);
        JsonNode ledger = sevdesk.ledger(token);
        assertThat(contacts(ledger, "HS-LOCH-1")).isEqualTo(1);
        assertThat(vouchersByNumber(ledger))
                .hasSize(all.size())
                .allSatisfy((n, times) -> one(times));
    }

    private static void one(int times) {
        assertThat(times).isEqualTo(1);
    }

    private static String connect(String token) throws IOException {
        sevdesk.behave();
        host.put(
                "/api/sevdesk/settings",
                Map.of("token", token, "active", true, "newAccount", true));
        assertThat(host.post("/api/sevdesk/test", null).path("ok").asBoolean()).isTrue();
        return token;
    }

    private static boolean answers() {
        try {
            return host.get("/api/invoices?limit=1").has("total");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void putCustomer(String number) throws IOException {
        host.put(
                "/api/customers/" + number,
                Map.of(
                        "firstName", "Nina",
                        "lastName", "Neu",
                        "email", "nina@neu.example",
                        "street", "Weg 1",
                        "zip", "50667",
                        "city", "Köln",
                        "country", "DE"));
    }

    private static List<Long> drafts(String customer, int count) throws IOException {
        List<Long> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> line =
                    Map.of("text", "Kurs", "quantity", "1", "unitPrice", "119.00", "vatRate", 19);
            Map<String, Object> draft =
                    Map.of("customer", customer, "date", "2026-11-20", "lines", List.of(line));
            drafts.add(host.post("/api/invoices", draft).path("id").asLong());
        }
        return drafts;
    }

    private static long commit(long draft) throws IOException {
        long began = System.nanoTime();
        host.post("/api/invoices/" + draft + "/commit", null);
        return System.nanoTime() - began;
    }

    private static Duration slowestCommit(List<Long> drafts) throws IOException {
        List<Long> nanos = new ArrayList<>();
        for (long draft : drafts) {
            nanos.add(commit(draft));
        }
        nanos.sort(Comparator.naturalOrder());
        System.out.printf(
                "commits: p50 %d ms, slowest %d ms%n",
                nanos.get(nanos.size() / 2) / 1_000_000, nanos.get(nanos.size() - 1) / 1_000_000);
        return Duration.ofNanos(nanos.get(nanos.size() - 1));
    }

    /** Something to do with a draft. */
    private interface Deed {
        long with(long draft) throws IOException;
    }

    private static void inParallel(List<Long> drafts, Deed deed) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(10);
        try {
            List<Callable<Long>> deeds = new ArrayList<>();
            drafts.forEach(draft -> deeds.add(() -> deed.with(draft)));
            for (Future<Long> done : hands.invokeAll(deeds)) {
                done.get();
            }
        } finally {
            hands.shutdownNow();
        }
    }

    private static void awaitTransferred(List<Long> invoices) {
        List<Long> open = new ArrayList<>(invoices);
        await().atMost(MINUTES)
                .pollInterval(Duration.ofMillis(300))
                .until(
                        () -> {
                            while (!open.isEmpty() && isTransferred(open.get(0))) {
                                open.remove(0);
                            }
                            return open.isEmpty();
                        });
    }

    private static boolean isTransferred(long invoice) throws IOException {
        return host.get("/api/invoices/" + invoice)
                .path("sevdesk")
                .path("status")
                .asText()
                .equals("TRANSFERRED");
    }

    private static long contacts(JsonNode ledger, String number) {
        long count = 0;
        for (JsonNode contact : ledger.path("contacts")) {
            count += contact.path("customerNumber").asText().startsWith(number) ? 1 : 0;
        }
        return count;
    }

    private static Map<String, Integer> vouchersByNumber(JsonNode ledger) {
        Map<String, Integer> times = new HashMap<>();
        ledger.path("vouchers")
                .forEach(voucher -> times.merge(voucher.path("number").asText(), 1, Integer::sum));
        return times;
    }

    private static void delete(Path whole) throws IOException {
        try (Stream<Path> found = Files.walk(whole)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
