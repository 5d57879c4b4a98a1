package de.hundeschule123.sevdesk.api.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which sevdesk may write one and the same thing. */
class AnswerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"objects\": {\"id\": \"7\"}}",
                "{\"objects\": [{\"id\": \"7\"}]}",
                "{\"objects\": [{\"id\": 7}]}",
                "{\"objects\": {\"4\": {\"id\": 7}}}",
                "{\"id\": 7}",
                "[{\"id\": \"7\"}]"
            })
    void one_object_is_found_in_any_envelope(String body) {
        assertThat(Answer.one(json(body)).id()).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"objects\": []}", "[]", "{\"total\": 0, \"objects\": []}"})
    void an_empty_list_is_an_empty_list(String body) {
        assertThat(Answer.list(json(body))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"objects\": null}",
                "{\"objects\": {}}",
                "{\"objects\": \"text\"}",
                "{\"message\": \"Wartungsarbeiten\"}",
                "{}",
                "null",
                "\"text\"",
                "[\"text\", 1, null]",
                "{\"objects\": [null, {\"id\": 1}]}",
                "{\"objects\": {\"1\": {\"id\": 1}, \"2\": null}}",
                "{\"objects\": {\"1\": {\"id\": 1}, \"name\": {}}}"
            })
    void what_is_no_list_is_never_an_empty_one(String body) {
        assertThatThrownBy(() -> Answer.list(json(body))).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void a_list_that_php_has_filtered_comes_as_numbered_rows() {
        assertThat(Answer.list(json("{\"objects\": {\"1\": {\"id\": 4}, \"3\": {\"id\": 5}}}")))
                .extracting(Answer::id)
                .containsExactly("4", "5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "\"7\\u0000\"",
                "\"7 7\"",
                "\"../7\"",
                "{}",
                "true",
                "1e999999999",
                "\"77777777777777777777777777777777777777777\""
            })
    void what_cannot_be_an_id_is_none(String id) {
        assertThatThrownBy(() -> answer("{\"id\": " + id + "}").id())
                .isInstanceOf(NotUnderstood.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "[]", "false", "{}", "{\"id\": null}", "\"0\""})
    void where_nothing_is_referred_to_nothing_is_found(String reference) {
        assertThat(answer("{\"contact\": " + reference + "}").reference("contact")).isEmpty();
    }

    @Test
    void a_reference_to_what_cannot_be_is_not_understood() {
        assertThatThrownBy(() -> answer("{\"contact\": {\"id\": \"a b\"}}").reference("contact"))
                .isInstanceOf(NotUnderstood.class);
        assertThatThrownBy(() -> answer("{\"contact\": \"Anna\"}").reference("contact"))
                .isInstanceOf(NotUnderstood.class);
    }

    @Test
    void a_text_holds_nothing_that_a_database_refuses_and_has_an_end() {
        Answer answer = answer("{\"name\": \"An\\u0000na\\n\\u0007 \\ud800B\\ud83d\\udc36\"}");

        assertThat(answer.text("name")).contains("Anna  B\uD83D\uDC36");
        assertThat(answer.text("name", 8)).contains("Anna  B");
        assertThat(answer("{\"name\": \"" + "x".repeat(100_000) + "\"}").text("name"))
                .hasValueSatisfying(text -> assertThat(text).hasSize(2000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"119.00\"", "119.00", "119", "\"119\"", "\" 119.0 \"", "1.19E+2"})
    void a_number_is_read_however_it_is_written(String written) {
        assertThat(answer("{\"sum\": " + written + "}").decimal("sum").orElseThrow())
                .isEqualByComparingTo("119");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "\"abc\"",
                "{}",
                "[]",
                "\"119,00\"",
                "1e99999999",
                "\"1e-99\""
            })
    void what_is_no_number_is_none(String written) {
        assertThat(answer("{\"sum\": " + written + "}").decimal("sum")).isEmpty();
    }

    @Test
    void truth_is_one_in_any_form() {
        assertThat(answer("{\"flag\": true}").decimal("flag")).contains(BigDecimal.ONE);
        assertThat(answer("{\"flag\": \"1\"}").decimal("flag")).contains(BigDecimal.ONE);
        assertThat(answer("{\"flag\": 1}").decimal("flag")).contains(BigDecimal.ONE);
    }

    @Test
    void an_empty_text_is_none() {
        assertThat(answer("{\"name\": \"\"}").text("name")).isEmpty();
        assertThat(answer("{\"name\": null}").text("name")).isEmpty();
        assertThat(answer("{}").text("name")).isEmpty();
    }

    @Test
    void large_ids_keep_their_digits() {
        assertThat(answer("{\"id\": 123456789012345678}").id()).isEqualTo("123456789012345678");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T00:00:00+01:00, 2026-11-20",
        "2026-11-20, 2026-11-20",
        "2026-11-20 00:00:00, 2026-11-20",
        "2026-07-14T00:00:00+02:00, 2026-07-14",
        "2026-12-01T00:00:00+02:00, 2026-12-01",
        "2026-11-19T23:00:00Z, 2026-11-20",
        "2026-07-13T22:00:00Z, 2026-07-14",
        "2026-07-13T22:00:00.000Z, 2026-07-14",
        "2026-11-19T18:00:00-0500, 2026-11-20",
        "20.11.2026, 2026-11-20",
        "1795129200, 2026-11-20",
    })
    void a_day_is_the_day_that_it_was_in_germany(String written, LocalDate day) {
        assertThat(answer("{\"day\": \"" + written + "\"}").day("day")).contains(day);
    }

    @Test
    void a_day_in_seconds_may_be_a_number() {
        assertThat(answer("{\"day\": 1783980000}").day("day")).contains(LocalDate.of(2026, 7, 14));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31.02.2026",
                "20.11.26",
                "0000-00-00",
                "2026-13-45T00:00:00",
                "2026-11-20 and more",
                "2026-11-20T25:00:00Z",
                "2026-11-20T00:00:00+99:00",
                "now",
                "20261120",
                "99999999999999999999"
            })
    void what_is_no_day_is_none(String written) {
        assertThat(answer("{\"day\": \"" + written + "\"}").day("day")).isEmpty();
    }

    @Test
    void a_total_may_come_as_text_or_not_at_all() {
        assertThat(Answer.total(json("{\"total\": \"1500\", \"objects\": []}"))).hasValue(1500);
        assertThat(Answer.total(json("{\"objects\": []}"))).isEmpty();
        assertThat(Answer.total(json("[]"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "\"many\"", "{}", "true"})
    void what_is_no_number_of_rows_is_no_total(String total) {
        assertThatThrownBy(() -> Answer.total(json("{\"total\": " + total + "}")))
                .isInstanceOf(NotUnderstood.class);
    }

    @Test
    void what_is_inside_is_reached_by_name() {
        Answer answer =
                answer("{\"contact\": {\"id\": 1}, \"rows\": [{\"id\": 2}], \"w\": [\"a\"]}");

        assertThat(answer.object("contact").map(Answer::id)).contains("1");
        assertThat(answer.objects("rows")).hasSize(1);
        assertThat(answer.texts("w")).containsExactly("a");
        assertThat(answer("{\"w\": {\"1\": \"a\"}}").texts("w")).containsExactly("a");
        assertThat(answer("{\"w\": null}").texts("w")).isEmpty();
        assertThatThrownBy(() -> answer("{\"w\": \"a\"}").texts("w"))
                .isInstanceOf(NotUnderstood.class);
        assertThat(answer.object("rows").map(Answer::id)).contains("2");
        assertThat(answer.object("w")).isEmpty();
        assertThat(answer.objects("none")).isEmpty();
    }

    private static Answer answer(String object) {
        return new Answer(json(object).asJsonObject());
    }

    private static JsonValue json(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readValue();
        }
    }
}
