package de.hundeschule123.sevdesk.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer means for the one who asked. */
class ReadingTest {

    private static final String ERROR =
            "{\"objects\": null, \"error\": {\"message\": \"Max Muster fehlt\","
                    + " \"code\": 151, \"exceptionUUID\": \"u-1\"}}";

    @Test
    void a_success_is_its_body() {
        assertThat(reading(PracticeResponse.of(200, "{\"objects\": []}")).body())
                .hasToString("{\"objects\":[]}");
        assertThat(reading(PracticeResponse.of(201, "[]")).body()).hasToString("[]");
    }

    @Test
    void an_error_inside_success_is_a_refusal() {
        SevdeskFailure.Rejected failure =
                failure(SevdeskFailure.Rejected.class, PracticeResponse.of(200, ERROR));

        assertThat(failure.code()).isEqualTo("151");
        assertThat(failure.isNotFound()).isTrue();
        assertThat(failure.uuid()).isEqualTo("u-1");
        assertThat(failure.said()).isEqualTo("Max Muster fehlt");
    }

    @Test
    void an_empty_error_beside_a_success_is_none() {
        assertThat(reading(PracticeResponse.of(200, "{\"objects\": [], \"error\": null}")).body())
                .isNotNull();
    }

    @Test
    void what_sevdesk_said_stands_in_no_message_that_could_be_logged() {
        assertThat(failure(SevdeskFailure.Rejected.class, PracticeResponse.of(422, ERROR)))
                .hasMessageNotContaining("Muster")
                .hasMessageContaining("saveVoucher")
                .hasMessageContaining("422");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 409, 422})
    void a_no_is_a_refusal(int status) {
        assertThat(
                        failure(SevdeskFailure.Rejected.class, PracticeResponse.of(status, ""))
                                .httpStatus())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"401, true", "402, false", "403, false"})
    void an_account_that_may_not_is_told_apart_from_a_refused_token(int status, boolean token) {
        assertThat(
                        failure(
                                        SevdeskFailure.AccountRejected.class,
                                        PracticeResponse.of(status, "<html>no</html>"))
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
        Reading late =
                new Reading(
                        "saveVoucher",
                        PracticeResponse.of(200, "{}"),
                        Deadline.in(Duration.ofMillis(-1)));

        assertThat(catchThrowableOfType(SevdeskFailure.Unseen.class, late::body).code())
                .isEqualTo("too slow");
    }

    @ParameterizedTest
    @CsvSource({
        "30, 30",
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
    @ValueSource(strings = {"soon", "", "Fri 20 Nov"})
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
        T failure = catchThrowableOfType(kind, reading(response)::body);
        assertThat(failure).isNotNull();
        return failure;
    }

    private static Reading reading(PracticeResponse response) {
        return new Reading("saveVoucher", response, Deadline.in(Duration.ofMinutes(1)));
    }
}
