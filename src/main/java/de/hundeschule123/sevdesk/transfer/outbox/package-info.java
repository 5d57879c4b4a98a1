/**
 * The outbox as the rest of the application sees it: documents come in, and it says how far they
 * are.
 *
 * <p>In come committed documents, one by one or as a backlog, and what people ask for; out go the
 * rows of {@code state} and the news that there is work.
 */
package de.hundeschule123.sevdesk.transfer.outbox;
