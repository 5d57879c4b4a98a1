package de.hundeschule123.sevdesk.transfer.queue;

import de.hundeschule123.school.trail.Act;

/** What people do about transfers, as the trail keeps it. */
public enum TransferAct implements Act {
    TRANSFER_REPEATED,
    TRANSFERS_REPEATED,
    TRANSFER_HURRIED,
    TRANSFER_TO_PRESENT_ACCOUNT,
    DOCUMENT_LINKED,
    DOCUMENT_SENT_ANYWAY,
    DECISION_TAKEN_BACK,
    FAILURE_PUT_AWAY,
    FAILURE_BROUGHT_BACK,
    INCIDENT_SETTLED;

    @Override
    public Area area() {
        return Area.TRANSFERS;
    }
}
