package de.hundeschule123.sevdesk.transfer.screen;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.sevdesk.connection.CallStep;
import de.hundeschule123.sevdesk.transfer.queue.CallLogEntry;
import de.hundeschule123.sevdesk.transfer.queue.CallOutcome;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallLogLineTest {

    private static final Instant WHEN = Instant.parse("2026-11-27T13:31:05.123Z");

    private static CallLogLine line(
            CallStep step, CallOutcome outcome, Integer status, String code, String uuid) {
        return new CallLogLine(
                new CallLogEntry(step, WHEN, 1203, outcome, status, null, uuid, code, null));
    }

    @ParameterizedTest
    @EnumSource
    void nobody_reads_codes_or_numbers_of_cases(CallOutcome outcome) {
        CallLogLine line = line(CallStep.UPLOAD, outcome, 500, "account", "6014b37c");

        assertThat(line.getStep() + " " + line.getResult())
                .startsWith("PDF hochladen ")
                .doesNotContainPattern("HTTP|\\d|account|Fehler|Vorgang");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OK")
    void only_what_was_done_is_called_done(CallOutcome outcome) {
        assertThat(line(CallStep.UPLOAD, outcome, null, "no answer", null).getResult())
                .doesNotContain("Erledigt");
    }

    @ParameterizedTest
    @CsvSource({
        "     , no answer,  Sevdesk hat nicht geantwortet",
        "500  , 0,          Sevdesk war gestört",
        "200  , incomplete, Sevdesk hat nicht alles gezeigt",
        "200  , no id,      Die Antwort von Sevdesk war nicht zu verstehen",
        "404  , html,       Die Antwort von Sevdesk war nicht zu verstehen"
    })
    void an_answer_that_could_not_be_used_is_called_what_it_was(
            Integer status, String code, String words) {
        assertThat(line(CallStep.SAVE_VOUCHER, CallOutcome.UNSEEN, status, code, null).getResult())
                .isEqualTo(words);
    }

    @Test
    void the_support_reads_step_codes_and_times() {
        assertThat(line(CallStep.UPLOAD, CallOutcome.UNSEEN, 500, "account", "6014b37c").inDetail())
                .isEqualTo(
                        "2026-11-27 14:31:05.123 +01:00 | upload | Unseen | HTTP 500"
                                + " | code account | uuid 6014b37c | 1203 ms");
    }
}
