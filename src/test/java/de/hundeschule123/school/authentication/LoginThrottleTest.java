package de.hundeschule123.school.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When guessing has an end. */
class LoginThrottleTest {

    private static final LoginThrottle.Subject WHO =
            LoginThrottle.Subject.person("inhaber@pfotenfreunde.example");

    private final LoginThrottle throttle = new LoginThrottle();
    private Instant now = Instant.parse("2026-11-20T09:00:00Z");

    @BeforeEach
    void wind_up() throws ReflectiveOperationException {
        Field clock = LoginThrottle.class.getDeclaredField("clock");
        clock.setAccessible(true);
        clock.set(throttle, new Hand());
    }

    @Test
    void nine_mistakes_are_forgiven_and_ten_are_not() {
        fail(9);
        assertThat(throttle.isClosed(WHO)).isFalse();

        fail(1);
        assertThat(throttle.isClosed(WHO)).isTrue();
    }

    @Test
    void after_five_minutes_it_opens_again_and_counts_from_the_start() {
        fail(10);
        now = now.plus(Duration.ofMinutes(5)).plusSeconds(1);
        assertThat(throttle.isClosed(WHO)).isFalse();

        fail(9);
        assertThat(throttle.isClosed(WHO)).isFalse();
    }

    @Test
    void whoever_came_in_starts_anew() {
        fail(9);
        throttle.succeeded(WHO);
        fail(9);

        assertThat(throttle.isClosed(WHO)).isFalse();
    }

    @Test
    void one_does_not_close_the_door_for_another() {
        fail(10);

        assertThat(
                        throttle.isClosed(
                                LoginThrottle.Subject.person("mitarbeiter@pfotenfreunde.example")))
                .isFalse();
    }

    @Test
    void a_guesser_with_many_names_fills_no_memory_and_stays_closed_himself() {
        for (int i = 0; i < 30_000; i++) {
            throttle.failed(LoginThrottle.Subject.person("guess-" + i));
            throttle.failed(LoginThrottle.Subject.place("127.0.0.9"));
        }

        assertThat(throttle.isClosed(LoginThrottle.Subject.place("127.0.0.9"))).isTrue();
    }

    @Test
    void an_office_is_not_locked_out_by_the_slips_of_one_person() {
        LoginThrottle.Subject office = LoginThrottle.Subject.place("203.0.113.7");
        for (int i = 0; i < 99; i++) {
            throttle.failed(office);
        }
        assertThat(throttle.isClosed(office)).isFalse();

        throttle.failed(office);
        assertThat(throttle.isClosed(office)).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(WHO);
        }
    }

    /** A clock that this test turns. */
    private final class Hand extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
