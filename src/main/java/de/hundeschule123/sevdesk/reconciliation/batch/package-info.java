/**
 * The batch job {@code compare-both-sides}: lists what lies in sevdesk, compares the documents of
 * the period with it chunk by chunk, then what is left over, and sums up.
 *
 * <p>In comes a run of a job; out go findings, what is paid, and the event of its end. Reads from
 * sevdesk and writes nothing there.
 */
package de.hundeschule123.sevdesk.reconciliation.batch;
