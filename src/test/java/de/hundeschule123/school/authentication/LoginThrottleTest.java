package de.hundeschule123.school.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.school.authentication.LoginThrottle.Attempt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When guessing has an end, and that nobody else is shut out by it. */
class LoginThrottleTest {

    private static final String OWNER = "inhaber@pfotenfreunde.example";
    private static final String OFFICE = "203.0.113.7";

    private Instant now = Instant.parse("2026-11-20T09:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void nine_mistakes_are_forgiven_and_ten_are_not() {
        fail(OWNER, OFFICE, 9);
        assertThat(isOpen(OWNER, OFFICE)).isTrue();

        fail(OWNER, OFFICE, 1);
        assertThat(isOpen(OWNER, OFFICE)).isFalse();
    }

    @Test
    void after_five_minutes_it_opens_again_and_counts_from_the_start() {
        fail(OWNER, OFFICE, 10);
        pass(Duration.ofMinutes(5).minusMillis(1));
        assertThat(isOpen(OWNER, OFFICE)).isFalse();

        pass(Duration.ofMillis(1));
        assertThat(isOpen(OWNER, OFFICE)).isTrue();
        fail(OWNER, OFFICE, 9);
        assertThat(isOpen(OWNER, OFFICE)).isTrue();
    }

    @Test
    void whoever_is_closed_does_not_stay_so_by_trying_on() {
        fail(OWNER, OFFICE, 10);
        for (int i = 0; i < 5; i++) {
            pass(Duration.ofMinutes(1));
            try {
                throttle.begin(Attempt.of(OWNER, OFFICE));
            } catch (SignInPostponed expected) {
                assertThat(expected.seconds()).isEqualTo(60 * (4 - i));
                assertThat(expected)
                        .hasMessageContaining(i == 3 ? "eine Minute" : 4 - i + " Minuten");
            }
        }
        assertThat(isOpen(OWNER, OFFICE)).isTrue();
    }

    @Test
    void whoever_came_in_starts_anew() {
        fail(OWNER, OFFICE, 9);
        succeed(OWNER, OFFICE);
        fail(OWNER, OFFICE, 9);

        assertThat(isOpen(OWNER, OFFICE)).isTrue();
    }

    @Test
    void a_person_whom_somebody_guesses_at_elsewhere_comes_in() {
        fail(OWNER, "198.51.100.9", 10);

        assertThat(isOpen(OWNER, "198.51.100.9")).isFalse();
        assertThat(isOpen(OWNER, OFFICE)).isTrue();
    }

    @Test
    void colleagues_in_the_same_office_come_in() {
        fail(OWNER, OFFICE, 10);

        assertThat(isOpen("mitarbeiter@pfotenfreunde.example", OFFICE)).isTrue();
    }

    /** Before the hash: what comes at the same time has not been wrong yet. */
    @Test
    void of_many_at_once_only_ten_are_looked_at() {
        Attempt attempt = Attempt.of(OWNER, OFFICE);
        for (int i = 0; i < 10; i++) {
            throttle.demandOpen(attempt);
        }
        for (int i = 0; i < 10; i++) {
            throttle.begin(attempt);
        }

        assertThatThrownBy(() -> throttle.begin(attempt)).isInstanceOf(SignInPostponed.class);
    }

    @Test
    void what_was_not_looked_at_after_all_does_not_count() {
        Attempt attempt = Attempt.of(OWNER, OFFICE);
        for (int i = 0; i < 200; i++) {
            throttle.begin(attempt);
            throttle.takeBack(attempt);
        }
        fail(OWNER, OFFICE, 9);

        assertThat(isOpen(OWNER, OFFICE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # wrong of colleagues | own | seconds since | may try
                    98  | 1 | 0  | true
                    100 | 0 | 0  | true
                    99  | 1 | 0  | false
                    101 | 1 | 59 | false
                    101 | 1 | 60 | true
                    99  | 1 | 31 | true
                    """,
            delimiter = '|')
    void an_office_where_many_mistype_shuts_nobody_out(
            int ofColleagues, int own, int seconds, boolean open) {
        for (int i = 0; i < ofColleagues; i++) {
            fail("somebody-" + i + "@pfotenfreunde.example", OFFICE, 1);
        }
        fail(OWNER, OFFICE, own);
        pass(Duration.ofSeconds(seconds));

        assertThat(isOpen(OWNER, OFFICE)).isEqualTo(open);
    }

    @Test
    void a_person_whom_many_places_guess_at_is_tried_once_a_minute_from_each_and_still_comes_in() {
        for (int i = 0; i < 50; i++) {
            fail(OWNER, "2001:db8:0:" + i + "::/64", 1);
        }
        assertThat(isOpen(OWNER, "2001:db8:0:7::/64")).isFalse();
        assertThat(isOpen(OWNER, OFFICE)).isTrue();

        fail(OWNER, OFFICE, 1);
        assertThat(isOpen(OWNER, OFFICE)).isFalse();
        pass(Duration.ofMinutes(1));
        assertThat(isOpen(OWNER, OFFICE)).isTrue();
    }

    @Test
    void an_office_that_mistypes_all_day_long_is_never_strained() {
        for (int i = 0; i < 1000; i++) {
            fail("somebody-" + i + "@pfotenfreunde.example", OFFICE, 1);
            pass(Duration.ofSeconds(31));
        }
        fail(OWNER, OFFICE, 1);

        assertThat(isOpen(OWNER, OFFICE)).isTrue();
    }

    @Test
    void a_long_attack_is_forgotten_within_two_hours() {
        for (int i = 0; i < 5_000; i++) {
            fail("somebody-" + i + "@nowhere.example", OFFICE, 1);
        }
        pass(Duration.ofHours(2));
        fail(OWNER, OFFICE, 1);

        assertThat(isOpen(OWNER, OFFICE)).isTrue();
    }

    @Test
    void a_guesser_with_many_names_fills_no_memory_and_stays_slow_himself() {
        for (int i = 0; i < 30_000; i++) {
            fail("guess-" + i, OFFICE, 1);
        }
        fail(OWNER, OFFICE, 1);

        assertThat(isOpen(OWNER, OFFICE)).isFalse();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private boolean isOpen(String person, String place) {
        try {
            throttle.demandOpen(Attempt.of(person, place));
            return true;
        } catch (SignInPostponed closed) {
            return false;
        }
    }

    private void fail(String person, String place, int times) {
        for (int i = 0; i < times; i++) {
            throttle.begin(Attempt.of(person, place));
        }
    }

    private void succeed(String person, String place) {
        throttle.begin(Attempt.of(person, place));
        throttle.succeeded(Attempt.of(person, place));
    }
}
