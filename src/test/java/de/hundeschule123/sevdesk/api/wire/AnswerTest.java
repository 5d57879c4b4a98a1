package de.hundeschule123.sevdesk.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which sevdesk may write one and the same thing. */
class AnswerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"objects\": {\"id\": \"7\"}}",
                "{\"objects\": [{\"id\": \"7\"}]}",
                "{\"objects\": [{\"id\": 7}]}",
                "{\"id\": 7}",
                "[{\"id\": \"7\"}]"
            })
    void one_object_is_found_in_any_envelope(String body) {
        assertThat(Answer.one(json(body)).flatMap(Answer::id)).contains("7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"objects\": []}",
                "{\"objects\": null}",
                "[]",
                "null",
                "\"text\"",
                "[\"text\", 1, null]"
            })
    void where_there_is_nothing_nothing_is_found(String body) {
        assertThat(Answer.list(json(body))).isEmpty();
    }

    @Test
    void rows_that_are_no_objects_are_passed_over() {
        assertThat(Answer.list(json("{\"objects\": [null, {\"id\": 1}, []]}"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"119.00\"", "119.00", "119", "\"119\"", "\" 119.0 \"", "1.19E+2"})
    void a_number_is_read_however_it_is_written(String written) {
        assertThat(answer("{\"sum\": " + written + "}").decimal("sum").orElseThrow())
                .isEqualByComparingTo("119");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"abc\"", "{}", "[]", "\"119,00\""})
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
        assertThat(answer("{\"id\": 123456789012345678}").id()).contains("123456789012345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T00:00:00+01:00", "2026-11-20", "2026-11-20 00:00:00"})
    void a_day_is_the_day_that_stands_there(String written) {
        assertThat(answer("{\"day\": \"" + written + "\"}").day("day"))
                .contains(LocalDate.of(2026, 11, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20.11.2026", "0000-00-00", "2026-13-45T00:00:00", "now"})
    void what_is_no_day_is_none(String written) {
        assertThat(answer("{\"day\": \"" + written + "\"}").day("day")).isEmpty();
    }

    @Test
    void a_total_may_come_as_text_or_not_at_all() {
        assertThat(Answer.total(json("{\"total\": \"1500\", \"objects\": []}"))).contains(1500L);
        assertThat(Answer.total(json("{\"objects\": []}"))).isEmpty();
        assertThat(Answer.total(json("[]"))).isEmpty();
    }

    @Test
    void what_is_inside_is_reached_by_name() {
        Answer answer =
                answer("{\"contact\": {\"id\": 1}, \"rows\": [{\"id\": 2}], \"w\": [\"a\"]}");

        assertThat(answer.object("contact").flatMap(Answer::id)).contains("1");
        assertThat(answer.objects("rows")).hasSize(1);
        assertThat(answer.texts("w")).containsExactly("a");
        assertThat(answer.object("rows")).isEmpty();
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
