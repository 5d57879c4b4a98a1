/**
 * Transfers committed documents into sevdesk: each exactly once, whole and to the cent.
 *
 * <p>In come the events of {@code document}; out go vouchers with their PDF, and the state that the
 * screens show. The row in {@code transfer} is the truth, a JMS message only a wake-up. Rooms:
 * {@code outbox} records the promise and is the door for the rest of the application, {@code queue}
 * holds the rows and says who may move them, {@code dispatch} carries the messages, {@code worker}
 * brings one document over, {@code voucher} translates it, {@code recognition} tells whether it is
 * there already, {@code decision} keeps what people say to that, {@code screen} and {@code rest}
 * show.
 */
package de.hundeschule123.sevdesk.transfer;
