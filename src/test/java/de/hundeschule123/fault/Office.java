package de.hundeschule123.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.harness.HostApplication;
import de.hundeschule123.harness.PracticeSevdesk;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A school's office: writes invoices, commits them, looks into its account in sevdesk. */
final class Office {

    private static final Duration MINUTES = Duration.ofMinutes(3);

    private final HostApplication host;
    private final PracticeSevdesk sevdesk;
    private final String token;

    Office(HostApplication host, PracticeSevdesk sevdesk, String token) {
        this.host = host;
        this.sevdesk = sevdesk;
        this.token = token;
    }

    void connect() throws IOException {
        host.put(
                "/api/sevdesk/settings",
                Map.of("token", token, "active", true, "newAccount", true));
        assertThat(host.post("/api/sevdesk/test", null).path("ok").asBoolean()).isTrue();
    }

    /** Lets a kind of fault hit every call in this account. */
    void misbehave(String kind, long millis) throws IOException {
        sevdesk.misbehaveFor(token, kind, millis);
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
                    Map.of(
                            "text",
                            "Kurs",
                            "quantity",
                            "1",
                            "unitPrice",
                            "119.00",
                            "vatRate",
                            vatRate());
            Map<String, Object> draft =
                    Map.of("customer", customer, "date", "2026-11-20", "lines", List.of(line));
            drafts.add(host.post("/api/invoices", draft).path("id").asLong());
        }
        return drafts;
    }

    /** The accounts of a small business begin so. */
    private int vatRate() {
        return token.startsWith("5050") ? 0 : 19;
    }

    /** Commits drafts one after the other; how long the slowest took. */
    Duration commit(List<Long> drafts) throws IOException {
        List<Duration> taken = new ArrayList<>();
        for (long draft : drafts) {
            taken.add(commit(draft));
        }
        return Collections.max(taken);
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

    /** The account holds so many vouchers, each under a number of its own, and one such contact. */
    void assertOneVoucherEach(int count, String customerNumber) throws IOException {
        Ledger ledger = new Ledger(sevdesk.ledger(token));
        assertThat(ledger.numbers())
                .hasSize(count)
                .allSatisfy(number -> assertThat(ledger.vouchers(number)).hasSize(1));
        assertThat(ledger.contacts())
                .filteredOn(row -> row.path("customerNumber").asText().startsWith(customerNumber))
                .hasSize(1);
    }
}
