package de.hundeschule123.sevdesk.api.voucher;

import java.math.BigDecimal;
import java.time.LocalDate;

/** An invoice that a person wrote in sevdesk itself; parts that sevdesk does not tell are null. */
public record InvoiceRow(
        String id,
        String invoiceNumber,
        LocalDate invoiceDate,
        BigDecimal sumGross,
        String contact,
        String addressName,
        String status) {}
