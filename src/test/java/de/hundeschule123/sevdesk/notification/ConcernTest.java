package de.hundeschule123.sevdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When which mail goes about one cause. */
class ConcernTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final Cause HELD = new Cause.Connection();
    private static final Cause REFUSED = new Cause.Documents(FailureCause.REFUSED);

    @ParameterizedTest
    @CsvSource({
        "connection, PT4M59S, NOTHING",
        "connection, PT5M, TELL",
        "document:refused, PT59M59S, NOTHING",
        "document:refused, PT1H, TELL",
        "document:maybeThere, PT59M59S, NOTHING",
        "document:maybeThere, PT1H, TELL"
    })
    void a_trouble_is_told_once_it_is_old_enough(String cause, Duration old, Concern.Step step) {
        Cause known = Cause.of(cause);

        assertThat(known.text()).isEqualTo(cause);
        assertThat(Concern.unknown(known, NOW).next(trouble(known, old, 1), NOW)).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, P30D, NOTHING",
        "1, 1000, PT1H, NOTHING",
        "1, 1000, P6DT23H59M59S, NOTHING",
        "1, 2, P7D, TELL_AGAIN",
        "1000, 999, P8D, NOTHING"
    })
    void what_was_told_is_told_again_only_after_a_week_and_if_more_have_joined(
            long before, long now, Duration since, Concern.Step step) {
        Concern told = told(REFUSED, before, NOW.minus(since), null);

        assertThat(told.next(trouble(REFUSED, Duration.ofDays(40), now), NOW)).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, NOTHING", "PT9M59S, NOTHING", "PT10M, ALL_CLEAR"})
    void the_all_clear_waits_until_it_has_been_calm(Duration gone, Concern.Step step) {
        Concern told = told(HELD, 0, NOW.minusSeconds(9000), NOW.minus(gone));

        assertThat(told.next(Optional.empty(), NOW)).isEqualTo(step);
    }

    @Test
    void what_seems_over_is_noted_and_what_comes_back_meanwhile_was_never_over() {
        Concern told = told(HELD, 0, NOW.minusSeconds(60), null);
        Concern gone = told.gone(NOW);

        assertThat(told.next(Optional.empty(), NOW)).isEqualTo(Concern.Step.NOTE_GONE);
        assertThat(gone.next(trouble(HELD, Duration.ZERO, 0), NOW.plusSeconds(5)))
                .isEqualTo(Concern.Step.NOTE_BACK);
        assertThat(gone.back()).isEqualTo(told);
    }

    @Test
    void what_comes_and_goes_all_day_is_told_twice_at_once_and_then_only_when_it_stays() {
        Concern concern = Concern.unknown(HELD, NOW);
        for (int i = 0; i < 2; i++) {
            assertThat(concern.next(trouble(HELD, Duration.ofHours(1), 0), NOW))
                    .isEqualTo(Concern.Step.TELL);
            concern = concern.told(new Trouble(HELD, NOW, 0), NOW).cleared();
        }

        assertThat(concern.next(trouble(HELD, Duration.ofHours(1), 0), NOW))
                .isEqualTo(Concern.Step.NOTHING);
        assertThat(concern.next(trouble(HELD, Duration.ofMinutes(65), 0), NOW))
                .isEqualTo(Concern.Step.TELL);
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        assertThat(concern.next(trouble(HELD, Duration.ofHours(1), 0), tomorrow))
                .isEqualTo(Concern.Step.TELL);
        Concern again = concern.told(new Trouble(HELD, tomorrow, 0), tomorrow);
        assertThat(again.toldTimes()).isEqualTo(1);
        assertThat(again.countedFrom()).isEqualTo(tomorrow);
    }

    @Test
    void an_untold_concern_is_forgotten_when_its_count_is_over() {
        Concern concern = Concern.unknown(HELD, NOW);

        assertThat(concern.next(Optional.empty(), NOW.plusSeconds(86_399)))
                .isEqualTo(Concern.Step.NOTHING);
        assertThat(concern.next(Optional.empty(), NOW.plusSeconds(86_400)))
                .isEqualTo(Concern.Step.FORGET);
    }

    private static Concern told(Cause cause, long documents, Instant at, Instant gone) {
        return new Concern(cause, at, documents, gone, 1, at);
    }

    private static Optional<Trouble> trouble(Cause cause, Duration old, long documents) {
        return Optional.of(new Trouble(cause, NOW.minus(old), documents));
    }
}
