package de.hundeschule123.sandbox.account;

/** A kind of row an account keeps, each with its own space of ids as in sevdesk. */
public enum Kind {
    CONTACT("Contact"),
    ADDRESS("ContactAddress"),
    WAY("CommunicationWay"),
    FILE("File"),
    VOUCHER("Voucher"),
    POSITION("VoucherPos"),
    INVOICE("Invoice");

    private final String objectName;

    Kind(String objectName) {
        this.objectName = objectName;
    }

    public String objectName() {
        return objectName;
    }
}
