package de.hundeschule123.fault;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.HostApplication;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Somebody who asks servers that may be away, until he gets what he wants, and counts what he
 * experiences meanwhile.
 */
final class Caller {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Map<String, Integer> failures = Collections.synchronizedMap(new TreeMap<>());
    private final List<Success> successes = Collections.synchronizedList(new ArrayList<>());

    /** A call that did what it was to do. */
    private record Success(Instant began, Duration took) {}

    /** A question to a server that may be away. */
    interface Asking<T> {
        T ask() throws IOException;
    }

    /** Asks until it is done. */
    <T> T insist(Asking<T> asking) {
        Instant end = Instant.now().plus(PATIENCE);
        String last = "nothing";
        while (Instant.now().isBefore(end)) {
            try {
                return asking.ask();
            } catch (HostApplication.NotDone refused) {
                if (!refused.isTemporary()) {
                    throw new IllegalStateException(refused);
                }
                count("answered " + refused.status());
                last = refused.getMessage();
            } catch (HttpTimeoutException silent) {
                count("not answered in time");
            } catch (IOException away) {
                // Killed or not yet up again; what was asked for is asked again.
                count("not reached or cut off");
                last = String.valueOf(away);
            }
            if (Thread.interrupted()) {
                throw new IllegalStateException("interrupted");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException(
                "nothing done for %s, at last: %s; all callers: %s"
                        .formatted(PATIENCE, last, failures));
    }

    /** Asks until it is done, and notes how long the call took that did it. */
    JsonNode insistNoting(Asking<JsonNode> asking) {
        return insist(
                () -> {
                    Instant began = Instant.now();
                    JsonNode answer = asking.ask();
                    successes.add(new Success(began, Duration.between(began, Instant.now())));
                    return answer;
                });
    }

    private void count(String failure) {
        failures.merge(failure, 1, Integer::sum);
    }

    /** The longest call that was noted, began no sooner, and did what it was to do. */
    Duration longestSince(Instant moment) {
        return noted().filter(success -> !success.began().isBefore(moment))
                .map(Success::took)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private Stream<Success> noted() {
        return List.copyOf(successes).stream();
    }

    @Override
    public String toString() {
        return "commits answered with success: %s; calls that failed and were made again: %s"
                .formatted(
                        Percentiles.of(noted().map(Success::took).toList()),
                        failures.isEmpty() ? "none" : failures);
    }
}
