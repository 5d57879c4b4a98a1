package de.hundeschule123.sevdesk.transfer.screen;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.sevdesk.transfer.queue.CallLogEntry;
import java.time.ZonedDateTime;
import java.util.Locale;

/** One call to sevdesk for a document, in the words of the screen. */
public record CallLogLine(CallLogEntry attempt) {

    public ZonedDateTime getWhen() {
        return attempt.started().atZone(GermanTime.ZONE);
    }

    /** What was asked, such as "Beleg angelegt". */
    public String getStep() {
        return Texts.of(attempt.step().textKey());
    }

    /** What came of it, with sevdesk's code and case number where it named them. */
    public String getResult() {
        StringBuilder result = new StringBuilder(Texts.of(attempt.outcome().textKey()));
        if (attempt.httpStatus() != null) {
            result.append(" (HTTP ").append(attempt.httpStatus()).append(')');
        }
        if (attempt.detail() != null) {
            result.append(", ").append(Texts.of("transfer.attempt.code", attempt.detail()));
        }
        if (attempt.remoteId() != null) {
            result.append(", ").append(Texts.of("transfer.attempt.id", attempt.remoteId()));
        }
        if (attempt.errorUuid() != null) {
            result.append(", ").append(Texts.of("transfer.attempt.case", attempt.errorUuid()));
        }
        return result.toString();
    }

    /** How long it took, in seconds. */
    public String getDuration() {
        return String.format(Locale.GERMANY, "%.1f s", attempt.millis() / 1000.0);
    }
}
