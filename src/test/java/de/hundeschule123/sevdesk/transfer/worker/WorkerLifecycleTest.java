package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** How the workers' shift ends. */
class WorkerLifecycleTest {

    private final WorkerLifecycle lifecycle =
            new WorkerLifecycle(Clock.systemUTC(), Duration.ofMinutes(1));

    @Test
    void nobody_comes_before_the_beginning() {
        assertThat(lifecycle.come()).isFalse();
    }

    @Test
    void nobody_comes_after_the_end() {
        lifecycle.open();
        lifecycle.end(null);
        assertThat(lifecycle.come()).isFalse();
    }

    @Test
    void the_end_waits_for_a_worker_who_has_come_but_not_yet_claimed() {
        lifecycle.open();
        assertThat(lifecycle.come()).isTrue();
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> lifecycle.end(null));
        await().until(() -> !comesAndLeaves());
        assertThat(end).isNotDone();
        lifecycle.leave();
        assertThat(end).succeedsWithin(Duration.ofSeconds(10));
    }

    private boolean comesAndLeaves() {
        boolean came = lifecycle.come();
        if (came) {
            lifecycle.leave();
        }
        return came;
    }
}
