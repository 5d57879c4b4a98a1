package de.hundeschule123.sevdesk.reconciliation;

import de.hundeschule123.school.SchoolId;

/**
 * Tells that both sides of a school have been compared; fired in the transaction that writes it
 * down.
 *
 * @param job the job that has compared them
 * @param findings how many findings make the books wrong and are not meant
 */
public record ReconciliationFinished(
        SchoolId school, long job, ReconciledPeriod period, long findings) {}
