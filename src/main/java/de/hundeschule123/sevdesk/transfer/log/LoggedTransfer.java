package de.hundeschule123.sevdesk.transfer.log;

import de.hundeschule123.document.Document;
import de.hundeschule123.platform.time.GermanTime;
import java.time.Instant;

/**
 * A logged transfer is a document on its way into sevdesk as a row of the protocol shows it.
 *
 * @param moved when something happened to it last
 * @param attempts how often it was begun
 */
public record LoggedTransfer(Document document, Instant moved, int attempts) {

    public Long getId() {
        return document.getId();
    }

    /** When something happened last, as people read it. */
    public String getWhen() {
        return GermanTime.moment(moved);
    }
}
