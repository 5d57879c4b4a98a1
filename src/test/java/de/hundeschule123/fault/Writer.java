package de.hundeschule123.fault;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.HostApplication;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The writer of invoices: drafts one and commits it, however often the server dies under it.
 *
 * <p>A draft whose answer was lost is left lying and drafted again; a commit whose answer was lost
 * is repeated, for committing twice changes nothing.
 */
final class Writer {

    private static final List<String> COURSES =
            List.of("Welpenkurs", "Junghundekurs", "Einzelstunde", "Agility", "Hundepension");

    private final HostApplication host;
    private final Caller caller;

    Writer(HostApplication host, Caller caller) {
        this.host = host;
        this.caller = caller;
    }

    /** Writes and commits one invoice; its id. */
    long commitOne(Random chance, String customer) {
        Map<String, Object> draft = draft(chance, customer);
        JsonNode drafted = caller.insist(() -> host.post("/api/invoices", draft));
        long id = drafted.path("id").asLong();
        if (id == 0) {
            throw new IllegalStateException("a draft was confirmed without an id: " + drafted);
        }
        caller.insistNoting(() -> host.post("/api/invoices/" + id + "/commit", null));
        return id;
    }

    void putCustomer(String number, Random chance) {
        String street = "Kreisstraße " + (1 + chance.nextInt(99));
        caller.insist(
                () ->
                        host.put(
                                "/api/customers/" + number,
                                Map.of(
                                        "firstName", "Fiona",
                                        "lastName", "Fehler " + number,
                                        "email", number + "@post.example",
                                        "street", street,
                                        "zip", "50667",
                                        "city", "Köln",
                                        "country", "DE")));
    }

    private static Map<String, Object> draft(Random chance, String customer) {
        int day = 1 + chance.nextInt(20);
        String date = "2026-11-%02d".formatted(day);
        return Map.of(
                "customer", customer,
                "date", date,
                "serviceDate", date,
                "dueDate", "2026-12-%02d".formatted(day),
                "lines", List.of(line(chance, 19), line(chance, chance.nextBoolean() ? 7 : 19)));
    }

    private static Map<String, Object> line(Random chance, int vatRate) {
        return Map.of(
                "text", COURSES.get(chance.nextInt(COURSES.size())),
                "quantity", String.valueOf(1 + chance.nextInt(5)),
                "unitPrice", "%d.%02d".formatted(1 + chance.nextInt(200), chance.nextInt(100)),
                "vatRate", vatRate);
    }
}
