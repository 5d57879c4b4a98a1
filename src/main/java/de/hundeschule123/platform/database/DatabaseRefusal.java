package de.hundeschule123.platform.database;

import de.hundeschule123.platform.text.Texts;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why the database does not do what it was asked to, as far as a person can do something about it;
 * told by PostgreSQL's SQLSTATE.
 */
public enum DatabaseRefusal {
    /**
     * A value that it cannot keep: too large, too long, or with a character that it does not have.
     */
    VALUE("error.database.value"),
    /** Somebody else was there first. */
    CHANGED("error.changedMeanwhile"),
    /** Others are at it; nothing was changed. */
    BUSY("error.busy"),
    /** It cannot be reached or takes nothing; whether a last change arrived is not known. */
    AWAY("error.database.away");

    private static final String UNIQUE_VIOLATION = "23505";
    private static final int LONGEST = 200;

    /** Connection, resources, operator, system. */
    private static final Pattern PASSING = Pattern.compile("(08|53|57|58).*");

    private final String key;

    DatabaseRefusal(String key) {
        this.key = key;
    }

    /** What a person is told. */
    public String sentence() {
        return Texts.of(key);
    }

    /** The database's refusal behind an exception; empty when it is something else. */
    public static Optional<DatabaseRefusal> of(Throwable thrown) {
        return causes(thrown).map(DatabaseRefusal::ofOne).flatMap(Optional::stream).findFirst();
    }

    /** Whether another has added what must be there only once. */
    public static boolean isDuplicate(Throwable thrown) {
        return causes(thrown)
                .anyMatch(
                        cause ->
                                cause instanceof SQLException refused
                                        && UNIQUE_VIOLATION.equals(refused.getSQLState()));
    }

    /**
     * Whether a database that could not be opened may be there later without anybody's doing: it is
     * not reached, still starts, or has no connection free. A wrong password stays wrong.
     */
    public static boolean mayPass(Throwable thrown) {
        return causes(thrown)
                .anyMatch(
                        cause ->
                                cause instanceof SQLException refused
                                        && refused.getSQLState() != null
                                        && PASSING.matcher(refused.getSQLState()).matches());
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }

    private static Optional<DatabaseRefusal> ofOne(Throwable cause) {
        return switch (cause) {
            case OptimisticLockException changed -> Optional.of(CHANGED);
            case PessimisticLockException locked -> Optional.of(BUSY);
            case LockTimeoutException locked -> Optional.of(BUSY);
            case QueryTimeoutException slow -> Optional.of(BUSY);
            case ResourceException noConnection -> Optional.of(AWAY);
            case SQLException refused when refused.getSQLState() != null ->
                    byState(refused.getSQLState());
            default -> Optional.empty();
        };
    }

    private static Optional<DatabaseRefusal> byState(String state) {
        return switch (state) {
            // A key that is there already, or a document that was committed meanwhile.
            case UNIQUE_VIOLATION, "23001" -> Optional.of(CHANGED);
            // Cancelled by a time-out or a person; a session that was idle inside a transaction.
            case "57014", "25P03" -> Optional.of(BUSY);
            case "25006" -> Optional.of(AWAY);
            default -> byClass(state.substring(0, Math.min(2, state.length())));
        };
    }

    private static Optional<DatabaseRefusal> byClass(String stateClass) {
        return switch (stateClass) {
            case "22", "54" -> Optional.of(VALUE);
            // A deadlock, a serialization that failed; a lock that others would not give.
            case "40", "55" -> Optional.of(BUSY);
            // Connection, sign-in, database, resources, operator, system. Of class 25 only what is
            // named above: 25P02 is the echo of a fault of ours.
            case "08", "28", "3D", "53", "57", "58" -> Optional.of(AWAY);
            default -> Optional.empty();
        };
    }

    /** The database's own words in one line without values, for the log. */
    public static String inShort(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String state = root instanceof SQLException refused ? refused.getSQLState() : null;
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return root.getClass().getSimpleName()
                + (state == null ? "" : " " + state)
                + ": "
                + message.substring(0, Math.min(message.length(), LONGEST));
    }
}
