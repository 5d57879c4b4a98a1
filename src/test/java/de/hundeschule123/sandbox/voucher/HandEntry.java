package de.hundeschule123.sandbox.voucher;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.wire.Days;
import de.hundeschule123.sandbox.wire.Fields;
import de.hundeschule123.sandbox.wire.Wire;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** One document as a person types it in: number, day, amount, rate, and for whom. */
public record HandEntry(
        String number,
        LocalDate day,
        BigDecimal gross,
        BigDecimal rate,
        Optional<String> contact,
        String name,
        String status) {

    /** Reads an entry from a request; the contact's id or a free name says for whom it is. */
    public static HandEntry read(ObjectNode body) {
        Fields fields = new Fields(body);
        Optional<String> contact = Optional.ofNullable(Wire.text(body, "contact"));
        return new HandEntry(
                fields.required("number").asText(),
                Days.read(fields.required("day"), "day"),
                fields.number("gross").setScale(2, RoundingMode.HALF_UP),
                body.hasNonNull("rate") ? fields.number("rate") : BigDecimal.valueOf(19),
                contact,
                contact.isPresent() ? null : fields.required("name").asText(),
                Optional.ofNullable(Wire.text(body, "status")).orElse("100"));
    }

    String invoiceType() {
        return gross.signum() < 0 ? "SR" : "RE";
    }
}
