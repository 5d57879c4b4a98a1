package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.recognition.EntryStatus;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks of each outcome what it keeps and whose fault it is. */
class OutcomeTest {

    private static final Failure TOLD =
            new Failure(FailureCause.REFUSED, "words of sevdesk", "case-1");
    private static final Failure KEPT = Failure.of(FailureCause.REFUSED);
    private static final Optional<Duration> WISH = Optional.of(Duration.ofSeconds(9));
    private static final Money SUM = new Money(new BigDecimal("119.00"));

    static Stream<Arguments> outcomesAndWhatIsKept() {
        SevdeskEntry found =
                new SevdeskEntry(
                        new SevdeskRef(SevdeskRefKind.VOUCHER, "V1"),
                        "R",
                        SUM,
                        null,
                        null,
                        null,
                        EntryStatus.OPEN);
        return Stream.of(
                Arguments.of(new Outcome.Done("C1", "V1", SUM), new Outcome.Done(null, "V1", SUM)),
                Arguments.of(
                        new Outcome.SurelyNotDone(TOLD, WISH),
                        new Outcome.SurelyNotDone(KEPT, WISH)),
                Arguments.of(new Outcome.Unknown(TOLD), new Outcome.Unknown(KEPT)),
                Arguments.of(new Outcome.Refused(TOLD), new Outcome.Refused(KEPT)),
                Arguments.of(new Outcome.InDoubt(List.of(found)), new Outcome.InDoubt(List.of())),
                Arguments.of(new Outcome.NoLine(), new Outcome.NoLine()),
                Arguments.of(
                        new Outcome.AccountRefused(HoldReason.NO_API_PLAN, "words"),
                        new Outcome.AccountRefused(HoldReason.NO_API_PLAN, null)));
    }

    @ParameterizedTest
    @MethodSource("outcomesAndWhatIsKept")
    void without_its_details_an_outcome_decides_the_same(Outcome outcome, Outcome kept) {
        assertThat(outcome.withoutDetails()).isEqualTo(kept);
    }

    @Test
    void each_outcome_counts_under_a_word_of_its_own() {
        assertThat(outcomesAndWhatIsKept().map(row -> (Outcome) row.get()[0]))
                .extracting(TransferMetrics::word)
                .containsExactly(
                        "done",
                        "not_done",
                        "unknown",
                        "refused",
                        "in_doubt",
                        "held",
                        "account_refused");
    }

    @ParameterizedTest
    @CsvSource({"PT-5S, PT0S", "PT0S, PT0S", "PT1H, PT1H", "PT59M59S, PT59M59S", "P300D, PT1H"})
    void a_pause_is_believed_for_an_hour_at_most_and_never_lies_in_the_past(
            Duration asked, Duration believed) {
        assertThat(new Outcome.SurelyNotDone(TOLD, Optional.of(asked)).wish()).contains(believed);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTACT_BUSY", "CONTACT_GONE", "ACCOUNTS_ASKED", "INTERRUPTED", "BUG"})
    void what_our_own_work_delays_slows_no_school_down(FailureCause cause) {
        assertThat(cause.isFaultOfSevdesk()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "UNREACHABLE", "UNSEEN", "DISTURBED", "INCOMPLETE"})
    void what_sevdesk_delays_is_its_fault(FailureCause cause) {
        assertThat(cause.isFaultOfSevdesk()).isTrue();
    }

    @Test
    void what_was_found_is_kept_as_it_was_when_judged() {
        List<SevdeskEntry> found = new ArrayList<>();
        Outcome.InDoubt doubt = new Outcome.InDoubt(found);
        found.add(null);

        assertThat(doubt.found()).isEmpty();
    }
}
