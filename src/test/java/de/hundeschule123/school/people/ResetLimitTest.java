package de.hundeschule123.school.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** How often a link for a forgotten password may be asked for. */
class ResetLimitTest {

    private Instant now = Instant.parse("2026-11-02T08:00:00Z");
    private final ResetLimit limit =
            new ResetLimit(
                    new Clock() {
                        @Override
                        public Instant instant() {
                            return now;
                        }

                        @Override
                        public ZoneOffset getZone() {
                            return ZoneOffset.UTC;
                        }

                        @Override
                        public Clock withZone(java.time.ZoneId zone) {
                            return this;
                        }
                    });

    @Test
    void nobodys_mailbox_is_filled() {
        for (int i = 0; i < ResetLimit.OF_AN_ADDRESS; i++) {
            assertThat(limit.allows("a@b.example", "place " + i)).isTrue();
        }
        assertThat(limit.allows("a@b.example", "elsewhere")).isFalse();
        assertThat(limit.allows("c@d.example", "elsewhere")).isTrue();

        now = now.plus(Duration.ofMinutes(61));
        assertThat(limit.allows("a@b.example", "elsewhere")).isTrue();
    }

    @Test
    void nobody_tries_out_addresses_from_one_place() {
        for (int i = 0; i < ResetLimit.OF_A_PLACE; i++) {
            assertThat(limit.allows(i + "@b.example", "here")).isTrue();
        }
        assertThat(limit.allows("one.more@b.example", "here")).isFalse();
        assertThat(limit.allows("one.more@b.example", "there")).isTrue();
    }
}
