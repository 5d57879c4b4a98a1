package de.hundeschule123.sevdesk.connection.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.connection.check.ParallelQueries.Asked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParallelQueriesTest {

    private static final Duration LIMIT = Duration.ofMillis(300);

    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void all_questions_are_over_at_one_deadline_however_long_a_single_call_may_take() {
        Instant began = Instant.now();
        ParallelQueries queries = new ParallelQueries(threads, Clock.systemUTC(), LIMIT);
        Asked<String> one = queries.ask("one", this::silence);
        Asked<String> other = queries.ask("other", this::silence);
        Asked<String> answered = queries.ask("answered", () -> "yes");

        assertThatThrownBy(one::answer).isInstanceOf(SevdeskFailure.Unseen.class);
        assertThatThrownBy(other::answer).isInstanceOf(SevdeskFailure.Unseen.class);
        assertThat(answered.answer()).isEqualTo("yes");
        assertThat(Duration.between(began, Instant.now())).isLessThan(LIMIT.multipliedBy(2));
    }

    private String silence() {
        try {
            never.await();
            return "never";
        } catch (InterruptedException given) {
            Thread.currentThread().interrupt();
            return "given up";
        }
    }
}
