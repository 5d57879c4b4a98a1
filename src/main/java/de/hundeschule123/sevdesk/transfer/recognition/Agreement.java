package de.hundeschule123.sevdesk.transfer.recognition;

/** Whether two names or contacts are one customer. */
enum Agreement {
    YES,
    NO,
    UNKNOWN
}
