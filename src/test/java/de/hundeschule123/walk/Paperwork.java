package de.hundeschule123.walk;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Invoices over 119 euro for a customer whose name no other test knows. */
final class Paperwork {

    private static final LocalDate USUAL_DAY = LocalDate.of(2026, 3, 2);

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
        return invoice(USUAL_DAY);
    }

    Filed invoice(LocalDate day) {
        String id = draft(day);
        JsonNode filed = api.ok("POST", "/api/invoices/" + id + "/commit", null);
        return new Filed(id, filed.path("number").asText());
    }

    /** The id of an invoice that nobody has committed. */
    String draft() {
        return draft(USUAL_DAY);
    }

    private String draft(LocalDate day) {
        JsonNode draft =
                api.ok(
                        "POST",
                        "/api/invoices",
                        """
                        {"customer":"P-%1$s","date":"%2$s","serviceDate":"%2$s",
                         "dueDate":"%3$s","lines":[{"text":"Welpenkurs","quantity":"1",
                         "unitPrice":"119.00","vatRate":19}]}"""
                                .formatted(name, day, day.plusWeeks(2)));
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
