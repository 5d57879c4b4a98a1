package de.hundeschule123.platform.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.text.Declined;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GermanDayTest {

    private static Stream<TypedDays.Example> days() {
        return TypedDays.all().stream().filter(TypedDays.Example::isDay);
    }

    private static Stream<TypedDays.Example> slips() {
        return TypedDays.all().stream().filter(example -> !example.isDay());
    }

    @ParameterizedTest
    @MethodSource("days")
    void a_day_is_understood_as_it_is_meant(TypedDays.Example example) {
        assertThat(read(example.typed())).isEqualTo(example.meant());
        assertThat(GermanDay.read(example.typed(), TypedDays.TODAY, YearLeftOut.PAST))
                .isEqualTo(example.inLists());
    }

    @ParameterizedTest
    @MethodSource("slips")
    void what_is_not_wholly_a_day_is_refused_in_words(TypedDays.Example example) {
        assertThatThrownBy(() -> read(example.typed()))
                .isInstanceOf(Declined.class)
                .hasMessageContaining(example.typed())
                .extracting(refusal -> ((Declined) refusal).key())
                .isEqualTo("day." + example.meant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0"})
    void nothing_is_no_day(String typed) {
        assertThat(read(typed)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a002.11.2026 ", "2.\u00a011.\u202f2026", "\u200e02.11.2026\t"})
    void blanks_of_a_pasted_day_are_nothing(String pasted) {
        assertThat(read(pasted)).isEqualTo("2026-11-02");
    }

    @Test
    void a_text_without_end_is_refused_without_being_looked_at() {
        assertThatThrownBy(() -> read("1".repeat(100_000)))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("ist kein Datum");
    }

    @Test
    void every_plausible_day_is_read_as_it_is_written() {
        DayRange.PLAUSIBLE
                .first()
                .datesUntil(DayRange.PLAUSIBLE.last().plusDays(1))
                .forEach(
                        day -> {
                            String written = GermanDay.write(day);
                            assertThat(read(written)).isEqualTo(day);
                            assertThat(read(written.replace(".", ""))).isEqualTo(day);
                            assertThat(read(day.toString())).isEqualTo(day);
                            assertThat(read(day.toString().replace("-", ""))).isEqualTo(day);
                        });
    }

    @Test
    void a_day_without_a_year_is_the_nearest_one_on_every_day_of_the_year() {
        for (LocalDate today = LocalDate.of(2026, 1, 1);
                today.getYear() < 2029;
                today = today.plusDays(1)) {
            for (int away = -182; away <= 182; away += 13) {
                LocalDate near = today.plusDays(away);
                String typed = near.getDayOfMonth() + "." + near.getMonthValue() + ".";
                assertThat(GermanDay.read(typed, today, YearLeftOut.NEAREST)).isEqualTo(near);
            }
        }
    }

    @Test
    void a_list_never_takes_a_day_without_a_year_for_one_far_ahead() {
        for (LocalDate today = LocalDate.of(2026, 1, 1);
                today.getYear() < 2028;
                today = today.plusDays(3)) {
            for (LocalDate any = LocalDate.of(2026, 1, 1);
                    any.getYear() < 2027;
                    any = any.plusDays(7)) {
                String typed = any.getDayOfMonth() + "." + any.getMonthValue();
                LocalDate read = GermanDay.read(typed, today, YearLeftOut.PAST);
                assertThat(read).isBeforeOrEqualTo(today.plusMonths(6));
                assertThat(ChronoUnit.DAYS.between(read, today)).isLessThan(366);
            }
        }
    }

    @Test
    void whatever_is_typed_is_a_plausible_day_or_refused_in_words() {
        Random keys = new Random(20261127);
        String signs = "0123456789012345678901234567890123456789..../- ,jfmasondäezheut\u00a0x";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int length = keys.nextInt(12); length >= 0; length--) {
                typed.append(signs.charAt(keys.nextInt(signs.length())));
            }
            try {
                LocalDate day = read(typed.toString());
                assertThat(day == null || DayRange.PLAUSIBLE.holds(day)).isTrue();
                if (day != null) {
                    assertThat(read(GermanDay.write(day))).isEqualTo(day);
                }
            } catch (Declined refused) {
                assertThat(refused.key()).startsWith("day.");
            }
        }
    }

    private static LocalDate read(String typed) {
        return GermanDay.read(typed, TypedDays.TODAY, YearLeftOut.NEAREST);
    }
}
