package de.hundeschule123.sandbox.wire;

import java.util.List;

/** A kind of row an account keeps, each with its own space of ids as in sevdesk. */
public enum Kind {
    CONTACT("Contact", "customerNumber", "parent"),
    ADDRESS("ContactAddress", "contact"),
    WAY("CommunicationWay", "contact"),
    FILE("File"),
    VOUCHER("Voucher", "supplier", "description"),
    POSITION("VoucherPos", "voucher"),
    INVOICE("Invoice", "contact", "invoiceNumber");

    private final String objectName;
    private final List<String> indexed;

    Kind(String objectName, String... indexed) {
        this.objectName = objectName;
        this.indexed = List.of(indexed);
    }

    public String objectName() {
        return objectName;
    }

    /** The fields by which rows are found without looking at all of them. */
    public List<String> indexed() {
        return indexed;
    }
}
