package de.hundeschule123.sevdesk.contact;

/** A part of a customer's details that sevdesk keeps and updates on its own. */
public enum ContactPart {
    NAMES("names_sent", null, null),
    ADDRESS("address_sent", "address_id", "address_note"),
    EMAIL("email_sent", "email_id", "email_note"),
    PHONE("phone_sent", "phone_id", "phone_note");

    private final String fingerprintColumn;
    private final String idColumn;
    private final String noteColumn;

    ContactPart(String fingerprintColumn, String idColumn, String noteColumn) {
        this.fingerprintColumn = fingerprintColumn;
        this.idColumn = idColumn;
        this.noteColumn = noteColumn;
    }

    String fingerprintColumn() {
        return fingerprintColumn;
    }

    /** The column of sevdesk's id of this part; null for names, which are the contact itself. */
    String idColumn() {
        return idColumn;
    }

    /** The column of what a person must know about this part; null for names. */
    String noteColumn() {
        return noteColumn;
    }
}
