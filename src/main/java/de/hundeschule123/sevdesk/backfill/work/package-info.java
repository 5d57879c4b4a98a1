/**
 * The batch job {@code transfer-existing-documents}: promises the chosen documents in chunks and
 * follows them until none is under way.
 *
 * <p>In comes a run of a job; out go promises in the outbox and the job's progress. Sends nothing
 * to sevdesk itself.
 */
package de.hundeschule123.sevdesk.backfill.work;
