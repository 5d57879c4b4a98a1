package de.hundeschule123.platform.database;

import de.hundeschule123.platform.text.Texts;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/**
 * Why a database does not do what it was asked to, as far as a person can do something about it.
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

    /** H2: closed, being closed, broken, not to be opened, read-only. */
    private static final Set<String> H2_AWAY =
            Set.of("90013", "90020", "90028", "90030", "90031", "90067", "90097", "90098", "90121");

    private static final int LONGEST = 200;

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
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Optional<DatabaseRefusal> refusal = ofOne(cause);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static Optional<DatabaseRefusal> ofOne(Throwable cause) {
        if (cause instanceof OptimisticLockException) {
            return Optional.of(CHANGED);
        }
        if (cause instanceof PessimisticLockException
                || cause instanceof LockTimeoutException
                || cause instanceof QueryTimeoutException
                || cause instanceof SQLTimeoutException) {
            return Optional.of(BUSY);
        }
        if (cause instanceof ResourceException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLRecoverableException) {
            return Optional.of(AWAY);
        }
        return cause instanceof SQLException refused && refused.getSQLState() != null
                ? byState(refused.getSQLState())
                : Optional.empty();
    }

    private static Optional<DatabaseRefusal> byState(String state) {
        if (H2_AWAY.contains(state)) {
            return Optional.of(AWAY);
        }
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "22" -> Optional.of(VALUE);
            case "40", "55" -> Optional.of(BUSY);
            case "HY" -> "HYT00".equals(state) ? Optional.of(BUSY) : Optional.empty();
            case "08", "25", "53", "57", "58" -> Optional.of("57014".equals(state) ? BUSY : AWAY);
            case "23" -> "23505".equals(state) ? Optional.of(CHANGED) : Optional.empty();
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
