/**
 * Documents (Belege) of a dog school: invoices, cancellation invoices and expenses.
 *
 * <p>In come drafts; out go committed documents with gapless numbers and a stored PDF, which never
 * change again, and the events {@link de.hundeschule123.document.InvoiceCommitted} and {@link
 * de.hundeschule123.document.InvoiceCancelled}. Knows nothing of sevdesk.
 */
package de.hundeschule123.document;
