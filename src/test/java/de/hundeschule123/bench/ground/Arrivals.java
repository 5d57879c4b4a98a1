package de.hundeschule123.bench.ground;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * Requests that come by chance at a given rate, however long those before them take, as from many
 * people who know nothing of each other.
 *
 * <p>Each is timed from the moment at which it was due: one that could not even be sent because
 * others were in its way has waited all the same.
 */
public final class Arrivals {

    private static final long SEED = 20261127;

    /** Until the last of the threads stands ready. */
    private static final Duration LEAD = Duration.ofMillis(500);

    private final Samples answered = new Samples();
    private final Samples sent = new Samples();
    private final Map<String, Integer> errors = new TreeMap<>();

    private Arrivals() {}

    /** One request; a fault in it is counted. */
    public interface Request {
        void make() throws IOException;
    }

    /** Makes all requests at so many a second on the average, and waits for the last answer. */
    public static Arrivals of(List<Request> requests, int perSecond) throws InterruptedException {
        Arrivals arrivals = new Arrivals();
        long begin = System.nanoTime() + LEAD.toNanos();
        long[] due = moments(requests.size(), perSecond);
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < due.length; i++) {
            Request request = requests.get(i);
            long moment = begin + due[i];
            callers.add(Thread.ofVirtual().start(() -> arrivals.make(request, moment)));
        }
        for (Thread caller : callers) {
            caller.join();
        }
        return arrivals;
    }

    /** The same for each run, so that two runs can be compared. */
    private static long[] moments(int count, int perSecond) {
        Random chance = new Random(SEED);
        long end = Duration.ofSeconds(count).toNanos() / perSecond;
        return LongStream.generate(() -> (long) (chance.nextDouble() * end))
                .limit(count)
                .sorted()
                .toArray();
    }

    private void make(Request request, long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        Duration late = Duration.ofNanos(System.nanoTime() - due);
        String error = null;
        try {
            request.make();
        } catch (IOException refused) {
            error = String.valueOf(refused.getMessage()).replaceAll("/\\d+", "/…");
        }
        note(late, Duration.ofNanos(System.nanoTime() - due), error);
    }

    private synchronized void note(Duration late, Duration took, String error) {
        sent.add(late);
        answered.add(took);
        if (error != null) {
            errors.merge(error, 1, Integer::sum);
        }
    }

    /** From the moment at which a request was due until its answer, refusals included. */
    public Samples answered() {
        return answered;
    }

    /** How late the requests went off, which is the measuring side's own share. */
    public Samples sent() {
        return sent;
    }

    /** What was answered instead of a success, with how often. */
    public Map<String, Integer> errors() {
        return errors;
    }
}
