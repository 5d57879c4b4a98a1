package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final Backoff BACKOFF =
            new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(15));

    @ParameterizedTest
    @CsvSource({"1, 10", "2, 30", "3, 90", "4, 270", "5, 810", "6, 900", "1000, 900"})
    void the_bound_grows_threefold_up_to_the_longest(int attempts, long seconds) {
        assertThat(BACKOFF.after(attempts, always(1.0))).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(BACKOFF.after(attempts, always(0.0)))
                .isEqualTo(Duration.ofMillis(seconds * 100));
    }

    @Test
    void a_pause_is_never_nothing_not_even_before_the_first_try() {
        assertThat(BACKOFF.after(0, always(0.0))).isPositive();
    }

    @Test
    void documents_that_failed_together_do_not_come_back_together() {
        Random chance = new Random(1);

        assertThat(IntStream.range(0, 100).mapToObj(i -> BACKOFF.after(3, chance)).distinct())
                .hasSizeGreaterThan(90);
    }

    private static RandomGenerator always(double value) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return value;
            }
        };
    }
}
