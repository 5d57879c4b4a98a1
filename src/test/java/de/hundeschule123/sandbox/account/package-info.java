/**
 * Where sevdesk keeps what it was given: one account per token, its rows in memory under indexes,
 * and a journal on the disk that a restart reads again.
 *
 * <p>In come changes; out go rows that nobody can alter any more. Knows nothing of what a contact
 * or a voucher is.
 */
package de.hundeschule123.sandbox.account;
