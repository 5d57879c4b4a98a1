package de.hundeschule123.sevdesk.api.voucher;

import java.math.BigDecimal;

/** A position of a voucher as it comes from sevdesk. */
public record VoucherPosition(String id, String voucher, BigDecimal taxRate, BigDecimal sumGross) {}
