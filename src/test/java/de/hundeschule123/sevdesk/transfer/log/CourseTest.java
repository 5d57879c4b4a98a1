package de.hundeschule123.sevdesk.transfer.log;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.sevdesk.connection.CallStep;
import de.hundeschule123.sevdesk.transfer.queue.CallLogEntry;
import de.hundeschule123.sevdesk.transfer.queue.CallOutcome;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import de.hundeschule123.sevdesk.transfer.removal.LeftReason;
import de.hundeschule123.sevdesk.transfer.removal.Removal;
import de.hundeschule123.sevdesk.transfer.removal.RemovalAim;
import de.hundeschule123.sevdesk.transfer.removal.RemovalState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The course of a document tells each attempt in a sentence, and what came last comes first. */
class CourseTest {

    private static final Instant BEGUN = Instant.parse("2026-11-02T08:00:00Z");

    private static TransferLogRepository.CallOfClaim call(
            long fence, int minute, CallStep step, CallOutcome outcome) {
        return call(null, fence, minute, step, outcome);
    }

    private static TransferLogRepository.CallOfClaim call(
            Long removal, long fence, int minute, CallStep step, CallOutcome outcome) {
        return new TransferLogRepository.CallOfClaim(
                new TransferLogRepository.ClaimKey(7, removal, fence),
                new CallLogEntry(
                        step,
                        BEGUN.plusSeconds(60L * minute),
                        80,
                        outcome,
                        outcome == CallOutcome.REJECTED ? 422 : null,
                        null,
                        null,
                        null,
                        null));
    }

    private static List<CourseStep> course(TransferLogRepository.CallOfClaim... calls) {
        return Course.of(
                Optional.empty(), List.of(), List.of(), List.of(calls), List.of(), List.of());
    }

    @Test
    void the_calls_of_a_claim_are_one_attempt_and_the_latest_comes_first() {
        List<CourseStep> steps =
                course(
                        call(3, 0, CallStep.UPLOAD, CallOutcome.OK),
                        call(3, 1, CallStep.SAVE_VOUCHER, CallOutcome.UNSEEN),
                        call(5, 9, CallStep.LOOK_UP_VOUCHER, CallOutcome.BUSY));

        assertThat(steps)
                .extracting(CourseStep::sentence)
                .containsExactly(
                        "2. Versuch, Beleg suchen: Nicht gelungen: Sevdesk bat um eine Pause.",
                        "1. Versuch, Beleg anlegen: Sevdesk hat nicht geantwortet.");
        assertThat(steps).extracting(step -> step.calls().size()).containsExactly(1, 2);
        assertThat(steps).extracting(CourseStep::mark).containsOnly(Standing.RETRY);
    }

    @Test
    void a_look_after_a_refusal_does_not_hide_the_refusal() {
        CourseStep step =
                course(
                                call(1, 0, CallStep.UPLOAD, CallOutcome.OK),
                                call(1, 1, CallStep.SAVE_VOUCHER, CallOutcome.REJECTED),
                                call(1, 2, CallStep.LOOK_UP_VOUCHER, CallOutcome.OK))
                        .getFirst();

        assertThat(step.sentence())
                .isEqualTo("1. Versuch, Beleg anlegen: Nicht gelungen: Sevdesk hat es abgelehnt.");
        assertThat(step.mark()).isEqualTo(Standing.FAILED);
    }

    @Test
    void an_attempt_without_a_failure_claims_no_arrival_that_nobody_knows_of() {
        CourseStep step = course(call(1, 0, CallStep.LOOK_UP_VOUCHER, CallOutcome.OK)).getFirst();

        assertThat(step.sentence()).isEqualTo("1. Versuch: Sevdesk hat alles beantwortet.");
        assertThat(step.mark()).isEqualTo(Standing.RUNNING);
    }

    @Test
    void who_has_wanted_it_stands_in_the_course() {
        List<CourseStep> steps =
                Course.of(
                        Optional.empty(),
                        List.of(
                                new TransferLogRepository.ActOnDocument(
                                        BEGUN.plusSeconds(600), "Erneut übertragen", "Ada", null)),
                        List.of(),
                        List.of(call(1, 0, CallStep.UPLOAD, CallOutcome.REJECTED)),
                        List.of(),
                        List.of());

        assertThat(steps.getFirst().who()).isEqualTo("Ada");
        assertThat(steps).hasSize(2);
    }

    @Test
    void a_removal_is_told_with_its_own_attempts_and_its_end() {
        List<CourseStep> steps =
                Course.of(
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(
                                call(1, 0, CallStep.SAVE_VOUCHER, CallOutcome.OK),
                                call(40L, 1, 11, CallStep.DELETE_VOUCHER, CallOutcome.UNSEEN),
                                call(40L, 2, 21, CallStep.READ_VOUCHER, CallOutcome.OK)),
                        List.of(removal(RemovalState.REMOVED, null, 22)),
                        List.of());

        assertThat(steps)
                .extracting(CourseStep::sentence)
                .containsExactly(
                        "Der Beleg ist in Sevdesk gelöscht.",
                        "2. Versuch der Rücknahme: Sevdesk hat alles beantwortet.",
                        "1. Versuch der Rücknahme, Beleg löschen: Sevdesk hat nicht geantwortet.",
                        "Rücknahme der Übertragung vorgemerkt",
                        "1. Versuch: Sevdesk hat alles beantwortet.");
        assertThat(steps.get(3).who()).isEqualTo("Ina Haber");
    }

    @Test
    void why_a_voucher_was_left_alone_stands_in_the_course() {
        CourseStep step =
                Course.of(
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(removal(RemovalState.LEFT, LeftReason.PAID, 12)),
                                List.of())
                        .getFirst();

        assertThat(step.sentence()).startsWith("Nicht zurückgenommen. Der Beleg ist in Sevdesk");
        assertThat(step.mark()).isEqualTo(Standing.FAILED);
    }

    private static Removal removal(RemovalState state, LeftReason reason, int ended) {
        return new Removal(
                40,
                3,
                RemovalAim.TRANSFER,
                state,
                Optional.ofNullable(reason),
                Optional.empty(),
                "Ina Haber",
                BEGUN.plusSeconds(600),
                Optional.of(BEGUN.plusSeconds(60L * ended)));
    }
}
