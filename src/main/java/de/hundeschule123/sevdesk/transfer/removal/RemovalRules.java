package de.hundeschule123.sevdesk.transfer.removal;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.api.voucher.VoucherPosition;
import de.hundeschule123.sevdesk.api.voucher.VoucherRow;
import de.hundeschule123.sevdesk.api.voucher.VoucherStanding;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Judges whether a voucher may be removed: only what is a draft or open, was never paid, is not
 * enshrined and says exactly what we have sent. What sevdesk does not tell counts against it.
 */
final class RemovalRules {

    /** sevdesk itself still writes to a voucher in the moment in which it is made. */
    private static final Duration OF_ITS_MAKING = Duration.ofMinutes(1);

    private static final String EURO = "EUR";

    private RemovalRules() {}

    /** Whether a removal of the voucher was begun by us. */
    enum Stage {
        /** Nobody has asked for anything yet: whoever has changed it was not us. */
        UNTOUCHED,
        /** We may have made a draft of it: when it was last changed says nothing any more. */
        BEGUN
    }

    /**
     * Why a voucher must stay, as far as it tells without its positions; nothing when it may go.
     */
    static Optional<LeftReason> judge(ExpectedVoucher ours, VoucherStanding told, Stage stage) {
        return bookkept(told)
                .or(
                        () ->
                                saysTheSame(ours, told)
                                                && (stage == Stage.BEGUN || wasLeftAlone(told))
                                        ? Optional.empty()
                                        : Optional.of(LeftReason.CHANGED));
    }

    private static Optional<LeftReason> bookkept(VoucherStanding told) {
        if (told.enshrined()) {
            return Optional.of(LeftReason.ENSHRINED);
        }
        if (told.isPaid()) {
            return Optional.of(LeftReason.PAID);
        }
        return switch (SevdeskEntry.of(told.row()).status()) {
            case PAID, PARTLY_PAID -> Optional.of(LeftReason.PAID);
            case DRAFT, OPEN -> Optional.empty();
            case TRANSFERRED, UNNAMED -> Optional.of(LeftReason.OTHER_STATUS);
        };
    }

    private static boolean saysTheSame(ExpectedVoucher ours, VoucherStanding told) {
        VoucherRow row = told.row();
        return ours.number().equals(row.description())
                && ours.date().equals(row.voucherDate())
                && ours.gross().equals(SevdeskEntry.sum(row.revenue()))
                && ours.contact().map(contact -> contact.equals(row.supplier())).orElse(true)
                && ours.taxRule()
                        .map(rule -> Integer.toString(rule).equals(row.taxRule()))
                        .orElse(true)
                && isSameOrUntold(ours.serviceFrom(), told.deliveryDate())
                && isSameOrUntold(ours.due(), told.paymentDeadline())
                && isSameOrUntold(EURO, told.currency());
    }

    private static boolean isSameOrUntold(Object ours, Object told) {
        return told == null || Objects.equals(ours, told);
    }

    /** By sevdesk's own clock alone; where it tells none, the words are all there is. */
    private static boolean wasLeftAlone(VoucherStanding told) {
        Instant created = told.created();
        Instant updated = told.updated();
        return created == null || updated == null || !updated.isAfter(created.plus(OF_ITS_MAKING));
    }

    /** Whether the positions charge at each rate what we have sent. */
    static boolean isCharged(
            ExpectedVoucher ours, VoucherStanding told, List<VoucherPosition> positions) {
        boolean opposite =
                told.row().sumGross() != null
                        && told.row().revenue().compareTo(told.row().sumGross()) != 0;
        Map<Integer, Money> charged = new HashMap<>();
        for (VoucherPosition position : positions) {
            BigDecimal gross = opposite ? position.sumGross().negate() : position.sumGross();
            charged.merge(position.taxRate().intValue(), new Money(gross), Money::plus);
        }
        charged.values().removeIf(Money::isZero);
        return ours.grossByRate().equals(charged);
    }
}
