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
        String status,
        String taxRule) {

    /** The same on a side that it does not tell itself. */
    VoucherRow on(BookSide side) {
        return new VoucherRow(
                id,
                description,
                side.creditDebit(),
                voucherDate,
                sumGross,
                supplier,
                supplierName,
                status,
                taxRule);
    }

    /** What it adds to revenue: what was taken back on the opposite side lessens it. */
    public BigDecimal revenue() {
        return sumGross == null ? null : onSideOfRevenue(sumGross);
    }

    /** Of one of its amounts, what that adds on the side of revenue. */
    BigDecimal onSideOfRevenue(BigDecimal amount) {
        return BookSide.EXPENSE.isOf(this) ? amount.negate() : amount;
    }

    /** Whether it is about revenue, on whichever side of the books. */
    public boolean isAboutRevenue() {
        return BookSide.isAboutRevenue(this);
    }
}
