package de.hundeschule123.fault;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.HostApplication;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The writer of invoices: drafts one and commits it, however often the server dies under it.
 *
 * <p>A draft whose answer was lost is left lying and drafted again; a commit whose answer was lost
 * is repeated, for committing twice changes nothing.
 */
final class Writer {

    private static final long PAUSE_NANOS = 200_000_000L;
    private static final List<String> COURSES =
            List.of("Welpenkurs", "Junghundekurs", "Einzelstunde", "Agility", "Hundepension");

    private final HostApplication host;
    private final AtomicInteger refusals = new AtomicInteger();

    Writer(HostApplication host) {
        this.host = host;
    }

    /** How often the running server refused what it did when asked again. */
    int refusals() {
        return refusals.get();
    }

    /** Writes and commits one invoice; its id. */
    long commitOne(Random chance, String customer) {
        Map<String, Object> draft = draft(chance, customer);
        long id = untilDone(() -> host.post("/api/invoices", draft)).path("id").asLong();
        untilDone(() -> host.post("/api/invoices/" + id + "/commit", null));
        return id;
    }

    void putCustomer(String number, Random chance) {
        untilDone(
                () ->
                        host.put(
                                "/api/customers/" + number,
                                Map.of(
                                        "firstName", "Fiona",
                                        "lastName", "Fehler " + number,
                                        "email", number + "@post.example",
                                        "street", "Kreisstraße " + (1 + chance.nextInt(99)),
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

    /** A call to the server that may be away. */
    interface Asking {
        JsonNode ask() throws IOException;
    }

    private JsonNode untilDone(Asking call) {
        while (true) {
            try {
                return call.ask();
            } catch (HostApplication.NotDone refused) {
                if (!refused.isTemporary()) {
                    throw new IllegalStateException(refused);
                }
                refusals.incrementAndGet();
            } catch (IOException away) {
                // Killed or not yet up again; what was asked for is asked again.
            }
            if (Thread.interrupted()) {
                throw new IllegalStateException("interrupted");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
