package de.hundeschule123.sevdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The time left is told by the last minute, and not at all where that tells nothing. */
class RecentPaceTest {

    private static RecentPace pace(long items, int during, int idle) {
        return new RecentPace(items, Duration.ofSeconds(during), Duration.ofSeconds(idle));
    }

    @Test
    void what_was_done_in_the_last_minute_tells_how_long_the_rest_takes() {
        assertThat(pace(40, 60, 1).perMinute()).contains(40L);
        assertThat(pace(40, 60, 1).timeFor(200)).contains(Duration.ofMinutes(5));
    }

    @Test
    void after_a_pause_only_the_time_since_counts() {
        assertThat(pace(10, 10, 1).timeFor(60)).contains(Duration.ofMinutes(1));
    }

    @Test
    void who_stands_still_has_no_pace() {
        assertThat(pace(40, 60, 15).perMinute()).isEmpty();
        assertThat(pace(40, 60, 15).timeFor(200)).isEmpty();
    }

    @Test
    void two_things_and_four_seconds_are_chance() {
        assertThat(pace(2, 60, 1).perMinute()).isEmpty();
        assertThat(pace(40, 4, 1).perMinute()).isEmpty();
    }
}
