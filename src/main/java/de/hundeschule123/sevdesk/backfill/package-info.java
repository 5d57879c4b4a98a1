/**
 * Transfers documents that were there before the extension, many at once.
 *
 * <p>In comes a person's selection of documents; out go a preview, promises in the bulk lane of the
 * outbox and a job whose progress everyone of the school sees. Never talks of vouchers: bringing
 * one document over is the business of {@code transfer}.
 */
package de.hundeschule123.sevdesk.backfill;
