/** The screens of documents: invoices, the list of all documents (Belege), expenses, PDFs. */
package de.hundeschule123.document.screen;
