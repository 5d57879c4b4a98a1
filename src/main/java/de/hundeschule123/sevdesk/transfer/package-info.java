/**
 * The transfer of committed documents into sevdesk: each exactly once, whole and to the cent.
 *
 * <p>In come the events of {@code document}; out go vouchers with their PDF, and the state that the
 * screens show. The row in {@code transfer} is the truth, a JMS message only a wake-up call. Rooms:
 * {@code state} holds the rows and their moves, {@code outbox} is the door for the rest of the
 * application, {@code pace} says who may work, {@code wake} carries the messages, {@code work}
 * brings one document over, {@code books} asks sevdesk, {@code recognition} compares, {@code doubt}
 * keeps what a person must decide, {@code voucher} translates, {@code trail} keeps what people must
 * be able to read, {@code screen} and {@code rest} show.
 */
package de.hundeschule123.sevdesk.transfer;
