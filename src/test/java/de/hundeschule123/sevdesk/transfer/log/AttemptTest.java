package de.hundeschule123.sevdesk.transfer.log;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.sevdesk.connection.CallStep;
import de.hundeschule123.sevdesk.transfer.queue.CallLogEntry;
import de.hundeschule123.sevdesk.transfer.queue.CallOutcome;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each attempt of a document, with the one call that says what came of it. */
class AttemptTest {

    private static final Instant BEGUN = Instant.parse("2026-11-02T08:00:00Z");

    private static TransferLogRepository.CallOfClaim call(
            long fence, int second, CallStep step, CallOutcome outcome) {
        return new TransferLogRepository.CallOfClaim(
                new TransferLogRepository.ClaimKey(1, null, fence),
                new CallLogEntry(
                        step,
                        BEGUN.plusSeconds(second),
                        80,
                        outcome,
                        outcome == CallOutcome.REJECTED ? 422 : null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void the_calls_of_a_claim_are_one_attempt_and_only_the_last_can_have_arrived() {
        List<Attempt> attempts =
                Attempt.of(
                        List.of(
                                call(3, 0, CallStep.UPLOAD, CallOutcome.OK),
                                call(3, 1, CallStep.SAVE_VOUCHER, CallOutcome.REJECTED),
                                call(3, 2, CallStep.LOOK_UP_VOUCHER, CallOutcome.OK),
                                call(5, 60, CallStep.UPLOAD, CallOutcome.OK),
                                call(5, 61, CallStep.SAVE_VOUCHER, CallOutcome.OK)),
                        true);

        assertThat(attempts).extracting(Attempt::number).containsExactly(1, 2);
        assertThat(attempts)
                .extracting(Attempt::begun)
                .containsExactly(BEGUN, BEGUN.plusSeconds(60));
        assertThat(attempts)
                .extracting(Attempt::result)
                .containsExactly(
                        "Beleg anlegen: Nicht gelungen: Sevdesk hat es abgelehnt",
                        "In Sevdesk angekommen");
        assertThat(attempts)
                .extracting(Attempt::mark)
                .containsExactly(Standing.FAILED, Standing.TRANSFERRED);
    }

    @Test
    void what_was_only_answered_has_not_arrived() {
        Attempt attempt =
                Attempt.of(List.of(call(1, 0, CallStep.UPLOAD, CallOutcome.OK)), false).getFirst();

        assertThat(attempt.result()).isEqualTo("Sevdesk hat alles beantwortet");
        assertThat(attempt.mark()).isEqualTo(Standing.RUNNING);
    }

    @Test
    void where_nothing_was_asked_there_is_no_attempt() {
        assertThat(Attempt.of(List.of(), true)).isEmpty();
    }
}
