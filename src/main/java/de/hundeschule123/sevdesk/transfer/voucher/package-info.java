/**
 * The translation of committed invoices into sevdesk's vouchers, and back of vouchers into what
 * must be compared.
 *
 * <p>In come documents, out go sevdesk's words; pure, so that tables can test it. Decides nothing
 * about when or whether to send.
 */
package de.hundeschule123.sevdesk.transfer.voucher;
