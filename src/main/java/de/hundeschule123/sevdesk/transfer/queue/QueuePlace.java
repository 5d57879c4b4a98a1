package de.hundeschule123.sevdesk.transfer.queue;

import java.time.Instant;

/**
 * A queue place is where a waiting document and its lane stand, as the database has it; moments
 * that are not set are null.
 *
 * @param failure what stopped it last, or null
 * @param settled when the settle time of an outcome that nobody saw is over
 * @param notBefore until when the lane rests: an outage, or sevdesk's wish
 * @param askedUntil until when sevdesk itself wished so
 * @param paidOff when the calls made so far are paid off
 * @param behindAnother whether another document goes ahead alone
 * @param invoiceToCome the invoice that must be there first and is not, or null
 */
record QueuePlace(
        FailureCause failure,
        Instant readyAt,
        Instant settled,
        Instant notBefore,
        Instant askedUntil,
        Instant paidOff,
        AwaitedInvoice invoiceToCome,
        boolean behindAnother,
        long ahead,
        Instant now) {

    boolean isInOtherHands() {
        return failure != null && failure.isInOtherHands();
    }
}
