package de.hundeschule123.walk;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Invoices over 119 euro for a customer whose name no other test knows. */
final class Paperwork {

    private final Api api = Api.as(Browser.OWNER);
    private final String name;

    private Paperwork(String name) {
        this.name = name;
    }

    /** A committed invoice as the interface names it. */
    record Filed(String id, String number) {}

    static Paperwork ofNewCustomer() {
        StringBuilder name = new StringBuilder("X");
        ThreadLocalRandom.current().ints(9, 'a', 'z' + 1).forEach(name::appendCodePoint);
        Paperwork paperwork = new Paperwork(name.toString());
        paperwork.api.ok(
                "PUT",
                "/api/customers/P-" + name,
                """
                {"firstName":"Ida","lastName":"%s","street":"Hauptstr. 1","zip":"50667",
                 "city":"Köln","country":"DE"}"""
                        .formatted(name));
        return paperwork;
    }

    /** The customer's last name, by which its documents are found. */
    String name() {
        return name;
    }

    String customer() {
        return "P-" + name;
    }

    Filed invoice() {
        String id = draft();
        JsonNode filed = api.ok("POST", "/api/invoices/" + id + "/commit", null);
        return new Filed(id, filed.path("number").asText());
    }

    /** The id of an invoice that nobody has committed. */
    String draft() {
        JsonNode draft =
                api.ok(
                        "POST",
                        "/api/invoices",
                        """
                        {"customer":"P-%s","date":"2026-03-02","serviceDate":"2026-03-02",
                         "dueDate":"2026-03-16","lines":[{"text":"Welpenkurs","quantity":"1",
                         "unitPrice":"119.00","vatRate":19}]}"""
                                .formatted(name));
        return draft.path("id").asText();
    }

    /** Invoices that were committed while the extension was switched off. */
    List<Filed> oldInvoices(int count) {
        api.ok("PUT", "/api/sevdesk/settings", "{\"active\":false}");
        List<Filed> filed = IntStream.range(0, count).mapToObj(i -> invoice()).toList();
        api.ok("PUT", "/api/sevdesk/settings", "{\"active\":true}");
        return filed;
    }
}
