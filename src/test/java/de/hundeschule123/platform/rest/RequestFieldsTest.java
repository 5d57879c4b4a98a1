package de.hundeschule123.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFieldsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "119|119",
                "119.00|119",
                "119.0|119",
                "-0.5|-0.5",
                "1E2|1E+2",
                "\"119.00\"|119",
                "\" 119.00 \"|119",
                "\"-119\"|-119",
                "999999999999.999999|999999999999.999999",
                "\"0.100000000\"|0.1"
            })
    void a_number_is_a_number_in_both_forms(String sent, String number) {
        assertThat(read("decimal", sent).decimal()).hasToString(number);
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
                "true",
                "{}",
                "[1]"
            })
    void what_is_no_number_or_too_large_is_declined_at_once(String sent) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(1),
                () ->
                        assertThatThrownBy(() -> read("decimal", sent))
                                .isInstanceOf(InvalidRequest.class)
                                .hasMessageContaining("„decimal“"));
    }

    @ParameterizedTest
    @ValueSource(ints = {41, 1_000, 100_000})
    void a_text_of_many_digits_is_declined_without_being_counted_out(int digits) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(1),
                () ->
                        assertThatThrownBy(() -> read("decimal", "\"" + "9".repeat(digits) + "\""))
                                .isInstanceOf(InvalidRequest.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"19.5", "1E11", "\"19.01\""})
    void a_whole_number_is_whole_and_an_int(String sent) {
        assertThatThrownBy(() -> read("whole", sent))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage("„whole“ muss eine ganze Zahl sein.");
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
        assertThatThrownBy(() -> read("day", "\"" + sent + "\""))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("2026-11-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0206-11-01", "1999-12-31", "2100-01-01", "9999-12-31", "0000-01-01"})
    void a_day_in_another_century_is_declined(String sent) {
        assertThatThrownBy(() -> read("day", "\"" + sent + "\""))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("2000 bis 2099");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-02", " 2026-11-02 "})
    void a_day_is_a_day(String sent) {
        assertThat(read("day", "\"" + sent + "\"").day()).isEqualTo(LocalDate.of(2026, 11, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"19", "19.0", "\"19\"", "\" 19.00 \"", "1.9E1"})
    void a_whole_number_is_one_in_every_spelling(String sent) {
        assertThat(read("whole", sent).whole()).isEqualTo(19);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"  \"", "null"})
    void an_empty_day_is_none(String sent) {
        assertThat(read("day", sent).day()).isNull();
    }

    @Test
    void what_is_null_is_absent() {
        assertThat(
                        RequestReader.read(
                                """
                                {"text":null,"decimal":null,"whole":null,"flag":null,"inner":null,
                                 "list":null,"ids":null}""",
                                Sample.class))
                .isEqualTo(RequestReader.read("{}", Sample.class));
    }

    @Test
    void the_same_field_may_stand_in_different_objects() {
        Sample read =
                RequestReader.read(
                        "{\"list\":[{\"price\":1,\"name\":\"a\"},{\"price\":\"2.50\"}]}",
                        Sample.class);

        assertThat(read.list())
                .containsExactly(
                        new Inner(BigDecimal.ONE, "a"), new Inner(new BigDecimal("2.5"), null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\":7}|„text“ muss ein Text sein.",
                "{\"flag\":\"true\"}|„flag“ muss true oder false sein.",
                "{\"inner\":[]}|„inner“ muss ein Objekt sein.",
                "{\"inner\":{\"price\":\"x\"}}|„inner.price“ muss eine Zahl sein, zum Beispiel 119.00.",
                "{\"list\":{}}|„list“ muss eine Liste sein.",
                "{\"list\":[{},7]}|„list[1]“ muss ein Objekt sein.",
                "{\"list\":[null]}|„list[0]“ muss ein Objekt sein.",
                "{\"list\":[{},{},{\"name\":1}]}|„list[2].name“ muss ein Text sein.",
                "{\"ids\":[1,\"2\"]}|„ids[1]“ muss eine ganze Zahl sein.",
                "{\"ids\":[1.5]}|„ids[0]“ muss eine ganze Zahl sein.",
                "{\"ids\":[99999999999999999999]}|„ids[0]“ muss eine ganze Zahl sein.",
                "{\"ids\":[null]}|„ids[0]“ muss eine ganze Zahl sein."
            })
    void a_value_of_another_type_is_named_with_its_place(String body, String sentence) {
        assertRefused(body, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"serviceEnd\":1}|„serviceEnd“ gibt es nicht. Möglich sind: text, decimal, whole, day, flag, inner, list, ids.",
                "{\"Text\":\"a\"}|„Text“ gibt es nicht. Meintest du „text“?",
                "{\"decimals\":1}|„decimals“ gibt es nicht. Meintest du „decimal“?",
                "{\"list\":[{},{\"pirce\":1}]}|„list[1].pirce“ gibt es nicht. Möglich sind: price, name.",
                "{\"list\":[{},{\"prices\":1}]}|„list[1].prices“ gibt es nicht. Meintest du „price“? Möglich sind: price, name.",
                "{\"inner\":{\"a.b\":null}}|„inner.a.b“ gibt es nicht.",
                "{\"\":1}|„“ gibt es nicht."
            })
    void an_unknown_field_is_named_with_those_that_there_are(String body, String words) {
        assertRefused(body, words);
    }

    @Test
    void an_unknown_field_is_shown_no_longer_than_a_line_and_harmless() {
        assertThatThrownBy(
                        () ->
                                RequestReader.read(
                                        "{\"" + "n".repeat(100_000) + "\":1}", Sample.class))
                .hasMessageStartingWith("Das Feld „" + "n".repeat(40) + "…“ gibt es nicht.")
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(300));
        assertRefused("{\"a\\u0000\\n\\u202eb\\ud800\":1}", "„a\uFFFD\uFFFD\uFFFDb\uFFFD“");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThatThrownBy(
                        () ->
                                RequestReader.read(
                                        "{\"text\":1,\"day\":\"x\",\"list\":[{\"price\":\"y\"}]}",
                                        Sample.class))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(FieldError::field)
                                        .containsExactly("text", "day", "list[0].price"));
    }

    @Test
    void of_very_many_faults_some_are_named_and_the_others_counted_at_once() {
        String body =
                "{"
                        + IntStream.range(0, 50_000)
                                .mapToObj(number -> "\"unknown%d\":1".formatted(number))
                                .collect(Collectors.joining(","))
                        + "}";

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () ->
                        assertThatThrownBy(() -> RequestReader.read(body, Sample.class))
                                .hasMessageEndingWith(
                                        "Und 49.990 weitere Angaben sind nicht, wie sie sein müssen.")
                                .isInstanceOfSatisfying(
                                        InvalidRequest.class,
                                        refused -> assertThat(refused.errors()).hasSize(10)));
    }

    private static void assertRefused(String body, String words) {
        assertThatThrownBy(() -> RequestReader.read(body, Sample.class))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(words);
    }

    private static Sample read(String field, String value) {
        return RequestReader.read("{\"" + field + "\":" + value + "}", Sample.class);
    }

    /** A request with a field of each type. */
    public record Sample(
            String text,
            BigDecimal decimal,
            Integer whole,
            LocalDate day,
            Boolean flag,
            Inner inner,
            List<Inner> list,
            List<Long> ids) {}

    /** A part of a request. */
    public record Inner(BigDecimal price, String name) {}
}
