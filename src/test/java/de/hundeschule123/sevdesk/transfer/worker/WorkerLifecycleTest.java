package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** How the workers' shift ends. */
class WorkerLifecycleTest {

    private final WorkerLifecycle workerLifecycle =
            new WorkerLifecycle(Clock.systemUTC(), Duration.ofMinutes(1));

    @Test
    void nobody_comes_before_the_beginning() {
        assertThat(workerLifecycle.come()).isFalse();
    }

    @Test
    void nobody_comes_after_the_end() {
        workerLifecycle.open();
        workerLifecycle.end(null);
        assertThat(workerLifecycle.come()).isFalse();
    }

    @Test
    void the_end_waits_for_a_worker_who_has_come_but_not_yet_claimed() {
        workerLifecycle.open();
        assertThat(workerLifecycle.come()).isTrue();
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> workerLifecycle.end(null));
        await().until(() -> !comesAndLeaves());
        assertThat(end).isNotDone();
        workerLifecycle.leave();
        assertThat(end).succeedsWithin(Duration.ofSeconds(10));
    }

    private boolean comesAndLeaves() {
        boolean came = workerLifecycle.come();
        if (came) {
            workerLifecycle.leave();
        }
        return came;
    }
}
