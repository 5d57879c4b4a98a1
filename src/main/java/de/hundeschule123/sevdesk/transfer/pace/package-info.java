/**
 * The pace of the schools: lanes, permits, pauses, calls a second, and the times of the protocol.
 *
 * <p>In comes what sevdesk answered and who wants to work; out goes who may. The same for all
 * servers, and it knows nothing of documents.
 */
package de.hundeschule123.sevdesk.transfer.pace;
