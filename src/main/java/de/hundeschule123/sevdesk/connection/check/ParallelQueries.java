package de.hundeschule123.sevdesk.connection.check;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.SevdeskFailure.Details;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Asks sevdesk several questions at once that must all be answered by one deadline; later answers
 * do not count.
 */
final class ParallelQueries {

    private final ExecutorService threads;
    private final Clock clock;
    private final Instant end;

    ParallelQueries(ExecutorService threads, Clock clock, Duration limit) {
        this.threads = threads;
        this.clock = clock;
        this.end = clock.instant().plus(limit);
    }

    /** Asks without waiting; several questions may be under way at once. */
    <T> Asked<T> ask(String what, Supplier<T> question) {
        try {
            return new Asked<>(what, threads.submit(question::get));
        } catch (RejectedExecutionException full) {
            throw new SevdeskFailure.NotSent(what, Details.silent("no thread free"), full);
        }
    }

    /** A question that is under way. */
    final class Asked<T> {

        private final String what;
        private final Future<T> coming;

        Asked(String what, Future<T> coming) {
            this.what = what;
            this.coming = coming;
        }

        /**
         * The answer.
         *
         * @throws SevdeskFailure when there was none in time
         */
        T answer() {
            try {
                long left = Duration.between(clock.instant(), end).toMillis();
                return coming.get(Math.max(0, left), TimeUnit.MILLISECONDS);
            } catch (TimeoutException late) {
                coming.cancel(true);
                throw new SevdeskFailure.Unseen(what, Details.silent("deadline"), late);
            } catch (InterruptedException stopped) {
                coming.cancel(true);
                Thread.currentThread().interrupt();
                throw new SevdeskFailure.Unseen(what, Details.silent("stopped"), stopped);
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof SevdeskFailure failure
                        ? failure
                        : new IllegalStateException(what, failed.getCause());
            }
        }
    }
}
