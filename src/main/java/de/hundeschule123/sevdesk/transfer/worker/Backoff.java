package de.hundeschule123.sevdesk.transfer.worker;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The pause before the next try: three times longer after each, with full jitter so that documents
 * that failed together do not come back together.
 */
public record Backoff(Duration first, Duration longest) {

    /**
     * A pause before the try after the {@code attempts}-th, between a tenth and all of its bound.
     */
    public Duration after(int attempts, RandomGenerator chance) {
        double bound =
                Math.min(
                        longest.toMillis(),
                        first.toMillis() * Math.pow(3, Math.max(0, attempts - 1)));
        return Duration.ofMillis((long) (bound * (0.1 + 0.9 * chance.nextDouble())));
    }
}
