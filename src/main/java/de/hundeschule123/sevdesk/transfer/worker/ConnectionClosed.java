package de.hundeschule123.sevdesk.transfer.worker;

/** The discovery that the school was held while this document was on its way. */
final class ConnectionClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
