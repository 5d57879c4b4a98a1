package de.hundeschule123.sevdesk.transfer.queue;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.OwnTransaction;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.SchoolId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PermitTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final int WORKERS = 8;

    private final PlainDatabase database = new PlainDatabase();
    private final PermitRepository permits =
            Wiring.bean(
                    new PermitRepository() {
                        @Override
                        public int parallel(Lane lane) {
                            return lane == Lane.LIVE ? 2 : 1;
                        }
                    },
                    new UsualTimes(),
                    database.entities());
    private final RateLimitRepository rateLimits =
            Wiring.bean(
                    new RateLimitRepository(),
                    new UsualTimes(),
                    new CallRates(4, 2, 10, Optional.empty(), Duration.ofSeconds(5)),
                    database.entities());
    private final OutageBreakerRepository outageBreaker =
            Wiring.bean(new OutageBreakerRepository(), new UsualTimes(), database.entities());
    private final WakeUpRepository wakeUps =
            Wiring.bean(new WakeUpRepository(), new UsualTimes(), database.entities());
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);

    @BeforeEach
    void found() {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
    }

    @AfterEach
    void end() {
        workers.shutdownNow();
    }

    @Test
    void of_many_who_ask_at_the_first_use_as_many_get_one_as_there_are() throws Exception {
        List<Permit> taken = present(atOnce(() -> permits.acquire(SCHOOL, Lane.LIVE, "w")));

        assertThat(taken).extracting(Permit::slot).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void one_that_was_given_back_is_taken_again() {
        Permit permit = permits.acquire(SCHOOL, Lane.BULK, "a").orElseThrow();
        assertThat(permits.acquire(SCHOOL, Lane.BULK, "b")).isEmpty();

        permits.release(permit);
        assertThat(permits.acquire(SCHOOL, Lane.BULK, "b")).isPresent();

        permits.release(permit);
        assertThat(permits.acquire(SCHOOL, Lane.BULK, "c"))
                .as("who had it before gives nothing back any more")
                .isEmpty();
    }

    @Test
    void who_asks_does_not_wait_for_one_that_is_just_being_taken_while_another_is_free()
            throws Exception {
        permits.release(permits.acquire(SCHOOL, Lane.LIVE, "opens").orElseThrow());

        Permit other =
                Wiring.bean(new OwnTransaction())
                        .during(
                                () -> {
                                    permits.acquire(SCHOOL, Lane.LIVE, "first");
                                    return workers.submit(
                                                    () ->
                                                            permits.acquire(
                                                                    SCHOOL, Lane.LIVE, "second"))
                                            .get(10, TimeUnit.SECONDS)
                                            .orElseThrow();
                                });

        assertThat(other.slot()).isEqualTo(2);
    }

    @Test
    void the_last_one_that_is_taken_in_vain_goes_to_whoever_asked_meanwhile() throws Exception {
        permits.release(permits.acquire(SCHOOL, Lane.BULK, "opens").orElseThrow());

        Future<Optional<Permit>> waiting =
                Wiring.bean(new OwnTransaction())
                        .during(
                                () -> {
                                    Permit inVain =
                                            permits.acquire(SCHOOL, Lane.BULK, "first")
                                                    .orElseThrow();
                                    Future<Optional<Permit>> second =
                                            workers.submit(
                                                    () ->
                                                            permits.acquire(
                                                                    SCHOOL, Lane.BULK, "second"));
                                    awaitOneWhoWaits();
                                    permits.release(inVain);
                                    return second;
                                });

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isPresent();
    }

    private void awaitOneWhoWaits() {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < end) {
            if (database.ask(
                            "select 1 from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and datname = current_database()")
                    != null) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("nobody waits");
    }

    @Test
    void calls_and_faults_of_many_who_open_a_lane_at_once_are_all_counted() throws Exception {
        atOnce(
                () -> {
                    rateLimits.charge(new Permit(SCHOOL, Lane.LIVE, 1, "w"), 4);
                    return Optional.empty();
                });
        assertThat(rateLimits.pause(SCHOOL, Lane.LIVE).plusSeconds(5))
                .as("4 calls of each at 4 a second")
                .isBetween(Duration.ofMillis((long) WORKERS * 900), Duration.ofSeconds(WORKERS));

        atOnce(
                () -> {
                    outageBreaker.disturbed(SCHOOL);
                    return Optional.empty();
                });
        assertThat(database.ask("select failures from transfer_lane where lane = 'LIVE'"))
                .isEqualTo(WORKERS);
    }

    @Test
    void a_lane_that_many_call_to_at_once_is_opened_once() throws Exception {
        atOnce(
                () -> {
                    wakeUps.called(SCHOOL, Lane.BULK);
                    return Optional.empty();
                });

        assertThat(
                        database.ask(
                                "select count(*) from transfer_lane where token_sent_at is not null"))
                .isEqualTo(1L);
    }

    private <T> List<Optional<T>> atOnce(Callable<Optional<T>> work) throws Exception {
        List<Optional<T>> results = new ArrayList<>();
        for (Future<Optional<T>> one : workers.invokeAll(Collections.nCopies(WORKERS, work))) {
            results.add(one.get());
        }
        return results;
    }

    private static <T> List<T> present(List<Optional<T>> results) {
        return results.stream().flatMap(Optional::stream).toList();
    }
}
