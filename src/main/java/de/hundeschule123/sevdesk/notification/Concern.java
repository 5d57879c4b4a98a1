package de.hundeschule123.sevdesk.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A concern is what a school knows of one cause: whether it was told, how often lately, and since
 * when the trouble seems to be over.
 *
 * @param toldAt null: not told, or an all-clear has gone since
 * @param documents how many there were when it was told
 * @param goneAt null while the trouble lasts
 * @param toldTimes how often it was told since {@code countedFrom}
 */
record Concern(
        Cause cause,
        Instant toldAt,
        long documents,
        Instant goneAt,
        int toldTimes,
        Instant countedFrom) {

    /** What comes back within this time was never over. */
    private static final Duration CALM = Duration.ofMinutes(10);

    /** For so long it counts how often it was told. */
    private static final Duration COUNTED = Duration.ofDays(1);

    /** What comes and goes all day is told so often at once. */
    private static final int MOST_IN_A_DAY = 2;

    /** And from then on only once it has stayed for so long. */
    private static final Duration STAYED = Duration.ofHours(1);

    /** After this it is told again if more documents have joined. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    /** What is to be done about a concern now. */
    enum Step {
        NOTHING,
        TELL,
        TELL_AGAIN,
        /** The trouble seems to be over. */
        NOTE_GONE,
        /** The trouble was not over. */
        NOTE_BACK,
        ALL_CLEAR,
        FORGET
    }

    /** A concern of which nobody knows yet. */
    static Concern unknown(Cause cause, Instant now) {
        return new Concern(cause, null, 0, null, 0, now);
    }

    Step next(Optional<Trouble> trouble, Instant now) {
        if (toldAt == null) {
            return trouble.map(one -> untold(one, now)).orElseGet(() -> overUntold(now));
        }
        return trouble.map(one -> lasting(one, now)).orElseGet(() -> over(now));
    }

    private Step untold(Trouble trouble, Instant now) {
        boolean isOften = toldTimes >= MOST_IN_A_DAY && !isCountOver(now);
        Duration patience = isOften ? cause.patience().plus(STAYED) : cause.patience();
        return trouble.since().plus(patience).isAfter(now) ? Step.NOTHING : Step.TELL;
    }

    private Step overUntold(Instant now) {
        return isCountOver(now) ? Step.FORGET : Step.NOTHING;
    }

    private Step lasting(Trouble trouble, Instant now) {
        if (goneAt != null) {
            return Step.NOTE_BACK;
        }
        return trouble.documents() > documents && !toldAt.plus(REMEMBERED).isAfter(now)
                ? Step.TELL_AGAIN
                : Step.NOTHING;
    }

    private Step over(Instant now) {
        if (goneAt == null) {
            return Step.NOTE_GONE;
        }
        return goneAt.plus(CALM).isAfter(now) ? Step.NOTHING : Step.ALL_CLEAR;
    }

    /** Whether people know of it, and no all-clear has gone since. */
    boolean isTold() {
        return toldAt != null;
    }

    private boolean isCountOver(Instant now) {
        return !countedFrom.plus(COUNTED).isAfter(now);
    }

    /** As it is kept when it was told. */
    Concern told(Trouble trouble, Instant now) {
        return isCountOver(now)
                ? new Concern(cause, now, trouble.documents(), null, 1, now)
                : new Concern(cause, now, trouble.documents(), null, toldTimes + 1, countedFrom);
    }

    Concern gone(Instant now) {
        return new Concern(cause, toldAt, documents, now, toldTimes, countedFrom);
    }

    Concern back() {
        return new Concern(cause, toldAt, documents, null, toldTimes, countedFrom);
    }

    /** As it is kept after the all-clear, so that the next time is counted. */
    Concern cleared() {
        return new Concern(cause, null, 0, null, toldTimes, countedFrom);
    }
}
