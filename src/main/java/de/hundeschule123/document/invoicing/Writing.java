package de.hundeschule123.document.invoicing;

import java.time.Instant;

/**
 * Who writes in a draft, when, and in which opened page.
 *
 * @param by null in background work
 */
record Writing(String by, String in, Instant at) {

    /**
     * Whether this goes on with what the same page has written last: then there is nothing that it
     * has not seen, even where the answer to its last saving got lost.
     */
    boolean follows(String lastIn) {
        return in.equals(lastIn);
    }
}
