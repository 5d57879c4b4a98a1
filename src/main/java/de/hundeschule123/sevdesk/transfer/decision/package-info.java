/**
 * Keeps what lies in sevdesk already and may be a document of ours, and a person's word on it.
 *
 * <p>In come entries that look like a document, and the words of people who have seen both; out go
 * links, documents that are sent all the same, and the log of who has decided what, and when.
 * Decides nothing itself.
 */
package de.hundeschule123.sevdesk.transfer.decision;
