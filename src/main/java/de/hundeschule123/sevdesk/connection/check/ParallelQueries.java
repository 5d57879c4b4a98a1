package de.hundeschule123.sevdesk.connection.check;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.SevdeskFailure.Details;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Asks sevdesk several questions at once that must all be answered by one deadline; later answers
 * do not count. A question that meets a fault or silence is asked a second time, for one fault
 * alone says little.
 */
final class ParallelQueries {

    /** After this part of the time the question is asked again; the first answer counts. */
    private static final double SILENCE = 0.45;

    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(250);

    private final ExecutorService threads;
    private final Clock clock;
    private final Instant end;
    private final Duration silence;
    private final Attempts attempts;

    /** How often a question may be asked. */
    enum Attempts {
        /** Of an account that is known to refuse: each call more risks a lock. */
        ONE,
        TWO
    }

    ParallelQueries(ExecutorService threads, Clock clock, Duration limit, Attempts attempts) {
        this.threads = threads;
        this.clock = clock;
        this.end = clock.instant().plus(limit);
        this.silence = Duration.ofMillis((long) (limit.toMillis() * SILENCE));
        this.attempts = attempts;
    }

    /** Asks without waiting; several questions may be under way at once. */
    <T> Asked<T> ask(String what, Supplier<T> question) {
        return new Asked<>(what, question);
    }

    /** A question that is under way. */
    final class Asked<T> {

        private final String what;
        private final Supplier<T> question;
        private final ExecutorCompletionService<T> answers =
                new ExecutorCompletionService<>(threads);
        private final List<Future<T>> coming = new ArrayList<>();
        private Optional<T> known;

        Asked(String what, Supplier<T> question) {
            this.what = what;
            this.question = question;
            submit();
        }

        private void submit() {
            try {
                coming.add(answers.submit(question::get));
            } catch (RejectedExecutionException full) {
                throw new SevdeskFailure.NotSent(what, Details.silent("no thread free"), full);
            }
        }

        /**
         * The answer, the same however often one looks.
         *
         * @throws SevdeskFailure when there was none in time
         */
        T answer() {
            if (known == null) {
                known = Optional.of(awaited());
            }
            return known.get();
        }

        private T awaited() {
            try {
                return patiently();
            } catch (InterruptedException stopped) {
                giveUp();
                Thread.currentThread().interrupt();
                throw new SevdeskFailure.Unseen(what, Details.silent("stopped"), stopped);
            }
        }

        private T patiently() throws InterruptedException {
            Future<T> first = next(mayAskAgain() ? silence : left());
            if (first == null && mayAskAgain()) {
                submit();
                first = next(left());
            }
            try {
                return answerOf(first);
            } catch (SevdeskFailure failure) {
                if (!mayAskAgain() || !isWorthAnother(failure)) {
                    throw failure;
                }
            }
            Thread.sleep(BEFORE_ASKING_AGAIN);
            submit();
            return answerOf(next(left()));
        }

        private boolean mayAskAgain() {
            return attempts == Attempts.TWO
                    && coming.size() == 1
                    && left().compareTo(BEFORE_ASKING_AGAIN) > 0;
        }

        private Duration left() {
            return Duration.between(clock.instant(), end);
        }

        private Future<T> next(Duration patience) throws InterruptedException {
            Duration most = patience.compareTo(left()) < 0 ? patience : left();
            return answers.poll(Math.max(0, most.toMillis()), TimeUnit.MILLISECONDS);
        }

        private T answerOf(Future<T> answered) throws InterruptedException {
            if (answered == null) {
                giveUp();
                throw new SevdeskFailure.Unseen(what, Details.silent("deadline"), null);
            }
            try {
                return answered.get();
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof SevdeskFailure failure
                        ? failure
                        : new IllegalStateException(what, failed.getCause());
            }
        }

        private void giveUp() {
            coming.forEach(late -> late.cancel(true));
        }

        /** Who asks for a pause gets it, and an error about the question itself stays. */
        private static boolean isWorthAnother(SevdeskFailure failure) {
            return switch (failure) {
                case SevdeskFailure.AccountRejected refused -> true;
                case SevdeskFailure.NotSent notSent -> true;
                case SevdeskFailure.Unseen unseen -> true;
                case SevdeskFailure.Busy busy -> false;
                case SevdeskFailure.Rejected rejected -> false;
            };
        }
    }
}
