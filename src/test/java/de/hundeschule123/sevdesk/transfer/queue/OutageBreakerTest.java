package de.hundeschule123.sevdesk.transfer.queue;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.SchoolId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A school whose sevdesk is disturbed is left in peace, longer each time, and no longer. */
class OutageBreakerTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final SchoolId OTHER = new SchoolId(2);

    private final PlainDatabase database = new PlainDatabase();
    private final RateLimitRepository rateLimits =
            Wiring.bean(
                    new RateLimitRepository(),
                    new Times(Duration.ofMinutes(30)),
                    new CallRates(4, 2, 10, Optional.empty(), Duration.ofSeconds(5)),
                    database.entities());
    private final OutageBreakerRepository breaker = breaker(Duration.ofMinutes(30));

    private static final class Times extends TransferTimes {
        private final Duration longest;

        Times(Duration longest) {
            this.longest = longest;
        }

        @Override
        public Duration longestBackoff() {
            return longest;
        }

        @Override
        public Duration lookAfter() {
            return Duration.ofMinutes(15);
        }
    }

    private OutageBreakerRepository breaker(Duration longestBackoff) {
        return Wiring.bean(
                new OutageBreakerRepository(), new Times(longestBackoff), database.entities());
    }

    @BeforeEach
    void schools() {
        for (SchoolId school : new SchoolId[] {SCHOOL, OTHER}) {
            database.run(
                    "insert into school values (?, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T',"
                            + " null, null, null, false)",
                    school.value());
        }
    }

    private void disturbed(int times) {
        for (int fault = 1; fault <= times; fault++) {
            breaker.disturbed(SCHOOL);
        }
    }

    private void assertPause(Duration pause) {
        for (Lane lane : Lane.values()) {
            assertThat(rateLimits.pause(SCHOOL, lane)).isBetween(pause.minusSeconds(20), pause);
        }
    }

    @ParameterizedTest(name = "{0} faults: {1}")
    @CsvSource({
        "4, PT0S",
        "5, PT1M",
        "9, PT1M",
        "10, PT2M",
        "15, PT4M",
        "20, PT8M",
        "25, PT15M",
        "90, PT15M"
    })
    void the_pause_of_both_lanes_doubles_with_each_five_faults_in_a_row(
            int faults, Duration pause) {
        disturbed(faults);

        if (pause.isZero()) {
            assertThat(rateLimits.pause(SCHOOL, Lane.LIVE)).isZero();
        } else {
            assertPause(pause);
        }
        assertThat(rateLimits.pause(OTHER, Lane.LIVE)).as("another school").isZero();
    }

    @Test
    void an_arrival_forgets_the_faults_before_it() {
        disturbed(4);
        breaker.succeeded(SCHOOL);
        disturbed(4);

        assertThat(rateLimits.pause(SCHOOL, Lane.LIVE)).isZero();
    }

    @Test
    void where_no_pause_may_be_long_the_first_one_is_not_either() {
        OutageBreakerRepository quick = breaker(Duration.ofSeconds(10));
        for (int fault = 1; fault <= 5; fault++) {
            quick.disturbed(SCHOOL);
        }

        assertThat(rateLimits.pause(SCHOOL, Lane.LIVE))
                .isBetween(Duration.ofMillis(1), Duration.ofSeconds(10));
    }

    @Test
    void a_wish_of_sevdesk_is_believed_for_an_hour_at_most() {
        breaker.pause(SCHOOL, Duration.ofDays(1));

        assertPause(Duration.ofHours(1));
    }

    @Test
    void one_finds_out_whether_a_refusal_holds_while_the_school_rests() {
        assertThat(breaker.isRefusalAskedAbout(SCHOOL)).isFalse();

        assertThat(breaker.mayAskAboutRefusal(SCHOOL, Duration.ofMinutes(1))).isTrue();

        assertThat(breaker.isRefusalAskedAbout(SCHOOL)).isTrue();
        assertThat(breaker.mayAskAboutRefusal(SCHOOL, Duration.ofMinutes(1)))
                .as("a second one")
                .isFalse();
        assertThat(breaker.mayAskAboutRefusal(OTHER, Duration.ofMinutes(1))).isTrue();
        assertThat(rateLimits.pause(SCHOOL, Lane.BULK))
                .isBetween(Duration.ofMillis(1), Duration.ofSeconds(5));
    }

    @Test
    void whoever_has_died_while_finding_out_leaves_it_to_the_next() {
        breaker.mayAskAboutRefusal(SCHOOL, Duration.ofMinutes(1));
        database.run(
                "update transfer_lane set refusal_asked_until = current_timestamp"
                        + " - interval '1' second");

        assertThat(breaker.isRefusalAskedAbout(SCHOOL)).isFalse();
        assertThat(breaker.mayAskAboutRefusal(SCHOOL, Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void refusals_that_were_not_confirmed_are_counted_until_one_holds_or_a_document_arrives() {
        breaker.mayAskAboutRefusal(SCHOOL, Duration.ofMinutes(1));
        assertThat(breaker.refusalDoubted(SCHOOL)).isEqualTo(1);
        assertThat(breaker.isRefusalAskedAbout(SCHOOL)).as("it is answered").isFalse();
        assertThat(breaker.refusalDoubted(SCHOOL)).isEqualTo(2);

        breaker.succeeded(SCHOOL);
        assertThat(breaker.refusalDoubted(SCHOOL)).isEqualTo(1);

        breaker.refusalHolds(SCHOOL);
        assertThat(breaker.refusalDoubted(SCHOOL)).isEqualTo(1);
    }
}
