package de.hundeschule123.sevdesk.transfer.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.transfer.voucher.AccountSums.Amount;
import de.hundeschule123.sevdesk.transfer.voucher.AccountSums.Slot;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccountSumsTest {

    private static final AccountSums OURS =
            sums(amount(19, 8400, "119.00"), amount(7, 8300, "21.40"));

    @Test
    void how_many_positions_there_are_and_in_which_order_does_not_count() {
        assertThat(
                        sums(
                                amount(7, 8300, "21.40"),
                                amount(19, 8400, "118.98"),
                                amount(19, 8400, "0.02"),
                                amount(19, 8401, "5.00"),
                                amount(19, 8401, "-5.00")))
                .isEqualTo(OURS);
    }

    @Test
    void another_account_or_rate_is_a_difference_though_the_total_is_the_same() {
        assertThat(OURS.missingTo(OURS).gross()).isEmpty();
        assertThat(
                        OURS.missingTo(sums(amount(19, 8401, "119.00"), amount(7, 8300, "21.40")))
                                .gross())
                .isEqualTo(
                        Map.of(
                                new Slot(19, 8400), Money.of("-119.00"),
                                new Slot(19, 8401), Money.of("119.00")));
        assertThat(
                        OURS.missingTo(sums(amount(7, 8400, "119.00"), amount(7, 8300, "21.40")))
                                .gross())
                .containsOnlyKeys(new Slot(19, 8400), new Slot(7, 8400));
        assertThat(sums(amount(19, 1, "1.00"), amount(19, 2, "2.00")).perRate())
                .isEqualTo(Map.of(19, Money.of("3.00")));
    }

    @Test
    void what_was_booked_is_read_again_as_it_was_written() {
        List<BookedPosition> booked =
                List.of(
                        new BookedPosition(51L, 1, 19, 8401, Money.of("100.10")),
                        new BookedPosition(null, 1, 19, 8400, Money.of("-0.50")),
                        new BookedPosition(52L, 1, 19, 8401, Money.of("19.00")));

        assertThat(BookedPosition.read(BookedPosition.write(booked))).isEqualTo(booked);
        assertThat(AccountSums.of(booked))
                .isEqualTo(sums(amount(19, 8401, "119.10"), amount(19, 8400, "-0.50")));
    }

    private static AccountSums sums(Amount... amounts) {
        return AccountSums.of(Stream.of(amounts));
    }

    private static Amount amount(int rate, long account, String gross) {
        return new Amount(new Slot(rate, account), Money.of(gross));
    }
}
