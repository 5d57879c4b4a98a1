/**
 * Watches the connections and transfers of all schools and decides when their people must be told
 * of a trouble, and when that it is over: one cause once, however many documents have it.
 *
 * <p>In come the rows of connections and transfers as they stand; out go notices. Moves nothing and
 * calls nobody: whatever it tells, a person does the rest.
 */
package de.hundeschule123.sevdesk.notification;
