package de.hundeschule123.sevdesk.reconciliation;

import de.hundeschule123.school.trail.Act;

/** What people do about findings, as the trail keeps it. */
enum ReconciliationAct implements Act {
    /** Has a document transferred that was missing there. */
    DOCUMENT_SENT_AFTER_FINDING,
    FINDING_MEANT,
    FINDING_NOT_MEANT,
    MONTHLY_RECONCILIATION_CHOSEN;

    @Override
    public Area area() {
        return Area.TRANSFERS;
    }
}
