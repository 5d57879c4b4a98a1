package de.hundeschule123.harness;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** New invoices, as the host application writes them. */
public final class Drafts {

    private Drafts() {}

    /** An invoice to a customer, as a request tells it. */
    public static Map<String, Object> one(String customer) {
        return one(customer, 19);
    }

    private static Map<String, Object> one(String customer, int vatRate) {
        return Map.of(
                "customer", customer,
                "date", "2026-11-20",
                "serviceDate", "2026-11-19",
                "dueDate", "2026-12-04",
                "lines",
                        List.of(
                                Map.of(
                                        "text", "Welpenkurs",
                                        "quantity", "1",
                                        "unitPrice", "119.00",
                                        "vatRate", vatRate)));
    }

    /** A customer to whom invoices can be written. */
    public static Map<String, String> customer() {
        return Map.of(
                "firstName", "Nadja",
                "lastName", "Neu",
                "street", "Neue Straße 1",
                "zip", "50667",
                "city", "Köln",
                "country", "DE");
    }

    /** Writes and commits an invoice; its id. */
    public static long commit(HostApplication host, String customer) throws IOException {
        return commit(host, one(customer, 19));
    }

    /** The same for a small business, which shows no VAT. */
    public static long commitWithoutVat(HostApplication host, String customer) throws IOException {
        return commit(host, one(customer, 0));
    }

    private static long commit(HostApplication host, Map<String, Object> draft) throws IOException {
        long id = host.post("/api/invoices", draft).path("id").asLong();
        host.post("/api/invoices/" + id + "/commit", null);
        return id;
    }
}
