package de.hundeschule123.platform.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.text.Declined;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GermanDayTest {

    @ParameterizedTest
    @CsvSource({
        "02.11.2026, 2026-11-02",
        "2.11.2026, 2026-11-02",
        "2.1.26, 2026-01-02",
        "02.11.26, 2026-11-02",
        "31.12.99, 2099-12-31",
        "01.01.00, 2000-01-01",
        "2026-11-02, 2026-11-02",
        "29.02.2028, 2028-02-29",
        "2. 11. 2026, 2026-11-02",
        "'\u00a002.11.2026 ', 2026-11-02",
        "01.01.2000, 2000-01-01",
        "31.12.2099, 2099-12-31"
    })
    void a_day_is_understood_as_it_is_meant(String typed, LocalDate meant) {
        assertThat(GermanDay.read(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0"})
    void nothing_is_no_day(String typed) {
        assertThat(GermanDay.read(typed)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "31.02.2026, gibt es nicht",
        "29.02.2027, gibt es nicht",
        "2026-13-01, gibt es nicht",
        "2026-02-30, gibt es nicht",
        "32.01.2026, gibt es nicht",
        "00.01.2026, gibt es nicht",
        "01.11.0206, Jahre 2000 bis 2099",
        "01.11.1999, Jahre 2000 bis 2099",
        "01.01.2100, Jahre 2000 bis 2099",
        "0206-11-01, Jahre 2000 bis 2099",
        "9999-12-31, Jahre 2000 bis 2099",
        "+10000-01-01, ist kein Datum",
        "-0001-01-01, ist kein Datum",
        "01.11.20261, ist kein Datum",
        "01.11.206, ist kein Datum",
        "02.11.2026x, ist kein Datum",
        "02.11.2026 10:00, ist kein Datum",
        "2026-11-02T00:00, ist kein Datum",
        "2026-1-1, ist kein Datum",
        "02/11/2026, ist kein Datum",
        "2.11., ist kein Datum",
        "2.11, ist kein Datum",
        "02112026, ist kein Datum",
        "heute, ist kein Datum",
        "٠٢.١١.٢٠٢٦, ist kein Datum",
        "2..11.2026, ist kein Datum"
    })
    void what_is_not_wholly_a_day_is_refused_in_words(String typed, String words) {
        assertThatThrownBy(() -> GermanDay.read(typed))
                .isInstanceOf(Declined.class)
                .hasMessageContaining(typed)
                .hasMessageContaining(words);
    }

    @Test
    void every_plausible_day_is_read_as_it_is_written() {
        DayRange.PLAUSIBLE
                .first()
                .datesUntil(DayRange.PLAUSIBLE.last().plusDays(1))
                .forEach(
                        day -> {
                            assertThat(GermanDay.read(GermanDay.write(day))).isEqualTo(day);
                            assertThat(GermanDay.read(day.toString())).isEqualTo(day);
                        });
    }
}
