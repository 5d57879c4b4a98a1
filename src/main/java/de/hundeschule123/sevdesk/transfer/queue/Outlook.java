package de.hundeschule123.sevdesk.transfer.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An outlook is what a waiting document waits for and when it is tried next, by the database's
 * clock.
 *
 * @param until when it can go on; null where no moment is known
 * @param now when this was read
 * @param ahead how many documents of its lane come before it, as far as they were counted
 * @param invoice the invoice that must be there first, or null
 */
public record Outlook(
        WaitCause cause, Instant until, Instant now, long ahead, AwaitedInvoice invoice) {

    /** What belongs together is written one after the other, and never in the same moment. */
    private static final Duration SAME_MOMENT = Duration.ofSeconds(2);

    /** Something that a document waits for, and until when. */
    private record Wait(WaitCause cause, Instant until) {}

    /**
     * The outlook of a document by its place in the queue: what lasts longest counts, and of what
     * ends together that which nobody can cut short.
     */
    static Outlook of(QueuePlace place) {
        if (place.invoiceToCome() != null) {
            return new Outlook(
                    place.invoiceToCome().waitCause(), null, place.now(), 0, place.invoiceToCome());
        }
        if (place.behindAnother()) {
            return new Outlook(WaitCause.AHEAD, null, place.now(), 0, null);
        }
        List<Wait> waits = waits(place).filter(wait -> wait.until().isAfter(place.now())).toList();
        Optional<Wait> strict = longest(waits, wait -> !wait.cause().canBeCutShort());
        Optional<Wait> own = longest(waits, wait -> wait.cause().canBeCutShort());
        Optional<Wait> decisive =
                own.filter(wait -> strict.filter(other -> lasts(other, wait)).isEmpty())
                        .or(() -> strict);
        return decisive.map(wait -> new Outlook(wait.cause(), wait.until(), place.now(), 0, null))
                .orElseGet(
                        () -> new Outlook(WaitCause.TURN, null, place.now(), place.ahead(), null));
    }

    private static Stream<Wait> waits(QueuePlace place) {
        return Stream.of(
                        new Wait(WaitCause.SETTLE, place.settled()),
                        new Wait(WaitCause.ASKED, place.askedUntil()),
                        new Wait(WaitCause.PACE, place.paidOff()),
                        new Wait(WaitCause.OUTAGE, place.notBefore()),
                        new Wait(
                                place.isInOtherHands() ? WaitCause.OTHERS : WaitCause.BACKOFF,
                                place.readyAt()))
                .filter(wait -> wait.until() != null);
    }

    private static Optional<Wait> longest(List<Wait> waits, Predicate<Wait> which) {
        return waits.stream().filter(which).max(Comparator.comparing(Wait::until));
    }

    private static boolean lasts(Wait strict, Wait own) {
        return !strict.until().plus(SAME_MOMENT).isBefore(own.until());
    }

    /** Whether a person can have it tried sooner. */
    public boolean canBeSooner() {
        return cause.canBeCutShort();
    }
}
