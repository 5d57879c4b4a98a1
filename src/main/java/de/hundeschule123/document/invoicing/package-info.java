/**
 * The life of invoices and expenses: draft, commit (Festschreiben), cancellation.
 *
 * <p>In come what a person or the host application wants to invoice; out go committed documents
 * with number and PDF, and their events. May use documents and customers; knows nothing of screens.
 */
package de.hundeschule123.document.invoicing;
