package de.hundeschule123.sevdesk.api.voucher;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A voucher or an invoice as a list shows it for the books; what sevdesk does not tell is null.
 *
 * @param vat the tax in what it adds to revenue
 * @param payDate the day on which it was paid, or was last paid in part
 */
public record Booked<T>(T row, BigDecimal vat, LocalDate payDate) {}
