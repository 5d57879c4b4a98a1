package de.hundeschule123.sevdesk.transfer.removal;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How far the removals of a job are.
 *
 * @param again how many of those under way are tried again
 * @param recent how many have lately come to their end
 * @param during how long ago the first of these ended
 * @param idle how long ago the last of these ended
 */
public record RemovalProgress(
        long removed,
        long left,
        long underWay,
        long again,
        long recent,
        Duration during,
        Duration idle) {

    static RemovalProgress of(List<RemovalRepository.Count> counts) {
        return new RemovalProgress(
                sum(counts, List.of(RemovalState.REMOVED)),
                sum(counts, List.of(RemovalState.LEFT)),
                sum(
                        counts,
                        List.of(
                                RemovalState.PENDING,
                                RemovalState.RUNNING,
                                RemovalState.RETRY,
                                RemovalState.HELD)),
                sum(counts, List.of(RemovalState.RETRY)),
                counts.stream().mapToLong(RemovalRepository.Count::recent).sum(),
                Duration.ofMillis(
                        counts.stream()
                                .map(RemovalRepository.Count::firstAgo)
                                .filter(Objects::nonNull)
                                .mapToLong(Long::longValue)
                                .max()
                                .orElse(0)),
                Duration.ofMillis(
                        counts.stream()
                                .map(RemovalRepository.Count::lastAgo)
                                .filter(Objects::nonNull)
                                .mapToLong(Long::longValue)
                                .min()
                                .orElse(0)));
    }

    private static long sum(List<RemovalRepository.Count> counts, List<RemovalState> states) {
        return counts.stream()
                .filter(count -> states.contains(count.state()))
                .mapToLong(RemovalRepository.Count::count)
                .sum();
    }

    public long total() {
        return removed + left + underWay;
    }
}
