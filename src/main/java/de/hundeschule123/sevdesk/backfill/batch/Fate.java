package de.hundeschule123.sevdesk.backfill.batch;

import de.hundeschule123.sevdesk.backfill.selection.Standing;

/** What a job has decided about a document. */
enum Fate {
    /** It has a transfer, whose state tells how far it is. */
    CARRIED,
    /** It was in sevdesk already, or cannot go. */
    SKIPPED;

    static Fate of(Standing standing) {
        return standing == Standing.GOES || standing == Standing.UNDER_WAY ? CARRIED : SKIPPED;
    }
}
