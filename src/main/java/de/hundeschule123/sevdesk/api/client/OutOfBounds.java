package de.hundeschule123.sevdesk.api.client;

import java.io.IOException;

/** The discovery that an answer is larger, or comes more slowly, than any that is read. */
final class OutOfBounds extends IOException {

    private static final long serialVersionUID = 1L;

    OutOfBounds(String how) {
        super(how);
    }
}
