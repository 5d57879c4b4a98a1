package de.hundeschule123.sevdesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallTimesTest {

    private static CallTimes times(int call, int lease, int settle) {
        return new CallTimes(
                Duration.ofSeconds(call), Duration.ofSeconds(lease), Duration.ofSeconds(settle));
    }

    @Test
    void the_usual_times_and_those_of_the_tests_are_safe() {
        assertThat(times(60, 90, 180).lease()).isEqualTo(Duration.ofSeconds(90));
        assertThat(times(3, 4, 6).settle()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void a_lease_that_a_call_can_outlive_is_refused() {
        assertThatThrownBy(() -> times(60, 75, 180)).hasMessageContaining("transfer.lease");
        assertThat(times(60, 76, 180).deadline()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_settle_time_in_which_sevdesk_may_still_be_at_it_is_refused() {
        assertThatThrownBy(() -> times(60, 90, 119)).hasMessageContaining("transfer.settle");
        assertThat(times(60, 90, 120).settle()).isEqualTo(Duration.ofMinutes(2));
    }
}
