package de.hundeschule123.platform.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.text.Declined;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GermanNumberTest {

    private static final long SEED = 20261127L;
    private static final int ROUNDS = 20_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "119|119.00",
                "119,00|119.00",
                "119.00|119.00",
                "119,5|119.50",
                "1.5|1.50",
                "1,5|1.50",
                "0,05|0.05",
                ".5|0.50",
                ",50|0.50",
                "0|0.00",
                "007|7.00",
                "119,000000|119.00",
                "0,500|0.50",
                "1.234,56|1234.56",
                "1,234.56|1234.56",
                "1,234.50|1234.50",
                "1'234,50|1234.50",
                "1’234.50|1234.50",
                "1'234|1234.00",
                "1.234.567|1234567.00",
                "1,234,567|1234567.00",
                "1.234.567,89|1234567.89",
                "1234,5|1234.50",
                "1234.500|1234.50",
                "999999999999,99|999999999999.99",
                "119 €|119.00",
                "119,00€|119.00",
                "€ 119|119.00",
                "EUR 119|119.00",
                "119 eur|119.00",
                "119,00 Euro|119.00",
                "119,-|119.00",
                "119,–|119.00",
                "119,--|119.00",
                "119.-|119.00",
                "119,— €|119.00",
                "1.234,-|1234.00",
                "+5|5.00",
                "-5,00|-5.00",
                "−5|-5.00",
                "–5|-5.00",
                "‑5|-5.00",
                "- 5,00|-5.00",
                "-5 €|-5.00",
                "-€5|-5.00",
                "€ -5|-5.00",
                "-0|0.00",
            })
    void an_amount_is_understood_as_it_is_meant(String typed, String meant) {
        assertThat(GermanNumber.AMOUNT.read(typed)).hasToString(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|1",
                "1,5|1.5",
                "1.5|1.5",
                "0.333|0.333",
                "0,333|0.333",
                "1,125|1.125",
                "1,500|1.5",
                "-2|-2",
                "10|10",
                "1000|1000",
                "1.234,5|1234.5",
                "1,234.5|1234.5",
                "1'000|1000",
                "1234.567|1234.567",
                "1.000.000|1000000",
                ",5|0.5"
            })
    void a_quantity_is_understood_as_it_is_meant(String typed, String meant) {
        assertThat(GermanNumber.QUANTITY.read(typed)).hasToString(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 119,00 ",
                "\u00a0119,00\u00a0",
                "\u202f119,00",
                "119,00\u2009€",
                "119,00\u202f€",
                "\ufeff119,00",
                "\u202a119,00\u202c",
                "\u200e119,00",
                "119,00\u200b",
                "\t119,00\r\n"
            })
    void what_pasting_brings_along_around_a_number_does_no_harm(String pasted) {
        assertThat(GermanNumber.AMOUNT.read(pasted)).hasToString("119.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u200b\t"})
    void nothing_is_no_number(String typed) {
        assertThat(GermanNumber.AMOUNT.read(typed)).isNull();
        assertThat(GermanNumber.QUANTITY.read(typed)).isNull();
    }

    @Test
    void a_field_that_was_not_sent_is_empty() {
        assertThat(GermanNumber.AMOUNT.read(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234|1.234,00|1,23",
                "1,234|1.234,00|1,23",
                "1.500|1.500,00|1,50",
                "119.000|119.000,00|119,00",
                "1.999 €|1.999,00|2,00",
                "-1.234|-1.234,00|-1,23"
            })
    void an_amount_of_two_readings_is_asked_with_both(String typed, String one, String other) {
        assertThatThrownBy(() -> GermanNumber.AMOUNT.read(typed))
                .isInstanceOf(Declined.class)
                .hasMessage(
                        "„%s“ lässt sich auf zwei Arten lesen. Meinst du %s € oder %s €? Bitte schreib %s oder %s.",
                        typed, one, other, one, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.500|1500|1,5", "1.125|1125|1,125", "-2.000|-2000|-2"})
    void a_quantity_of_two_readings_is_asked_with_both(String typed, String one, String other) {
        assertThatThrownBy(() -> GermanNumber.QUANTITY.read(typed))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("Meinst du " + one + " oder " + other + "?");
        assertThat(GermanNumber.QUANTITY.read(one)).isNotNull();
        assertThat(GermanNumber.QUANTITY.read(other)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12abc",
                "abc",
                "1e5",
                "1E5",
                "1..5",
                "1,,5",
                "1.2.3",
                "1.23,45",
                "1,23.45",
                "12.34.56",
                "01.234.567",
                "0.123,45",
                "1.234.56",
                "1,2,3",
                "--5",
                "+-",
                "+",
                "-",
                "+-5",
                "- -5",
                "5-",
                "(5,00)",
                "119,",
                "119.",
                ".",
                ",",
                "€",
                "EUR",
                "€ 5 €",
                "5 € 5",
                "5 USD",
                "5 $",
                "NaN",
                "Infinity",
                "∞",
                "1/2",
                "½",
                "1²",
                "0x10",
                "5%",
                "119,5-",
                "1,234,-",
                "1.234.-",
                "1''234",
                "1'23",
                "12'34,5",
                "1_000",
                "１１９",
                "١١٩",
                "119,00,00",
                "=119",
                "119;00",
                "119:00",
                "1٫5",
                "IV",
                "1 000",
                "1\u00a0000",
                "1\u202f000,50",
                "1 000,50",
                "1 19",
                "119\u0000",
                "1\n19",
                "1\u200b19"
            })
    void what_is_not_wholly_a_number_is_refused(String typed) {
        assertThatThrownBy(() -> GermanNumber.AMOUNT.read(typed)).isInstanceOf(Declined.class);
        assertThatThrownBy(() -> GermanNumber.QUANTITY.read(typed)).isInstanceOf(Declined.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 €", "EUR 5", "5,-", "5 Stück", "5 h"})
    void a_quantity_has_no_unit(String typed) {
        assertThatThrownBy(() -> GermanNumber.QUANTITY.read(typed)).isInstanceOf(Declined.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12abc|„12abc“ ist kein Betrag. Bitte schreib ihn zum Beispiel so: 119,00.",
                "1 000|„1 000“ enthält ein Leerzeichen. Bitte schreib den Betrag ohne, zum Beispiel so: 1000,00.",
                "29.9999|„29.9999“ hat mehr als zwei Nachkommastellen. Bitte runde auf ganze Cent, zum Beispiel so: 30,00.",
                "1234,567|„1234,567“ hat mehr als zwei Nachkommastellen. Bitte runde auf ganze Cent, zum Beispiel so: 30,00.",
                "1000000000000|„1000000000000“ ist zu groß. Eine Zahl darf vor dem Komma höchstens 12 Ziffern haben."
            })
    void a_refusal_says_what_to_write(String typed, String words) {
        assertThatThrownBy(() -> GermanNumber.AMOUNT.read(typed)).hasMessage(words);
    }

    @Test
    void a_quantity_has_three_places() {
        assertThatThrownBy(() -> GermanNumber.QUANTITY.read("0,3333"))
                .hasMessageContaining("mehr als drei Nachkommastellen");
    }

    @Test
    void an_endless_text_is_refused_at_once_and_quoted_in_short() {
        String endless = "9".repeat(200_000) + " ".repeat(200_000) + "x";

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(1),
                () ->
                        assertThatThrownBy(() -> GermanNumber.AMOUNT.read(endless))
                                .hasMessageContaining("„" + "9".repeat(30) + "…“"));
    }

    /** What the program itself writes into a field must never be a question. */
    @Test
    void what_is_written_is_read_as_the_same() {
        Random chance = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            long cents =
                    chance.nextLong(1L << chance.nextInt(1, 46)) * (chance.nextBoolean() ? 1 : -1);
            BigDecimal amount = BigDecimal.valueOf(cents, 2);
            BigDecimal quantity = BigDecimal.valueOf(cents % 1_000_000_000L, 3);

            assertThat(GermanNumber.AMOUNT.read(GermanNumber.AMOUNT.write(amount)))
                    .as("%s of seed %s", amount, SEED)
                    .isEqualByComparingTo(amount);
            assertThat(GermanNumber.QUANTITY.read(GermanNumber.QUANTITY.write(quantity)))
                    .as("%s of seed %s", quantity, SEED)
                    .isEqualByComparingTo(quantity);
        }
    }

    /** Whatever is typed: what is understood is what a person reads there, sign by sign. */
    @Test
    void nothing_typed_is_cut_or_skipped() {
        Random chance = new Random(SEED);
        String signs = "0123456789.,'- €e\u00a0";
        for (int round = 0; round < ROUNDS * 5; round++) {
            StringBuilder typed = new StringBuilder();
            for (int length = chance.nextInt(1, 9); length > 0; length--) {
                typed.append(signs.charAt(chance.nextInt(signs.length())));
            }
            try {
                BigDecimal read = GermanNumber.AMOUNT.read(typed.toString());
                if (read != null) {
                    assertThat(significant(read.toPlainString()))
                            .as("„%s“ of seed %s", typed, SEED)
                            .isEqualTo(significant(typed.toString()));
                }
            } catch (Declined refused) {
                assertThat(refused.getMessage()).contains("„").endsWith(".");
            }
        }
    }

    private static String significant(String number) {
        String digits =
                number.replaceAll("[^0-9.,]", "").replaceAll("[.,]([0-9]?[0-9]?0*)$", "#$1");
        String[] parts = digits.replaceAll("[.,]", "").split("#", -1);
        String whole = parts[0].replaceAll("^0+", "");
        String places = parts.length == 1 ? "" : parts[1].replaceAll("0+$", "");
        return whole + "#" + places;
    }
}
