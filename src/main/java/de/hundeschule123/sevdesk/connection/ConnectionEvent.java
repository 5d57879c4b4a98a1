package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.platform.text.Texts;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A connection event is a check of a school's connection, its stop or its release, as people read
 * it.
 *
 * @param what happened, in two or three words
 * @param who by whom or by what it came about; empty where nobody would ask
 * @param detail what was found, or why it was stopped; empty for a release
 * @param said sevdesk's own words, or null
 */
public record ConnectionEvent(Instant moment, String what, String who, String detail, String said) {

    /**
     * The words of an event as they lie in the database; a newer version may have written some that
     * this one does not know.
     */
    public record Stored(
            String kind,
            String tester,
            String person,
            String result,
            String missing,
            String reason) {}

    public static ConnectionEvent of(Instant moment, Stored stored, String said) {
        return new ConnectionEvent(
                moment,
                Texts.of("connection.event." + stored.kind()),
                who(stored),
                found(stored).or(() -> stopped(stored)).orElse(""),
                said);
    }

    private static String who(Stored stored) {
        if (stored.person() != null) {
            return stored.person();
        }
        return stored.tester() == null ? "" : Texts.of("connection.event.by." + stored.tester());
    }

    private static Optional<String> found(Stored stored) {
        return named(CheckResult.values(), stored.result())
                .map(result -> result.sentence(AccountArea.stored(stored.missing())));
    }

    /** Which right is missing has been said by the check that has found it. */
    private static Optional<String> stopped(Stored stored) {
        return named(HoldReason.values(), stored.reason())
                .filter(reason -> reason != HoldReason.RIGHT_MISSING)
                .map(reason -> reason.sentence(Set.of()));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] known, String name) {
        return Arrays.stream(known).filter(one -> one.name().equals(name)).findFirst();
    }
}
