/**
 * Checks an account more thoroughly than the connection test: reads what an owner and we would want
 * to know before the first document goes over, and writes nothing.
 *
 * <p>In comes a token; out goes what the reading has proven, refuted and left open, for the page
 * and for the program {@code ./live-check}. Knows neither documents nor customers, and keeps
 * nothing of what it read.
 */
package de.hundeschule123.sevdesk.connection.livecheck;
