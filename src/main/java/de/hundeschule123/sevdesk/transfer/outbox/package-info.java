/**
 * The outbox: one row for each document that must reach sevdesk, and the rules by which rows move.
 *
 * <p>In come committed documents and the worker's findings; out go claims. Every move is a
 * conditional UPDATE that carries its fence; nothing here talks to sevdesk.
 */
package de.hundeschule123.sevdesk.transfer.outbox;
