package de.hundeschule123.sevdesk.api.voucher;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A voucher as it comes from sevdesk; parts that it does not tell are null. */
public record VoucherRow(
        String id,
        String description,
        String creditDebit,
        LocalDate voucherDate,
        BigDecimal sumGross,
        String supplier,
        String supplierName,
        String status) {}
