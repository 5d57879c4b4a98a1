/**
 * The connection of a school with its sevdesk account: settings, token vault, connection test.
 *
 * <p>In come what the owner types and what sevdesk answers to the test; out goes an open line to
 * the school's account for those who transfer, and the events {@link
 * de.hundeschule123.sevdesk.connection.ConnectionHeld} and {@link
 * de.hundeschule123.sevdesk.connection.ConnectionReleased}. Knows nothing of documents or
 * customers.
 */
package de.hundeschule123.sevdesk.connection;
