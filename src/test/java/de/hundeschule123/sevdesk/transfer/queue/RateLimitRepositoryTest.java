package de.hundeschule123.sevdesk.transfer.queue;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.SchoolId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pace of a school: as fast as configured, slower when sevdesk complains, quicker when not. */
class RateLimitRepositoryTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final SchoolId OTHER = new SchoolId(2);

    /** Begins with 4 and 2 calls a second, becomes no quicker than 10; school 2 not than 1. */
    private final CallRates rates =
            new CallRates(4, 2, 10, Optional.of("2=1"), Duration.ofSeconds(5));

    private final PlainDatabase database = new PlainDatabase();
    private final RateLimitRepository rateLimits = Wiring.bean(new RateLimitRepository());
    private final OutageBreakerRepository outageBreaker =
            Wiring.bean(new OutageBreakerRepository());

    @BeforeEach
    void found() {
        Wiring.wire(rateLimits, rates, new UsualTimes(), database.entities());
        Wiring.wire(outageBreaker, new UsualTimes(), database.entities());
        for (SchoolId school : new SchoolId[] {SCHOOL, OTHER}) {
            database.run(
                    "insert into school values (?, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T',"
                            + " null, null, null, false)",
                    school.value());
        }
    }

    private void arrive() {
        rateLimits.arrived(new Permit(SCHOOL, Lane.BULK, 1, "test"), 2);
    }

    private void lastArrival(int minutesAgo) {
        database.run(
                "update transfer_lane set stood_still_until = null,"
                        + " arrived_at = current_timestamp + ? * interval '1' minute",
                -minutesAgo);
    }

    @Test
    void the_first_document_after_a_standstill_ends_it_and_those_behind_it_do_not() {
        arrive();
        lastArrival(20);
        arrive();
        assertThat(database.ask("select count(stood_still_until) from transfer_lane"))
                .isEqualTo(1L);

        lastArrival(1);
        arrive();
        assertThat(database.ask("select count(stood_still_until) from transfer_lane"))
                .isEqualTo(0L);
        assertThat(rateLimits.pause(SCHOOL, Lane.BULK)).isZero();
    }

    @Test
    void a_document_that_arrives_counts_its_calls_like_any_other() {
        for (int i = 0; i < 8; i++) {
            arrive();
        }
        assertThat(rateLimits.pause(SCHOOL, Lane.BULK)).isPositive();
    }

    @Test
    void a_school_that_was_quiet_may_run_ahead_and_then_keeps_its_pace() {
        call(SCHOOL, 8);
        assertThat(rateLimits.pause(SCHOOL, Lane.BULK)).as("4 s of work").isZero();

        call(SCHOOL, 8);
        assertThat(rateLimits.pause(SCHOOL, Lane.BULK))
                .as("8 s of work, of which 5 s may be ahead")
                .isBetween(Duration.ofMillis(1500), Duration.ofMillis(3000));
    }

    @Test
    void existing_documents_do_not_use_up_the_pace_of_new_ones() {
        call(SCHOOL, 100);

        assertThat(rateLimits.pause(SCHOOL, Lane.BULK)).isPositive();
        assertThat(rateLimits.pause(SCHOOL, Lane.LIVE)).isZero();
    }

    @Test
    void a_complaint_of_sevdesk_halves_the_pace_down_to_a_quarter_of_the_first() {
        rateLimits.slowDown(SCHOOL);
        assertThat(rate(SCHOOL)).isEqualTo(1);

        rateLimits.slowDown(SCHOOL);
        rateLimits.slowDown(SCHOOL);
        rateLimits.slowDown(SCHOOL);
        assertThat(rate(SCHOOL)).isEqualTo(0.5);
    }

    @Test
    void calls_without_a_complaint_quicken_the_pace_up_to_the_most() {
        call(SCHOOL, 100);
        assertThat(rate(SCHOOL)).isBetween(2.19, 2.21);

        for (int i = 0; i < 100; i++) {
            call(SCHOOL, 100);
        }
        assertThat(rate(SCHOOL)).isEqualTo(10);
    }

    @Test
    void a_school_with_a_rate_of_its_own_begins_and_stays_at_it() {
        call(OTHER, 10);
        assertThat(rate(OTHER)).isEqualTo(1);
        assertThat(rateLimits.pause(OTHER, Lane.BULK))
                .as("10 s of work, of which 5 s may be ahead")
                .isBetween(Duration.ofMillis(3500), Duration.ofMillis(5000));

        rateLimits.slowDown(OTHER);
        assertThat(rate(OTHER)).isEqualTo(0.5);
    }

    @Test
    void a_wish_of_sevdesk_stops_both_lanes_and_is_believed_for_an_hour_at_most() {
        outageBreaker.pause(SCHOOL, Duration.ofDays(30));

        for (Lane lane : Lane.values()) {
            assertThat(rateLimits.pause(SCHOOL, lane))
                    .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
        }
        assertThat(rateLimits.pause(OTHER, Lane.LIVE)).isZero();
    }

    @Test
    void a_school_pauses_after_five_faults_in_a_row_and_an_answer_makes_good_those_before() {
        for (int fault = 1; fault <= 4; fault++) {
            outageBreaker.disturbed(SCHOOL);
        }
        outageBreaker.succeeded(SCHOOL);
        outageBreaker.disturbed(SCHOOL);
        assertThat(rateLimits.pause(SCHOOL, Lane.LIVE)).isZero();

        for (int fault = 2; fault <= 5; fault++) {
            outageBreaker.disturbed(SCHOOL);
        }

        for (Lane lane : Lane.values()) {
            assertThat(rateLimits.pause(SCHOOL, lane)).isGreaterThan(Duration.ofSeconds(50));
        }
        assertThat(rateLimits.pause(OTHER, Lane.LIVE)).isZero();
    }

    @Test
    void the_pause_grows_with_the_faults_but_never_beyond_a_quarter_of_an_hour() {
        Duration before = Duration.ZERO;
        for (int fault = 1; fault <= 40; fault++) {
            outageBreaker.disturbed(SCHOOL);
            Duration pause = rateLimits.pause(SCHOOL, Lane.LIVE);
            assertThat(pause.plusSeconds(5)).isGreaterThanOrEqualTo(before);
            assertThat(pause).isLessThanOrEqualTo(Duration.ofMinutes(15));
            before = pause;
        }
        assertThat(before).isGreaterThan(Duration.ofMinutes(14));
    }

    @Test
    void a_school_pauses_no_longer_than_a_document_does_when_pauses_are_set_shorter() {
        Wiring.wire(
                outageBreaker,
                new TransferTimes() {
                    @Override
                    public Duration longestBackoff() {
                        return Duration.ofSeconds(30);
                    }
                });
        for (int fault = 1; fault <= 5; fault++) {
            outageBreaker.disturbed(SCHOOL);
        }

        assertThat(rateLimits.pause(SCHOOL, Lane.LIVE))
                .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    @Test
    void work_that_asked_sevdesk_nothing_costs_no_pace() {
        call(SCHOOL, 0);

        assertThat(database.ask("select count(*) from transfer_lane")).isEqualTo(0L);
    }

    private void call(SchoolId school, int calls) {
        rateLimits.charge(new Permit(school, Lane.BULK, 1, "test"), calls);
    }

    private double rate(SchoolId school) {
        return (Double)
                database.ask(
                        "select rate from transfer_lane where lane = 'BULK' and school_id = "
                                + school);
    }
}
