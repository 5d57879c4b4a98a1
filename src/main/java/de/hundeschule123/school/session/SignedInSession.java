package de.hundeschule123.school.session;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * A signed-in session is what the container's session keeps of a sign-in.
 *
 * @param id of its row, by which every server knows it
 * @param epoch the person's, under which it began
 * @param since when the person signed in
 * @param proven when the person last proved who it is
 */
public record SignedInSession(long id, long user, int epoch, Instant since, Instant proven)
        implements Serializable {

    /** Goes on although all others of the person are over. */
    SignedInSession under(int newEpoch) {
        return new SignedInSession(id, user, newEpoch, since, proven);
    }

    /** Whether the person has proved within this time who it is. */
    boolean isProven(Instant now, Duration within) {
        return !proven.plus(within).isBefore(now);
    }

    /** The person has proved once more who it is. */
    SignedInSession provenAt(Instant moment) {
        return new SignedInSession(id, user, epoch, since, moment);
    }
}
