package de.hundeschule123.document.pdf;

import de.hundeschule123.document.Invoice;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.School;

/** How an invoice is paid: in words, as fields to copy, and as a code for banking apps. */
record Payment(Invoice invoice, School school) {

    void writeTo(Block block) {
        if (school.getIban() == null) {
            block.line(
                    invoice.isCommitted()
                            ? Texts.german("print.pay", amount(), due(), invoice.getNumber())
                            : Texts.german("print.pay.account", amount(), due()));
            return;
        }
        if (invoice.isCommitted()) {
            PaymentCode.of(
                            school.getAccountHolder(),
                            school.getIban(),
                            school.getBic(),
                            invoice.getGross(),
                            invoice.getNumber())
                    .ifPresent(code -> block.add("div", "code", box -> code(box, code)));
        }
        block.line(Texts.german("print.pay.account", amount(), due()));
        block.add("table", "account", this::account);
    }

    private static void code(Block box, PaymentCode code) {
        box.add(
                "object",
                "",
                object ->
                        object.attribute("type", Drawings.PAYMENT)
                                .verbatim("data", code.content())
                                .attribute("alt", Texts.german("print.pay.code.alt")));
        box.line(Texts.german("print.pay.code"));
    }

    private void account(Block table) {
        row(table, "print.pay.holder", school.getAccountHolder());
        row(table, "print.pay.iban", German.iban(school.getIban()));
        row(table, "print.pay.bic", school.getBic());
        row(table, "print.pay.bank", school.getBank());
        if (invoice.isCommitted()) {
            row(table, "print.pay.reference", invoice.getNumber());
        }
    }

    private static void row(Block table, String key, String value) {
        if (value != null && !value.isBlank()) {
            table.row("", Texts.german(key), value);
        }
    }

    private String amount() {
        return German.money(invoice.getGross());
    }

    private String due() {
        return German.day(invoice.getDueDate());
    }
}
