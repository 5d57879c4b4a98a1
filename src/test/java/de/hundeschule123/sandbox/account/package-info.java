/**
 * What sevdesk keeps for its customers: accounts with contacts, vouchers and files, and the rules
 * that guard them.
 *
 * <p>In come the fields of a request; out go rows in the shape sevdesk returns them, or a {@link
 * de.hundeschule123.sandbox.account.Refusal}. Knows nothing of HTTP connections, faults or pages.
 */
package de.hundeschule123.sandbox.account;
