package de.hundeschule123.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.text.Declined;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "119|119",
                "119.00|119.00",
                "119.0|119.0",
                "-0.5|-0.5",
                "1E2|1E+2",
                "\"119.00\"|119.00",
                "\" 119.00 \"|119.00",
                "\"-119\"|-119",
                "999999999999.999999|999999999999.999999",
                "\"0.100000000\"|0.100000000"
            })
    void a_number_is_a_number_in_both_forms(String sent, String number) {
        assertThat(field(sent).decimal("x")).hasToString(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E20000000",
                "1E2147483647",
                "-1E300000000",
                "1E-20000000",
                "0E20000000",
                "1E12",
                "1000000000000",
                "0.0000001",
                "\"1000000000000\"",
                "\"0.0000001\"",
                "\"1E5\"",
                "\"119,00\"",
                "\"1.\"",
                "\".5\"",
                "\"+1\"",
                "\"--1\"",
                "\"1 000\"",
                "\"12abc\"",
                "\"NaN\"",
                "\"0x1F\"",
                "\"\"",
                "\"１１９\"",
                "\"١\"",
                "null",
                "true",
                "{}",
                "[1]"
            })
    void what_is_no_number_or_too_large_is_declined_at_once(String sent) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(1),
                () ->
                        assertThatThrownBy(() -> field(sent).decimal("x"))
                                .isInstanceOf(Declined.class)
                                .hasMessageContaining("„x“"));
    }

    @ParameterizedTest
    @ValueSource(ints = {41, 1_000, 100_000})
    void a_text_of_many_digits_is_declined_without_being_counted_out(int digits) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(1),
                () ->
                        assertThatThrownBy(
                                        () -> field("\"" + "9".repeat(digits) + "\"").decimal("x"))
                                .isInstanceOf(Declined.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"29.9999", "\"0.001\"", "1E-3"})
    void an_amount_has_two_places(String sent) {
        assertThatThrownBy(() -> field(sent).amount("x"))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("zwei Nachkommastellen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"19.5", "1E11", "\"19.01\""})
    void a_whole_number_is_whole_and_an_int(String sent) {
        assertThatThrownBy(() -> field(sent).whole("x")).isInstanceOf(Declined.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+10000-01-01",
                "-0001-01-01",
                "2026-1-1",
                "2026-13-01",
                "2026-02-30",
                "2027-02-29",
                "2026-11-02T00:00",
                "2026-11-02x",
                "02.11.2026",
                "+999999999-01-01",
                "2026-W01-1",
                "20261102",
                "٢٠٢٦-١١-٠٢"
            })
    void what_is_no_iso_day_is_declined(String sent) {
        assertThatThrownBy(() -> field("\"" + sent + "\"").day("x"))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("2026-11-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0206-11-01", "1999-12-31", "2100-01-01", "9999-12-31", "0000-01-01"})
    void a_day_in_another_century_is_declined(String sent) {
        assertThatThrownBy(() -> field("\"" + sent + "\"").day("x"))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("2000 bis 2099");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-02", " 2026-11-02 "})
    void a_day_is_a_day(String sent) {
        assertThat(field("\"" + sent + "\"").day("x")).isEqualTo(LocalDate.of(2026, 11, 2));
    }

    private static Input field(String value) {
        return Input.of("{\"x\":" + value + "}");
    }
}
