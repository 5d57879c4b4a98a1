package de.hundeschule123.sevdesk.transfer.voucher;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;

/**
 * A booked position is what a document charges for one service in one tax case, and the account on
 * which that is booked.
 *
 * @param service null for what is sold without a service
 * @param gross less than nothing for what is taken back, on whichever side it lies there
 */
public record BookedPosition(Long service, int taxRule, int vatRate, long account, Money gross) {

    private static final String SERVICE = "service";
    private static final String TAX_RULE = "taxRule";
    private static final String VAT_RATE = "vatRate";
    private static final String ACCOUNT = "account";
    private static final String GROSS = "gross";

    /** Whether this is what a service was booked as in a case. */
    boolean isFor(Long sold, RevenueCase revenue) {
        return Objects.equals(service, sold)
                && taxRule == revenue.taxRule()
                && vatRate == revenue.vatRate();
    }

    /** The positions as they are stored. */
    public static String write(List<BookedPosition> positions) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        positions.forEach(position -> rows.add(position.row()));
        return rows.build().toString();
    }

    /** Stored positions. */
    public static List<BookedPosition> read(String stored) {
        try (JsonReader reader = Json.createReader(new StringReader(stored))) {
            JsonArray rows = reader.readArray();
            return rows.getValuesAs(JsonObject.class).stream().map(BookedPosition::of).toList();
        }
    }

    private JsonObjectBuilder row() {
        JsonObjectBuilder row = Json.createObjectBuilder();
        if (service != null) {
            row.add(SERVICE, service);
        }
        return row.add(TAX_RULE, taxRule)
                .add(VAT_RATE, vatRate)
                .add(ACCOUNT, account)
                .add(GROSS, gross.amount());
    }

    private static BookedPosition of(JsonObject row) {
        return new BookedPosition(
                row.containsKey(SERVICE) ? row.getJsonNumber(SERVICE).longValue() : null,
                row.getInt(TAX_RULE),
                row.getInt(VAT_RATE),
                row.getJsonNumber(ACCOUNT).longValue(),
                new Money(row.getJsonNumber(GROSS).bigDecimalValue()));
    }
}
