/**
 * Compares customers with contacts by name: pure, without injection, database or calls.
 *
 * <p>In come the names of both sides and who is linked already; out comes one match per customer. A
 * pair is assigned only when both sides have exactly one of that name; everything that is merely
 * likely is left to a person, with the reason why it is likely.
 */
package de.hundeschule123.sevdesk.contact.names;
