/**
 * The contacts of an account with their addresses and the ways to reach them, and the rules that
 * guard them.
 *
 * <p>In come the fields of a request; out go rows in the shape sevdesk returns them. Knows nothing
 * of vouchers and of HTTP.
 */
package de.hundeschule123.sandbox.contact;
