package de.hundeschule123.sevdesk.api.client;

import java.lang.reflect.Method;

/** A bound says how much of an answer is read, and how much of it may come over the wire. */
enum Bound {
    /** Ten megabytes, and all of them. */
    WHOLE(10),
    /** As much as the previews of a PDF may take, but of each text only its beginning. */
    BEGINNINGS(64);

    private static final int MEGABYTE = 1024 * 1024;

    private final int megabytes;

    Bound(int megabytes) {
        this.megabytes = megabytes;
    }

    static Bound of(Method operation) {
        return operation.isAnnotationPresent(KeepsBeginnings.class) ? BEGINNINGS : WHOLE;
    }

    /** What may come over the wire. */
    int mostBytes() {
        return megabytes * MEGABYTE;
    }

    /** What is kept in memory. */
    static int mostKept() {
        return WHOLE.mostBytes();
    }
}
