package de.hundeschule123.sevdesk.api.client;

import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One call and what its answer must be to count: whatever the form does not take is no answer.
 *
 * @param form what is asked for in the body of a success; throws {@link NotUnderstood} when it is
 *     not there
 * @param bound how much of an answer is read
 */
record Exchange<T>(
        String operation, Supplier<Response> call, Function<JsonValue, T> form, Bound bound) {

    /** How much of an answer is read, and how much of it may come over the line. */
    enum Bound {
        /** Ten megabytes, and all of them. */
        WHOLE(10 * MEGABYTE),
        /** As much as the previews of a PDF may take, but of each text only its beginning. */
        BEGINNINGS(64 * MEGABYTE);

        private final int mostBytes;

        Bound(int mostBytes) {
            this.mostBytes = mostBytes;
        }

        int mostBytes() {
            return mostBytes;
        }
    }

    private static final int MEGABYTE = 1024 * 1024;
}
