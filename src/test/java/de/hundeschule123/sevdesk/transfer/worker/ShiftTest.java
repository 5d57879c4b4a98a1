package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** How the workers' shift ends. */
class ShiftTest {

    private final Shift shift = new Shift(Clock.systemUTC(), Duration.ofMinutes(1));

    @Test
    void nobody_comes_before_the_beginning() {
        assertThat(shift.come()).isFalse();
    }

    @Test
    void nobody_comes_after_the_end() {
        shift.open();
        shift.end(null);
        assertThat(shift.come()).isFalse();
    }

    @Test
    void the_end_waits_for_a_worker_who_has_come_but_not_yet_claimed() {
        shift.open();
        assertThat(shift.come()).isTrue();
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> shift.end(null));
        await().until(() -> !comesAndLeaves());
        assertThat(end).isNotDone();
        shift.leave();
        assertThat(end).succeedsWithin(Duration.ofSeconds(10));
    }

    private boolean comesAndLeaves() {
        boolean came = shift.come();
        if (came) {
            shift.leave();
        }
        return came;
    }
}
