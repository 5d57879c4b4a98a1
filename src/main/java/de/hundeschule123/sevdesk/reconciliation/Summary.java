package de.hundeschule123.sevdesk.reconciliation;

import de.hundeschule123.document.money.Money;
import java.time.Instant;

/**
 * What a comparison has come to.
 *
 * @param compared how many documents should lie in sevdesk and were looked for
 * @param gross the sum of these
 * @param underWay how many were on their way meanwhile and say nothing yet
 * @param leftOut how many need not lie there
 * @param wrong how many findings made the books wrong
 * @param endedAt when it was through; null while it goes on
 */
public record Summary(
        long job,
        ReconciledPeriod period,
        long compared,
        Money gross,
        long underWay,
        long leftOut,
        long wrong,
        Instant endedAt) {}
