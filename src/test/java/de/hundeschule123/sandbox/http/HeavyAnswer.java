package de.hundeschule123.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.operation.Answer;
import de.hundeschule123.sandbox.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;

/**
 * A list as a large account sends it: late, and with long texts in its rows, so that a thousand
 * invoices are more than ten megabytes.
 */
final class HeavyAnswer {
    static final Duration TIME = Duration.ofSeconds(3);

    private static final Set<String> LISTS =
            Set.of(
                    "getContacts",
                    "getContactAddresses",
                    "getCommunicationWays",
                    "getVouchers",
                    "getInvoices",
                    "forRevenue");
    private static final int ROW = 8_000;
    private static final int INVOICE = 12_000;

    private HeavyAnswer() {}

    static boolean isList(String operation) {
        return LISTS.contains(operation);
    }

    static Answer of(String operation, Answer answer) {
        try {
            JsonNode whole = Wire.JSON.readTree(answer.body());
            for (JsonNode row : whole.path("objects")) {
                if (operation.equals("getInvoices")) {
                    fill((ObjectNode) row, "headText", INVOICE);
                } else if (!operation.equals("forRevenue")) {
                    fill((ObjectNode) row, "additionalInformation", ROW);
                }
            }
            return Answer.json(answer.status(), whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(ObjectNode row, String field, int size) {
        row.put(field, "Text ".repeat(Math.max(0, size - row.toString().length()) / 5));
    }
}
