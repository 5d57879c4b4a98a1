package de.hundeschule123.sevdesk.api.client;

/**
 * A filter over JSON in UTF-8 that cuts long texts as they pass: what nobody will look at takes no
 * memory, and what is left is the same JSON.
 */
final class TextTruncation {

    private static final int KEPT = 4096;
    private static final int ESCAPE = 5;

    private boolean inText;
    private int length;
    private int escaped;

    /** Moves together what is kept of the next bytes; how many that are. */
    int keep(byte[] bytes, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (isKept(bytes[i])) {
                bytes[kept++] = bytes[i];
            }
        }
        return kept;
    }

    /** A sign is kept whole or not at all, also one of several bytes and an escaped one. */
    private boolean isKept(byte next) {
        if (!inText) {
            inText = next == '"';
            length = 0;
            return true;
        }
        if (escaped > 0) {
            escaped = escaped == ESCAPE && next != 'u' ? 0 : escaped - 1;
        } else if (next == '"') {
            inText = false;
            return true;
        } else {
            escaped = next == '\\' ? ESCAPE : 0;
            length += isBegun(next) ? 0 : 1;
        }
        return length <= KEPT;
    }

    /** Whether a byte goes on with a sign that has begun before it. */
    private static boolean isBegun(byte next) {
        return (next & 0xC0) == 0x80;
    }
}
