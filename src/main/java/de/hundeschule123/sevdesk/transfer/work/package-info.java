/**
 * The work of bringing one document into sevdesk: contact, PDF, voucher, result.
 *
 * <p>In comes a claimed document; out go moves of the outbox and the log of what was asked. No
 * database transaction is open while sevdesk is asked, and whatever is not certain counts as
 * unknown.
 */
package de.hundeschule123.sevdesk.transfer.work;
