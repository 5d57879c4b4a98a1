package de.hundeschule123.sevdesk.connection;

/** A connection event kind is what can happen to a connection without a person's doing. */
enum ConnectionEventKind {
    /** It was seen how sevdesk answers. */
    CHECKED,
    /** Transfers were stopped. */
    HELD,
    /** Transfers go on. */
    RELEASED
}
