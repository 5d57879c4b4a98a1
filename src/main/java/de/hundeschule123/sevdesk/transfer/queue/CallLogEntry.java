package de.hundeschule123.sevdesk.transfer.queue;

import de.hundeschule123.platform.database.StoredText;
import java.time.Instant;

/**
 * One call to sevdesk for a transfer: when, which step, what came of it, how long it took. Holds no
 * token, name, address or body.
 *
 * @param httpStatus sevdesk's status code, or null when there was no answer
 * @param errorUuid sevdesk's number for the case, or null
 */
public record CallLogEntry(
        String step,
        Instant started,
        long millis,
        String outcome,
        Integer httpStatus,
        String remoteId,
        String errorUuid,
        String detail) {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_UUID = 100;
    private static final int LONGEST_DETAIL = 1000;

    public CallLogEntry {
        remoteId = StoredText.of(remoteId, LONGEST_ID);
        errorUuid = StoredText.of(errorUuid, LONGEST_UUID);
        detail = StoredText.of(detail, LONGEST_DETAIL);
    }
}
