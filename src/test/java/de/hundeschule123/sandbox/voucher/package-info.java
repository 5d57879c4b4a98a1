/**
 * The vouchers (Belege) and invoices of an account: which booking account goes with which tax rule
 * and rate, what a request must bring, and what may happen to a saved voucher.
 *
 * <p>In come the fields of a request; out go rows with the sums sevdesk computes. Knows nothing of
 * HTTP.
 */
package de.hundeschule123.sandbox.voucher;
