package de.hundeschule123.sevdesk.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a period is called where a sentence begins with it. */
class ReconciledPeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2026-10-31, Oktober",
        "2025-10-01, 2025-10-31, Oktober 2025",
        "2024-02-01, 2024-02-29, Februar 2024",
        "2024-02-01, 2024-02-28, 01.02.2024 bis 28.02.2024",
        "2026-07-01, 2026-09-30, 3. Quartal 2026",
        "2025-10-01, 2025-12-31, 4. Quartal 2025",
        "2026-08-01, 2026-10-31, 01.08.2026 bis 31.10.2026",
        "2025-01-01, 2025-12-31, Jahr 2025",
        "2025-01-01, 2026-12-31, 01.01.2025 bis 31.12.2026",
        "2026-10-05, 2026-10-05, 05.10.2026",
        "2026-10-05, 2026-10-19, 05.10.2026 bis 19.10.2026"
    })
    void a_period_is_called_as_people_call_it(LocalDate first, LocalDate last, String words) {
        assertThat(new ReconciledPeriod(first, last).words(TODAY)).isEqualTo(words);
    }

    @Test
    void a_quarter_is_the_same_whichever_of_its_months_names_it() {
        for (int month = 7; month <= 9; month++) {
            assertThat(ReconciledPeriod.ofQuarter(YearMonth.of(2026, month)))
                    .isEqualTo(
                            new ReconciledPeriod(
                                    LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)));
        }
    }
}
