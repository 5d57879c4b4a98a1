package de.hundeschule123.document.screen;

import de.hundeschule123.platform.time.GermanTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/**
 * A draft that somebody has begun and that is no invoice yet.
 *
 * @param what its customer, or the first thing that it says
 */
public record BegunDraft(long id, String what, String by, Instant at) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm").withZone(GermanTime.ZONE);

    /** When it was written last. */
    public String moment() {
        return MOMENT.format(at);
    }
}
