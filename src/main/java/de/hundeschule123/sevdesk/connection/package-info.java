/**
 * Connects a school with its sevdesk account: settings, how the connection stands, and the account
 * that calls are made for.
 *
 * <p>In come what the owner chooses and what sevdesk answers; out go the school's sevdesk account
 * for those who call it, and the events {@link de.hundeschule123.sevdesk.connection.ConnectionHeld}
 * and {@link de.hundeschule123.sevdesk.connection.ConnectionReleased}. Knows nothing of documents
 * or customers.
 */
package de.hundeschule123.sevdesk.connection;
