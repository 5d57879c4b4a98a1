package de.hundeschule123.sandbox.voucher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.account.AccountKind;
import de.hundeschule123.sandbox.wire.Fields;
import de.hundeschule123.sandbox.wire.Kind;
import de.hundeschule123.sandbox.wire.Refusal;
import de.hundeschule123.sandbox.wire.Wire;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A checked request to save a voucher: everything sevdesk looks at before it writes. */
final class VoucherOrder {
    private final Account account;
    private final Fields voucher;
    private final TaxRule rule;
    private final List<PositionOrder> positions = new ArrayList<>();
    private final String filename;

    VoucherOrder(Account account, ObjectNode body) {
        this.account = account;
        Fields whole = new Fields(body);
        voucher = whole.requiredObject("voucher");
        checkHead();
        checkSupplier();
        rule = taxRule();
        for (JsonNode position : body.path("voucherPosSave")) {
            PositionOrder order = PositionOrder.read(position, isDraft());
            boolean echo = account.token().is(AccountKind.POSITIVE_ECHO);
            positions.add(echo ? order.positive() : order);
        }
        checkPositions();
        checkReduction();
        filename = uploaded(body);
    }

    private void checkHead() {
        if (!"Voucher".equals(voucher.required("objectName").asText())) {
            throw Refusal.because(400, "The objectName must be Voucher");
        }
        voucher.required("mapAll");
        oneOf("voucherType", List.of("VOU", "RV"));
        oneOf("creditDebit", List.of("C", "D"));
        checkStatus();
        checkCurrency();
    }

    private void checkStatus() {
        String status = voucher.required("status").asText();
        if (!List.of("50", "100").contains(status)) {
            throw Refusal.because(422, "A voucher can be saved with status 50 or 100 only");
        }
    }

    private void checkCurrency() {
        String currency = Wire.text(voucher.body(), "currency");
        if (currency != null && !currency.equals("EUR")) {
            voucher.requiredOneOf("propertyForeignCurrencyDeadline", "propertyExchangeRate");
        }
    }

    private void oneOf(String field, List<String> allowed) {
        String value = voucher.required(field).asText();
        if (!allowed.contains(value)) {
            throw Refusal.because(400, "The " + field + " " + value + " is not one of " + allowed);
        }
    }

    private void checkSupplier() {
        String supplier = voucher.reference("supplier", "Contact");
        if (supplier == null) {
            voucher.required("supplierName");
        } else if (account.find(Kind.CONTACT, supplier).isEmpty()) {
            throw account.gone(Kind.CONTACT, supplier);
        }
    }

    private TaxRule taxRule() {
        if (account.token().is(AccountKind.BOOKKEEPING_ONE)) {
            throw Refusal.because(422, "Could not find taxType");
        }
        String id = voucher.requiredReference("taxRule", "TaxRule");
        return TaxRule.withId(id)
                .orElseThrow(
                        () ->
                                Refusal.because(
                                        422,
                                        "The tax rule " + id + " is not allowed for this voucher"));
    }

    private String creditDebit() {
        return voucher.required("creditDebit").asText();
    }

    private void checkPositions() {
        if (positions.isEmpty() && !isDraft()) {
            throw Refusal.because(400, "The given document must have at least one position");
        }
        if (positions.stream().map(PositionOrder::net).distinct().count() > 1) {
            throw Refusal.because(400, "Positions must be all net or all gross");
        }
        for (PositionOrder position : positions) {
            position.accountDatev()
                    .ifPresent(
                            booked ->
                                    Guidance.of(account.token())
                                            .check(booked, rule, position.taxRate()));
        }
    }

    // The words are our own: nobody has written down what sevdesk says here.
    private void checkReduction() {
        if (rule.side() != TaxRule.Side.REVENUE) {
            return;
        }
        AccountKind kind = account.token().kind();
        boolean opposite = !creditDebit().equals(rule.side().creditDebit());
        if (opposite && !kind.takesOpposite()) {
            throw Refusal.because(
                    422, "The tax rule " + rule.id() + " is not allowed for this voucher");
        }
        if (!opposite && !kind.takesNegative() && sumGross().signum() <= 0) {
            throw Refusal.because(422, "The sum of a voucher must be above zero");
        }
    }

    private BigDecimal sumGross() {
        return positions.stream()
                .map(PositionOrder::sumGross)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean isDraft() {
        return "50".equals(voucher.required("status").asText());
    }

    private String uploaded(ObjectNode body) {
        String name = Wire.text(body, "filename");
        if (name != null && account.find(Kind.FILE, name).isEmpty()) {
            throw Refusal.because(400, "The file " + name + " was not uploaded");
        }
        return name;
    }

    Fields voucher() {
        return voucher;
    }

    List<PositionOrder> positions() {
        return positions;
    }

    /** The name of the uploaded file; null where the voucher brings none. */
    String filename() {
        return filename;
    }
}
