/**
 * Records with each commit the promise to transfer its document, and tells the rest of the
 * application how far transfers are.
 *
 * <p>In come committed documents, one by one or many old ones, and what people ask for; out go rows
 * of the queue and the event that there is work.
 */
package de.hundeschule123.sevdesk.transfer.outbox;
