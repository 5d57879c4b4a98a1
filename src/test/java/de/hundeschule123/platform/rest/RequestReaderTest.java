package de.hundeschule123.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.hundeschule123.platform.text.Declined;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a body is understood, and what is refused before anything is made of it. */
class RequestReaderTest {

    @Test
    void json_may_be_as_deep_as_the_bound_and_no_deeper() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> read(nested(JsonBounds.DEEPEST)));
        assertDeclined(nested(JsonBounds.DEEPEST + 1), "input.deep");
        assertDeclined(nested(5_000), "input.deep");
        assertDeclined("{\"a\":" + "[".repeat(5_000), "input.deep");
    }

    private static String nested(int levels) {
        return "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":1}",
                "{\"b\":[{\"a\":1,\"c\":2,\"a\":3}]}",
                "{\"a\":1,\"\\u0061\":2}"
            })
    void a_name_that_stands_twice_is_refused_for_nobody_knows_which_value_was_meant(String body) {
        assertDeclined(body, "input.twice");
    }

    @Test
    void the_same_name_in_different_objects_is_no_double() {
        assertThat(read("{\"parts\":[{\"a\":\"1\"},{\"a\":\"2\"}]}").parts()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "null",
                "7",
                "\"text\"",
                "{",
                "{\"a\":1",
                "{\"a\":1}}",
                "{\"a\":1} x",
                "{\"a\":1}{\"b\":2}",
                "{\"a\":1} // remark",
                "{'a':1}",
                "{a:1}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":1E99999999999}",
                "<a/>"
            })
    void what_is_not_one_object_and_nothing_else_is_refused(String body) {
        assertDeclined(body, "input.json");
    }

    @Test
    void a_number_of_a_hundred_thousand_digits_is_refused() {
        assertDeclined("{\"a\":" + "1".repeat(100_000) + "}", "input.json");
    }

    @Test
    void half_a_character_is_refused_and_a_whole_one_understood() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> read("{\"a\":\"x\\ud83d\"}"))
                .withMessage(
                        "„a“ enthält ein unvollständiges Zeichen. Bitte sende es noch einmal.");
        assertThat(read("{\"a\":\"x\\ud83d\\udc36\"}").a()).isEqualTo("x🐶");
    }

    @Test
    void umlauts_in_latin_1_are_refused_unless_they_say_so() throws IOException {
        byte[] latin = "{\"a\":\"Jörg\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(Declined.class)
                .isThrownBy(() -> read(latin, null))
                .satisfies(declined -> assertThat(declined.key()).isEqualTo("input.charset"));
        assertThatExceptionOfType(Declined.class).isThrownBy(() -> read(latin, "utf-8"));
        assertThat(read(latin, "iso-8859-1").a()).isEqualTo("Jörg");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16", "UTF-16LE", "windows-1252", "ISO-8859-15"})
    void a_declared_character_set_is_honoured(String charset) throws IOException {
        byte[] body = "{\"a\":\"Jörg\"}".getBytes(Charset.forName(charset));

        assertThat(read(body, charset).a()).isEqualTo("Jörg");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() throws IOException {
        assertThat(read("\uFEFF{\"a\":\"Jörg\"}".getBytes(StandardCharsets.UTF_8), null).a())
                .isEqualTo("Jörg");
    }

    @Test
    void a_name_that_stands_twice_is_shown_no_longer_than_a_line() {
        String name = "n".repeat(100_000);

        assertThatExceptionOfType(Declined.class)
                .isThrownBy(() -> read("{\"%s\":1,\"%s\":2}".formatted(name, name)))
                .satisfies(declined -> assertThat(declined.getMessage()).hasSizeLessThan(200));
    }

    private static Sample read(byte[] body, String charset) throws IOException {
        MediaType json = MediaType.APPLICATION_JSON_TYPE;
        @SuppressWarnings("unchecked")
        Class<Record> type = (Class<Record>) (Class<?>) Sample.class;
        return (Sample)
                new RequestReader()
                        .readFrom(
                                type,
                                type,
                                null,
                                charset == null ? json : json.withCharset(charset),
                                null,
                                new ByteArrayInputStream(body));
    }

    private static Sample read(String body) {
        return RequestReader.read(body, Sample.class);
    }

    private static void assertDeclined(String body, String key) {
        assertThatExceptionOfType(Declined.class)
                .isThrownBy(() -> read(body))
                .satisfies(declined -> assertThat(declined.key()).isEqualTo(key));
    }

    /** A request. */
    public record Sample(String a, List<Part> parts) {}

    /** A part of one. */
    public record Part(String a) {}
}
