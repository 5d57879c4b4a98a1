package de.hundeschule123.sevdesk.api.voucher;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A voucher as it comes from sevdesk, with what has become of it since it was made; parts that
 * sevdesk does not tell are null.
 *
 * @param payDateTold whether it names a day of payment
 * @param created when it was made, by sevdesk's clock
 * @param updated when it was last changed, by sevdesk's clock
 */
public record VoucherStanding(
        VoucherRow row,
        BigDecimal paidAmount,
        boolean payDateTold,
        boolean enshrined,
        Instant created,
        Instant updated,
        LocalDate deliveryDate,
        LocalDate paymentDeadline,
        String currency) {

    /** Whether anything was ever booked as paid. */
    public boolean isPaid() {
        return payDateTold || paidAmount != null && paidAmount.signum() != 0;
    }
}
