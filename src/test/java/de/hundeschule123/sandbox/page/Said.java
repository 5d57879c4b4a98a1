package de.hundeschule123.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.wire.Wire;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** How a person reads what rows say: amounts, days, states. */
final class Said {
    private static final Map<String, String> VOUCHER =
            Map.of("50", "Entwurf", "100", "Offen", "750", "Teilbezahlt", "1000", "Bezahlt");
    private static final Map<String, String> INVOICE =
            Map.of("100", "Entwurf", "200", "Offen", "750", "Teilbezahlt", "1000", "Bezahlt");

    private Said() {}

    static String euro(ObjectNode row, String field) {
        return String.format(
                Locale.GERMANY, "%,.2f €", new BigDecimal(row.path(field).asText("0")));
    }

    static String count(int number, String one, String many) {
        return String.format(Locale.GERMANY, "%,d %s", number, number == 1 ? one : many);
    }

    static String day(ObjectNode row, String field) {
        String date = Wire.text(row, field);
        return date == null
                ? "–"
                : date.substring(8, 10) + "." + date.substring(5, 7) + "." + date.substring(0, 4);
    }

    static String time(ObjectNode row, String field) {
        String date = Wire.text(row, field);
        return date == null ? "–" : day(row, field) + ", " + date.substring(11, 19) + " Uhr";
    }

    static String number(ObjectNode row, String field) {
        String number = Wire.text(row, field);
        return number == null ? "ohne Nummer" : number;
    }

    static Html voucherStatus(ObjectNode row) {
        return status(row, VOUCHER);
    }

    static Html invoiceStatus(ObjectNode row) {
        return status(row, INVOICE);
    }

    private static Html status(ObjectNode row, Map<String, String> names) {
        String status = row.path("status").asText();
        Html html = new Html().tag("s" + status, names.getOrDefault(status, status));
        return row.hasNonNull("enshrined") ? html.say(" ").tag("", "festgeschrieben") : html;
    }
}
