package de.hundeschule123.sevdesk.transfer.queue;

/** The queue in which a document waits: new ones live, old ones in bulk; bulk never delays live. */
public enum Lane {
    LIVE,
    BULK
}
