/**
 * sevdesk's vocabulary: its operations, its records under its own names, and what can go wrong on
 * the way.
 *
 * <p>In come calls in sevdesk's words under a school's token; out go its answers or a {@link
 * de.hundeschule123.sevdesk.api.SevdeskFailure} that says what the caller must decide. Knows
 * nothing of schools, customers or documents. Rooms: {@code account}, {@code contact} and {@code
 * voucher} speak, {@code wire} carries.
 */
package de.hundeschule123.sevdesk.api;
