package de.hundeschule123.sevdesk.transfer.queue;

import de.hundeschule123.platform.database.StoredText;
import de.hundeschule123.sevdesk.connection.CallStep;
import java.time.Instant;

/**
 * A call log entry is one call to sevdesk for a transfer: when, which step, what came of it, how
 * long it took. Holds no token and no body.
 *
 * @param httpStatus sevdesk's status code, or null when there was no answer
 * @param errorUuid sevdesk's number for the case, or null
 * @param detail sevdesk's code for it, or null
 * @param said sevdesk's own words, or null; may quote names, so for the school only
 */
public record CallLogEntry(
        CallStep step,
        Instant started,
        long millis,
        CallOutcome outcome,
        Integer httpStatus,
        String remoteId,
        String errorUuid,
        String detail,
        String said) {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_UUID = 100;
    private static final int LONGEST_DETAIL = 1000;

    public CallLogEntry {
        remoteId = StoredText.of(remoteId, LONGEST_ID);
        errorUuid = StoredText.of(errorUuid, LONGEST_UUID);
        detail = StoredText.of(detail, LONGEST_DETAIL);
        said = StoredText.of(said, LONGEST_DETAIL);
    }
}
