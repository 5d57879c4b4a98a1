/**
 * The transfer of committed documents into sevdesk: each exactly once, whole and to the cent.
 *
 * <p>In come the events of {@code document}; out go vouchers with their PDF, and the state that the
 * screens show. The row in {@code transfer} is the truth, a JMS message only a wake-up call. Rooms:
 * {@code outbox} keeps the rows, {@code wake} carries the messages, {@code work} brings one
 * document over, {@code voucher} translates, {@code screen} shows.
 */
package de.hundeschule123.sevdesk.transfer;
