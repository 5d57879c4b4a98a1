package de.hundeschule123.sandbox.voucher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.wire.Fields;
import de.hundeschule123.sandbox.wire.Kind;
import de.hundeschule123.sandbox.wire.Refusal;
import de.hundeschule123.sandbox.wire.Wire;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A requested position of a voucher with the sums that follow from its rate. */
record PositionOrder(
        Optional<String> id,
        Optional<String> accountDatev,
        BigDecimal taxRate,
        boolean net,
        BigDecimal sumNet,
        BigDecimal sumGross,
        String comment) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What a draft lacks may come later. */
    static PositionOrder read(JsonNode node, boolean draft) {
        if (!(node instanceof ObjectNode body)) {
            throw Refusal.because(400, "A position of voucherPosSave must be an object");
        }
        Fields fields = new Fields(body);
        if (!"VoucherPos".equals(fields.required("objectName").asText())) {
            throw Refusal.because(400, "The objectName of a position must be VoucherPos");
        }
        fields.required("mapAll");
        String accountDatev =
                draft
                        ? fields.reference("accountDatev", "AccountDatev")
                        : fields.requiredReference("accountDatev", "AccountDatev");
        BigDecimal rate = fields.number("taxRate");
        boolean net = fields.required("net").asBoolean();
        BigDecimal given =
                fields.number(net ? "sumNet" : "sumGross").setScale(2, RoundingMode.HALF_UP);
        BigDecimal factor = BigDecimal.ONE.add(rate.divide(HUNDRED));
        return new PositionOrder(
                Optional.ofNullable(Wire.text(body, "id")),
                Optional.ofNullable(accountDatev),
                rate,
                net,
                net ? given : given.divide(factor, 2, RoundingMode.HALF_UP),
                net ? given.multiply(factor).setScale(2, RoundingMode.HALF_UP) : given,
                Wire.text(body, "comment"));
    }

    PositionOrder positive() {
        return new PositionOrder(
                id, accountDatev, taxRate, net, sumNet.abs(), sumGross.abs(), comment);
    }

    BigDecimal sumTax() {
        return sumGross.subtract(sumNet);
    }

    ObjectNode row(Account account, String id, String voucher) {
        String now = Wire.iso(account.now());
        ObjectNode row = Wire.reference(Kind.POSITION, id);
        row.put("create", now).put("update", now);
        row.set("sevClient", Wire.reference("SevClient", account.clientId()));
        row.set("voucher", Wire.reference(Kind.VOUCHER, voucher));
        accountDatev.ifPresent(
                booked -> row.set("accountDatev", Wire.reference("AccountDatev", booked)));
        row.putNull("accountingType");
        row.put("taxRate", Wire.plain(taxRate)).put("net", net ? "1" : "0").put("isAsset", "0");
        row.put("sumNet", Wire.cents(sumNet));
        row.put("sumTax", Wire.cents(sumTax()));
        row.put("sumGross", Wire.cents(sumGross));
        return row.put("comment", comment);
    }
}
