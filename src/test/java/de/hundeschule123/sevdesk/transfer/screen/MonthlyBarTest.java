package de.hundeschule123.sevdesk.transfer.screen;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.transfer.overview.MonthlyTransfers;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the bars of the months are, and where they lead. */
class MonthlyBarTest {

    @ParameterizedTest
    @CsvSource({
        "'1000', 100",
        "'1000 500 0', 100 50 0",
        "'0 0', 0 0",
        "'10000 0.01', 100 1",
        "'-400 200', 100 50",
        "'100 -1000', 10 100",
        "'3 2 1', 100 67 34",
        "'99999999.99 99999999.98', 100 100"
    })
    void the_longest_fills_the_row_and_whatever_is_there_can_be_seen(String sums, String widths) {
        List<MonthlyBar> bars =
                MonthlyBar.of(
                        Arrays.stream(sums.split(" ")).map(MonthlyBarTest::november).toList());

        assertThat(bars)
                .extracting(bar -> String.valueOf(bar.getWidth()))
                .containsExactly(widths.split(" "));
    }

    @Test
    void a_month_in_which_cancellations_outweigh_is_drawn_apart() {
        assertThat(bar(november("-1")).isBelowZero()).isTrue();
        assertThat(bar(november("0")).isBelowZero()).isFalse();
        assertThat(bar(november("1")).isBelowZero()).isFalse();
    }

    @Test
    void a_month_leads_from_its_first_day_to_its_last() {
        MonthlyBar february =
                bar(new MonthlyTransfers(YearMonth.of(2028, 2), 212, Money.of("24318.50")));

        assertThat(february.getMonth()).isEqualTo("Februar 2028");
        assertThat(february.getFrom()).isEqualTo("2028-02-01");
        assertThat(february.getUntil()).isEqualTo("2028-02-29");
        assertThat(february.getCount()).isEqualTo(212);
        assertThat(february.getTotal()).isEqualTo(Money.of("24318.50"));
    }

    private static MonthlyBar bar(MonthlyTransfers month) {
        return MonthlyBar.of(List.of(month)).getFirst();
    }

    private static MonthlyTransfers november(String sum) {
        return new MonthlyTransfers(YearMonth.of(2026, 11), 1, Money.of(sum));
    }
}
