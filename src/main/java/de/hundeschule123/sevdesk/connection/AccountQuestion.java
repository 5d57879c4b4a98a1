package de.hundeschule123.sevdesk.connection;

/** Tells whether somebody has asked sevdesk lately if the booked accounts still stand. */
public enum AccountQuestion {
    /** Nobody has: whoever gets this answer asks. */
    YOURS,
    /** Somebody has, and they stand. */
    ANSWERED,
    /** Somebody is asking. */
    ASKED
}
