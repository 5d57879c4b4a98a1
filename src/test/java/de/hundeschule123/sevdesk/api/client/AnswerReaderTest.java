package de.hundeschule123.sevdesk.api.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer means for the one who asked. */
class AnswerReaderTest {

    private static final String ERROR =
            "{\"objects\": null, \"error\": {\"message\": \"Max Muster fehlt\","
                    + " \"code\": 151, \"exceptionUUID\": \"u-1\"}}";

    @Test
    void a_success_is_its_body() {
        assertThat(PracticeAnswers.of(PracticeResponse.of(200, "{\"objects\": []}")).json())
                .hasToString("{\"objects\":[]}");
        assertThat(PracticeAnswers.of(PracticeResponse.of(201, "[]")).json()).hasToString("[]");
    }

    @Test
    void an_error_inside_success_is_a_refusal() {
        SevdeskFailure.Rejected failure =
                failure(SevdeskFailure.Rejected.class, PracticeResponse.of(200, ERROR));

        assertThat(failure.code()).isEqualTo("151");
        assertThat(failure.mayBeGone()).isTrue();
        assertThat(failure.uuid()).isEqualTo("u-1");
        assertThat(failure.said()).isEqualTo("Max Muster fehlt");
    }

    @Test
    void an_empty_error_beside_a_success_is_none() {
        assertThat(
                        PracticeAnswers.of(
                                        PracticeResponse.of(
                                                200, "{\"objects\": [], \"error\": null}"))
                                .json())
                .isNotNull();
    }

    @Test
    void what_sevdesk_said_stands_in_no_message_that_could_be_logged() {
        assertThat(
                        failure(SevdeskFailure.Rejected.class, PracticeResponse.of(422, ERROR))
                                .during("saveVoucher"))
                .hasMessageNotContaining("Muster")
                .hasMessageContaining("saveVoucher")
                .hasMessageContaining("422");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 409, 422})
    void a_no_is_a_refusal(int status) {
        assertThat(
                        failure(SevdeskFailure.Rejected.class, PracticeResponse.of(status, ERROR))
                                .httpStatus())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 403, 404, 405, 409, 422})
    void a_no_of_somebody_else_is_none(int status) {
        for (String body :
                List.of(
                        "",
                        "<html>no</html>",
                        "{\"message\": \"Forbidden\"}",
                        "{\"error\": \"Forbidden\"}",
                        "{\"error\": {}}",
                        "{\"error\": {\"message\": null}}")) {
            assertThat(
                            failure(SevdeskFailure.Unseen.class, PracticeResponse.of(status, body))
                                    .httpStatus())
                    .as(body)
                    .isEqualTo(status);
        }
    }

    @Test
    void a_token_is_refused_in_whatever_words() {
        assertThat(
                        failure(
                                        SevdeskFailure.AccountRejected.class,
                                        PracticeResponse.of(401, "<html>no</html>"))
                                .isTokenRefused())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"401, true", "402, false", "403, false"})
    void an_account_that_may_not_is_told_apart_from_a_refused_token(int status, boolean token) {
        assertThat(
                        failure(
                                        SevdeskFailure.AccountRejected.class,
                                        PracticeResponse.of(status, ERROR))
                                .isTokenRefused())
                .isEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504, 302})
    void whether_it_was_done_stays_open_after_a_fault(int status) {
        failure(SevdeskFailure.Unseen.class, PracticeResponse.of(status, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Wartung</html>", "{\"objects\": ["})
    void a_success_that_cannot_be_read_stays_open(String body) {
        failure(SevdeskFailure.Unseen.class, PracticeResponse.of(200, body));
    }

    @Test
    void an_answer_that_is_cut_off_stays_open() {
        failure(SevdeskFailure.Unseen.class, PracticeResponse.cutAfter("{\"objects\": ["));
    }

    @Test
    void an_answer_without_end_is_not_read_to_the_end() {
        assertThat(failure(SevdeskFailure.Unseen.class, PracticeResponse.endless()).code())
                .isEqualTo("too large");
    }

    @Test
    void an_answer_that_comes_after_its_deadline_stays_open() {
        PracticeResponse late = PracticeResponse.of(200, "{}").within(Duration.ofMillis(-1));

        assertThat(failure(SevdeskFailure.Unseen.class, late).code()).isEqualTo("too slow");
    }

    @Test
    void what_sevdesk_said_fits_into_a_row_and_holds_no_control_characters() {
        SevdeskFailure.Rejected failure =
                failure(
                        SevdeskFailure.Rejected.class,
                        PracticeResponse.of(
                                422,
                                "{\"error\": {\"message\": \"\\u0000"
                                        + "x".repeat(50_000)
                                        + "\", \"code\": \""
                                        + "c".repeat(500)
                                        + "\", \"exceptionUUID\": \"\\u0007"
                                        + "u".repeat(500)
                                        + "\"}}"));

        assertThat(failure.said()).hasSizeLessThanOrEqualTo(900).matches("x+");
        assertThat(failure.code()).hasSizeLessThanOrEqualTo(60);
        assertThat(failure.uuid()).hasSizeLessThanOrEqualTo(60).matches("u+");
    }

    @Test
    void previews_without_end_are_passed_over_for_the_name_behind_them() {
        String previews = "\"" + "A\\u00e4ß\\\"".repeat(3_000_000) + "\"";
        String body =
                "{\"objects\": {\"content\": [" + previews + "], \"filename\": \"0a\\\"f.pdf\"}}";

        assertThat(body.length()).isGreaterThan(30_000_000);
        AnswerBody answer =
                PracticeAnswers.of(PracticeResponse.of(201, body).within(Bound.BEGINNINGS));
        assertThat(Answer.one(answer.json()).text("filename")).contains("0a\"f.pdf");
        assertThat(failure(SevdeskFailure.Unseen.class, PracticeResponse.of(201, body)).code())
                .isEqualTo("too large");
    }

    @Test
    void previews_are_not_read_for_ever() {
        PracticeResponse endless = PracticeResponse.endless().within(Bound.BEGINNINGS);

        assertThat(failure(SevdeskFailure.Unseen.class, endless).code()).isEqualTo("too large");
    }

    @Test
    void an_answer_that_was_packed_on_the_way_is_unpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write("{\"objects\": []}".getBytes(UTF_8));
        }

        assertThat(PracticeAnswers.of(PracticeResponse.of(200, packed.toByteArray())).json())
                .hasToString("{\"objects\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "30, 30",
        "3600, 3600",
        "3601, 3600",
        "1795800000, 3600",
        "9223372036854775807, 3600",
        "99999999999999999999999999, 3600",
        "-9223372036854775809, 1",
        "2.5, 3",
        "'3, 3', 3",
        "'Fri, 20 Nov 2082 09:01:00 GMT', 3600",
        "0, 1",
        "-5, 1",
        "' 7 ', 7",
        "'Fri, 20 Nov 2026 09:01:00 GMT', 60",
        "'Fri, 20 Nov 2026 08:00:00 GMT', 1"
    })
    void a_wish_to_wait_is_understood_in_seconds_and_as_a_date(String wish, long seconds) {
        assertThat(busy(wish).retryAfter()).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "", "Fri 20 Nov", "1e9", "0x10", "NaN"})
    void a_wish_that_nobody_understands_is_none(String wish) {
        assertThat(busy(wish).retryAfter()).isEmpty();
    }

    @Test
    void who_is_busy_need_not_say_for_how_long() {
        assertThat(failure(SevdeskFailure.Busy.class, PracticeResponse.of(429, "")).retryAfter())
                .isEmpty();
    }

    private static SevdeskFailure.Busy busy(String wish) {
        return failure(
                SevdeskFailure.Busy.class, PracticeResponse.of(429, "").with("Retry-After", wish));
    }

    private static <T extends SevdeskFailure> T failure(Class<T> kind, PracticeResponse response) {
        T failure = catchThrowableOfType(kind, () -> PracticeAnswers.of(response));
        assertThat(failure).isNotNull();
        return failure;
    }
}
