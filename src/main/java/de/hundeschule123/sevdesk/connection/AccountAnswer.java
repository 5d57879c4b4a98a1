package de.hundeschule123.sevdesk.connection;

/** What the owner says to a token of another sevdesk account than that of the school's links. */
public enum AccountAnswer {
    /** Nothing yet: the owner is to be asked. */
    ASK,
    /** The school goes on with that account. */
    CHANGE
}
