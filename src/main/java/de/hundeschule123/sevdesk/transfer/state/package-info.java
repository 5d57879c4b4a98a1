/**
 * The state machine of transfers: one row for each document that must reach sevdesk, and the
 * statements by which rows move.
 *
 * <p>In come claims and findings of workers; out go claims. Every move is a conditional UPDATE that
 * carries its fence; nothing here talks to sevdesk.
 */
package de.hundeschule123.sevdesk.transfer.state;
