package de.hundeschule123.school.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentPasswordsTest {

    private static final String EMAIL = "inhaber@pfotenfreunde.example";
    private static final String PASSWORD = "demo-Hund-2026";
    private static final String HASH = "stored";

    private Instant now = Instant.parse("2026-11-27T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final RecentPasswords recent = new RecentPasswords(clock);
    private final AtomicInteger hashed = new AtomicInteger();

    @Test
    void a_password_that_many_send_at_once_is_hashed_once() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        List<Thread> callers = new ArrayList<>();
        AtomicInteger letIn = new AtomicInteger();
        for (int i = 0; i < 8; i++) {
            Thread caller =
                    new Thread(
                            () -> {
                                if (recent.fits(EMAIL, PASSWORD, HASH, () -> slowly(end))) {
                                    letIn.incrementAndGet();
                                }
                            });
            caller.start();
            callers.add(caller);
        }
        await().until(
                        () ->
                                callers.stream()
                                        .allMatch(one -> one.getState() == Thread.State.WAITING));
        end.countDown();
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(hashed).hasValue(1);
        assertThat(letIn).hasValue(8);
    }

    @Test
    void another_password_does_not_wait_for_one_that_is_being_hashed() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService people = Executors.newSingleThreadExecutor();
        Future<Boolean> first =
                people.submit(() -> recent.fits(EMAIL, "guessed", HASH, () -> slowly(end)));
        await().until(() -> hashed.get() == 1);

        assertThat(recent.fits(EMAIL, PASSWORD, HASH, this::right)).isTrue();

        end.countDown();
        assertThat(first.get()).isTrue();
        people.shutdown();
    }

    @Test
    void a_password_in_use_is_not_hashed_again() {
        recent.fits(EMAIL, PASSWORD, HASH, this::right);
        for (int i = 0; i < 3; i++) {
            now = now.plus(Duration.ofMinutes(4));
            assertThat(recent.fits(EMAIL, PASSWORD, HASH, this::right)).isTrue();
        }
        assertThat(hashed).hasValue(1);
    }

    @Test
    void a_password_that_nobody_sent_for_five_minutes_is_hashed_again() {
        recent.fits(EMAIL, PASSWORD, HASH, this::right);
        now = now.plus(Duration.ofMinutes(5));
        recent.fits(EMAIL, PASSWORD, HASH, this::right);
        assertThat(hashed).hasValue(2);
    }

    @Test
    void a_changed_password_is_forgotten_at_once() {
        recent.fits(EMAIL, PASSWORD, HASH, this::right);
        assertThat(recent.fits(EMAIL, PASSWORD, "another", this::wrong)).isFalse();
    }

    @Test
    void a_wrong_password_is_hashed_each_time_and_never_let_in() {
        for (int i = 0; i < 3; i++) {
            assertThat(recent.fits(EMAIL, "guessed", HASH, this::wrong)).isFalse();
        }
        assertThat(hashed).hasValue(3);
    }

    @Test
    void a_comparison_that_fails_is_told_and_done_anew() {
        assertThatThrownBy(
                        () ->
                                recent.fits(
                                        EMAIL,
                                        PASSWORD,
                                        HASH,
                                        () -> {
                                            throw new IllegalArgumentException("no such hash");
                                        }))
                .hasRootCauseMessage("no such hash");
        assertThat(recent.fits(EMAIL, PASSWORD, HASH, this::right)).isTrue();
    }

    private boolean right() {
        hashed.incrementAndGet();
        return true;
    }

    private boolean wrong() {
        hashed.incrementAndGet();
        return false;
    }

    private boolean slowly(CountDownLatch end) {
        hashed.incrementAndGet();
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
