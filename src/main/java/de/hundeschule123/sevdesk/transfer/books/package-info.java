/**
 * A school's books in sevdesk as far as a transfer needs them: upload, save, look up.
 *
 * <p>In comes a school's open line; out go the calls of {@code sevdesk.api}. It knows nothing of
 * rows and claims, so that the work can be tried with books on a bench.
 */
package de.hundeschule123.sevdesk.transfer.books;
