package de.hundeschule123.sevdesk.contact.matching;

/** Tells that sevdesk does not answer now; the run knows when to go on. */
class SevdeskBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SevdeskBusy(Throwable cause) {
        super(cause);
    }
}
