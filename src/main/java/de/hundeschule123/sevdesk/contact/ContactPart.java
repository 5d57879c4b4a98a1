package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.sevdesk.connection.CallStep;

/** A part of a customer's details that sevdesk keeps and updates on its own. */
public enum ContactPart {
    NAMES("names_sent", null, null, null),
    ADDRESS(
            "address_sent",
            "address_id",
            "address_note",
            new Steps(
                    CallStep.ADD_ADDRESS,
                    CallStep.CHANGE_ADDRESS,
                    CallStep.DELETE_ADDRESS,
                    CallStep.LOOK_UP_ADDRESS)),
    EMAIL(
            "email_sent",
            "email_id",
            "email_note",
            new Steps(
                    CallStep.ADD_EMAIL,
                    CallStep.CHANGE_EMAIL,
                    CallStep.DELETE_EMAIL,
                    CallStep.LOOK_UP_EMAIL)),
    PHONE(
            "phone_sent",
            "phone_id",
            "phone_note",
            new Steps(
                    CallStep.ADD_PHONE,
                    CallStep.CHANGE_PHONE,
                    CallStep.DELETE_PHONE,
                    CallStep.LOOK_UP_PHONE));

    /** What can be asked of sevdesk about a part. */
    record Steps(CallStep add, CallStep change, CallStep delete, CallStep lookUp) {}

    private final String fingerprintColumn;
    private final String idColumn;
    private final String noteColumn;
    private final Steps steps;

    ContactPart(String fingerprintColumn, String idColumn, String noteColumn, Steps steps) {
        this.fingerprintColumn = fingerprintColumn;
        this.idColumn = idColumn;
        this.noteColumn = noteColumn;
        this.steps = steps;
    }

    /** What can be asked about this part; null for names, which are the contact itself. */
    Steps steps() {
        return steps;
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
