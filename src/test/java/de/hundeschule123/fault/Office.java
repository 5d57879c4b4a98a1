package de.hundeschule123.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.HostApplication;
import de.hundeschule123.harness.PracticeSevdesk;
import de.hundeschule123.harness.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A school's office on a server of its own: writes invoices, commits them, looks into sevdesk. */
final class Office implements AutoCloseable {

    private static final Duration MINUTES = Duration.ofMinutes(3);

    private final Path data;
    private final PracticeSevdesk sevdesk;
    private final ServerProcess server;
    private final HostApplication host;

    /** An office whose server and sandbox keep their data in a folder; opens when it is ready. */
    Office(Path folder) throws IOException {
        data = folder.resolve("data");
        sevdesk = new PracticeSevdesk(Files.createDirectories(folder.resolve("sevdesk")));
        server =
                ServerProcess.in(data)
                        .with("SEVDESK_API_URL", sevdesk.apiUrl())
                        .with("DEMO_DATA", "true")
                        .with("JAVA_OPTS", Times.options())
                        .start();
        host = new HostApplication(server::uri, Browser.OWNER, Browser.PASSWORD);
        server.awaitReady();
    }

    /** Where the server keeps what must last. */
    Path data() {
        return data;
    }

    ServerProcess server() {
        return server;
    }

    PracticeSevdesk sevdesk() {
        return sevdesk;
    }

    /** Connects the school with a new account of this token. */
    void connect(String token) throws IOException {
        sevdesk.behave();
        host.put(
                "/api/sevdesk/settings",
                Map.of("token", token, "active", true, "newAccount", true));
        assertThat(host.post("/api/sevdesk/test", null).path("ok").asBoolean()).isTrue();
    }

    /** Waits until the server answers, be it ready or not. */
    void awaitAnswers() {
        await().atMost(MINUTES).until(this::answers);
    }

    private boolean answers() {
        try {
            return host.get("/api/invoices?limit=1").has("total");
        } catch (IOException notYet) {
            return false;
        }
    }

    void putCustomer(String number) throws IOException {
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

    /** So many drafts to a customer; their ids. */
    List<Long> drafts(String customer, int count) throws IOException {
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

    /** Commits a draft; how long that took. */
    Duration commit(long draft) throws IOException {
        long began = System.nanoTime();
        host.post("/api/invoices/" + draft + "/commit", null);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    void awaitTransferred(List<Long> invoices) {
        List<Long> open = new ArrayList<>(invoices);
        await().atMost(MINUTES)
                .pollInterval(Duration.ofMillis(300))
                .until(
                        () -> {
                            while (!open.isEmpty() && status(open.get(0)).equals("TRANSFERRED")) {
                                open.remove(0);
                            }
                            return open.isEmpty();
                        });
    }

    /** The word of DESIGN for how far an invoice is on its way. */
    String status(long invoice) throws IOException {
        return host.get("/api/invoices/" + invoice).path("sevdesk").path("status").asText();
    }

    /** An account holds so many vouchers, each under a number of its own, and one such contact. */
    void assertOneVoucherEach(String token, int count, String customerNumber) throws IOException {
        Ledger ledger = new Ledger(sevdesk.ledger(token));
        assertThat(ledger.numbers())
                .hasSize(count)
                .allSatisfy(number -> assertThat(ledger.vouchers(number)).hasSize(1));
        assertThat(ledger.contacts())
                .filteredOn(row -> row.path("customerNumber").asText().startsWith(customerNumber))
                .hasSize(1);
    }

    @Override
    public void close() throws IOException {
        server.close();
        sevdesk.close();
    }
}
