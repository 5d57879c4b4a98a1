/**
 * The batch job {@code transfer-existing-documents}: lists what lies in sevdesk, judges the chosen
 * documents and promises those that go, chunk by chunk; then it is over.
 *
 * <p>In comes a run of a job; out go promises in the outbox. How far the job is for people is a
 * question to the transfers that it has promised. Sends nothing to sevdesk itself.
 */
package de.hundeschule123.sevdesk.backfill.batch;
