/**
 * Checks a connection: asks sevdesk what a token opens, within five seconds, and tells it in words
 * that a dog-school owner understands.
 *
 * <p>In come stored tokens and the owner's wish; out go reports, written down by {@link
 * de.hundeschule123.sevdesk.connection.Connections}.
 */
package de.hundeschule123.sevdesk.connection.check;
