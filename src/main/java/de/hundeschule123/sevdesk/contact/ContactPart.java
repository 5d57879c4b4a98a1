package de.hundeschule123.sevdesk.contact;

/** A part of a customer's details that sevdesk keeps and updates on its own. */
enum ContactPart {
    NAMES("names_sent", null),
    ADDRESS("address_sent", "address_id"),
    EMAIL("email_sent", "email_id"),
    PHONE("phone_sent", "phone_id");

    private final String fingerprintColumn;
    private final String idColumn;

    ContactPart(String fingerprintColumn, String idColumn) {
        this.fingerprintColumn = fingerprintColumn;
        this.idColumn = idColumn;
    }

    String fingerprintColumn() {
        return fingerprintColumn;
    }

    /** The column of sevdesk's id of this part; null for names, which are the contact itself. */
    String idColumn() {
        return idColumn;
    }
}
