/**
 * What sevdesk can do, call by call: which method and path mean what, and the shape of the answers.
 *
 * <p>In comes a call read to its end and the account it belongs to; out goes an answer in sevdesk's
 * envelope. Knows nothing of connections and faults.
 */
package de.hundeschule123.sandbox.operation;
