package de.hundeschule123.school.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RefusedKeysTest {

    private Instant now = Instant.parse("2026-11-28T12:00:00Z");

    private final RefusedKeys refused =
            new RefusedKeys(
                    null,
                    new Clock() {
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
                    });

    @Test
    void the_first_refusal_of_a_place_is_told_at_once_and_the_next_together_a_minute_later() {
        assertThat(refused.toTell("203.0.113.7")).isEqualTo(1);
        assertThat(refused.toTell("203.0.113.7")).isZero();
        assertThat(refused.toTell("203.0.113.7")).isZero();

        now = now.plus(Duration.ofMinutes(1));

        assertThat(refused.toTell("203.0.113.7")).isEqualTo(3);
        assertThat(refused.toTell("203.0.113.7")).isZero();
    }

    @Test
    void each_place_is_counted_for_itself() {
        assertThat(refused.toTell("203.0.113.7")).isEqualTo(1);
        assertThat(refused.toTell("203.0.113.8")).isEqualTo(1);
    }
}
