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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParallelQueriesTest {

    private static final Duration LIMIT = Duration.ofMillis(300);

    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void all_questions_are_over_at_one_deadline_however_long_a_single_call_may_take() {
        Instant began = Instant.now();
        ParallelQueries queries =
                new ParallelQueries(
                        threads, Clock.systemUTC(), LIMIT, ParallelQueries.Attempts.TWO);
        Asked<String> one = queries.ask("one", this::silence);
        Asked<String> other = queries.ask("other", this::silence);
        Asked<String> answered = queries.ask("answered", () -> "yes");

        assertThatThrownBy(one::answer).isInstanceOf(SevdeskFailure.Unseen.class);
        assertThatThrownBy(other::answer).isInstanceOf(SevdeskFailure.Unseen.class);
        assertThat(answered.answer()).isEqualTo("yes");
        assertThat(Duration.between(began, Instant.now())).isLessThan(LIMIT.multipliedBy(2));
    }

    private ParallelQueries queries(ParallelQueries.Attempts attempts) {
        return new ParallelQueries(threads, Clock.systemUTC(), Duration.ofSeconds(20), attempts);
    }

    /** Refuses the first time and answers from then on. */
    private String refusedOnce() {
        if (asked.incrementAndGet() == 1) {
            throw new SevdeskFailure.AccountRejected(
                    "x", new SevdeskFailure.Details(403, "account", null, null));
        }
        return "yes";
    }

    @Test
    void an_answer_can_be_looked_at_more_than_once() {
        Asked<String> answered =
                queries(ParallelQueries.Attempts.TWO)
                        .ask("x", () -> "answer " + asked.incrementAndGet());

        assertThat(answered.answer()).isEqualTo("answer 1");
        assertThat(answered.answer()).isEqualTo("answer 1");
    }

    @Test
    void one_refusal_alone_is_no_answer() {
        assertThat(queries(ParallelQueries.Attempts.TWO).ask("x", this::refusedOnce).answer())
                .isEqualTo("yes");
    }

    @Test
    void silence_is_asked_again_and_the_first_answer_counts() {
        Asked<String> silentOnce =
                queries(ParallelQueries.Attempts.TWO)
                        .ask("x", () -> asked.incrementAndGet() == 1 ? silence() : "yes");

        assertThat(silentOnce.answer()).isEqualTo("yes");
    }

    @Test
    void whom_sevdesk_refuses_already_is_asked_once() {
        assertThatThrownBy(
                        () ->
                                queries(ParallelQueries.Attempts.ONE)
                                        .ask("x", this::refusedOnce)
                                        .answer())
                .isInstanceOf(SevdeskFailure.AccountRejected.class);
        assertThat(asked).hasValue(1);
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
