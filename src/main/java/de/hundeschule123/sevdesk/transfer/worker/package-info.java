/**
 * Brings one document after another into sevdesk: claim, contact, PDF, voucher, result.
 *
 * <p>In comes a wake-up for a school's lane; out go moves of the queue and the log of what was
 * asked. No database transaction is open while sevdesk is asked, and whatever is not certain counts
 * as unknown.
 */
package de.hundeschule123.sevdesk.transfer.worker;
