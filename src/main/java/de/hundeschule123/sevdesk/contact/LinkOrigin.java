package de.hundeschule123.sevdesk.contact;

/** How a customer came to its contact. */
public enum LinkOrigin {
    /** By the matching of names. */
    MATCHED,
    /** By a person who typed the sevdesk customer number. */
    MANUAL,
    /** Created in sevdesk for the customer's first invoice. */
    CREATED
}
