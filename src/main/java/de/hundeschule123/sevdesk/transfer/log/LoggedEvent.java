package de.hundeschule123.sevdesk.transfer.log;

import de.hundeschule123.platform.time.GermanTime;
import java.time.Instant;

/**
 * A logged event is what a person did about transfers or the connection, or what the program found
 * of the connection, as a row of the protocol shows it.
 *
 * @param key tells it from all others
 * @param thing what was acted on, such as a document's number; empty where there is none
 * @param document the id of the document that it names, or null
 * @param said sevdesk's own words, or null
 */
public record LoggedEvent(
        String key,
        Instant moment,
        String what,
        String who,
        String thing,
        Long document,
        String detail,
        String said) {

    /** The moment as people read it. */
    public String getWhen() {
        return GermanTime.moment(moment);
    }
}
