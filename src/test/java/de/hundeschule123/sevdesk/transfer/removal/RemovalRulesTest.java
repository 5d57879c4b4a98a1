package de.hundeschule123.sevdesk.transfer.removal;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.api.voucher.VoucherPosition;
import de.hundeschule123.sevdesk.api.voucher.VoucherStanding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemovalRulesTest {

    private static final ExpectedVoucher OURS =
            new ExpectedVoucher(
                    "RE-2026-0001",
                    LocalDate.of(2026, 11, 2),
                    LocalDate.of(2026, 11, 2),
                    LocalDate.of(2026, 11, 16),
                    Optional.of("C1"),
                    Optional.of(1),
                    Map.of(19, Money.of("119.00")));

    @ParameterizedTest
    @CsvSource({
        "RE-2026-0001, 119.00, 50, 0,",
        "RE-2026-0001, 119.00, 100, 60,",
        "RE-2026-0001, 119.00, 100, 61, CHANGED",
        "RE-2026-0001a, 119.00, 100, 0, CHANGED",
        "RE-2026-0001, 119.01, 100, 0, CHANGED",
        "RE-2026-0001, 119.00, 750, 0, PAID",
        "RE-2026-0001, 119.00, 1000, 0, PAID",
        "RE-2026-0001, 119.00, 150, 0, OTHER_STATUS",
        "RE-2026-0001, 119.00, , 0, OTHER_STATUS"
    })
    void only_what_is_open_or_a_draft_and_as_we_sent_it_may_go(
            String number, String gross, String status, long later, LeftReason reason) {
        VoucherStanding told =
                RemovalBooks.standing(
                        "V1", number, gross, status, RemovalBooks.MADE.plusSeconds(later));

        assertThat(RemovalRules.judge(OURS, told, RemovalRules.Stage.UNTOUCHED))
                .isEqualTo(Optional.ofNullable(reason));
    }

    @Test
    void what_we_have_made_a_draft_of_is_not_changed_by_that() {
        VoucherStanding draft =
                RemovalBooks.standing(
                        "V1", "RE-2026-0001", "119.00", "50", RemovalBooks.MADE.plusSeconds(999));

        assertThat(RemovalRules.judge(OURS, draft, RemovalRules.Stage.BEGUN)).isEmpty();
    }

    @Test
    void what_is_enshrined_or_was_paid_stays() {
        VoucherStanding open = RemovalBooks.asSent("V1", "100");

        assertThat(judged(open, BigDecimal.ZERO, true)).contains(LeftReason.ENSHRINED);
        assertThat(judged(open, new BigDecimal("0.01"), false)).contains(LeftReason.PAID);
    }

    private static Optional<LeftReason> judged(
            VoucherStanding open, BigDecimal paid, boolean enshrined) {
        return RemovalRules.judge(
                OURS,
                new VoucherStanding(
                        open.row(),
                        paid,
                        false,
                        enshrined,
                        open.created(),
                        open.updated(),
                        null,
                        null,
                        "EUR"),
                RemovalRules.Stage.UNTOUCHED);
    }

    @Test
    void positions_at_other_rates_are_a_change() {
        VoucherStanding open = RemovalBooks.asSent("V1", "100");

        assertThat(RemovalRules.isCharged(OURS, open, List.of(position("19.00", "119.00"))))
                .isTrue();
        assertThat(RemovalRules.isCharged(OURS, open, List.of(position("7", "119.00")))).isFalse();
        assertThat(
                        RemovalRules.isCharged(
                                OURS,
                                open,
                                List.of(position("19", "100.00"), position("7", "19.00"))))
                .isFalse();
    }

    private static VoucherPosition position(String rate, String gross) {
        return new VoucherPosition("P", "V1", new BigDecimal(rate), new BigDecimal(gross));
    }
}
