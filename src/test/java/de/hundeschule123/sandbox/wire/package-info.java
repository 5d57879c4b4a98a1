/**
 * How sevdesk writes things down: values, days, references, filters, refusals, and the lists that
 * are the same in every office.
 *
 * <p>In come fields as a caller sent them; out go fields as sevdesk returns them, or a {@link
 * de.hundeschule123.sandbox.wire.Refusal}. Knows no account.
 */
package de.hundeschule123.sandbox.wire;
