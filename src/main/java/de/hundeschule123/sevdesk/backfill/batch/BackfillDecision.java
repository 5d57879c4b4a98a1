package de.hundeschule123.sevdesk.backfill.batch;

import de.hundeschule123.sevdesk.backfill.selection.Eligibility;

/** What a job has decided about a document. */
enum BackfillDecision {
    /** It has a transfer, whose state tells how far it is. */
    CARRIED,
    /** It was in sevdesk already, or cannot go. */
    SKIPPED;

    static BackfillDecision of(Eligibility eligibility) {
        return eligibility == Eligibility.GOES || eligibility == Eligibility.UNDER_WAY
                ? CARRIED
                : SKIPPED;
    }
}
