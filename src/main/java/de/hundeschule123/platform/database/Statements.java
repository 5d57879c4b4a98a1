package de.hundeschule123.platform.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A native statement with its parameters in order, and the database's clock.
 *
 * <p>{@code current_timestamp} is the moment at which a transaction began and stands still inside
 * it, also while it waits for a lock. So what begins a period (a lease, the settle time) asks
 * {@code clock_timestamp()}: it must not be shorter than it says. What asks whether a moment has
 * come uses {@code statement_timestamp()}: an index can be searched by it, and in doubt it says
 * "not yet".
 */
public final class Statements {

    /** So many milliseconds from now, by the database's clock; takes one parameter. */
    public static final String LATER = "clock_timestamp() + " + millis("?");

    /** So many milliseconds, for what a moment is compared with; takes one parameter. */
    public static final String MILLIS = millis("?");

    private Statements() {}

    /** The time of as many milliseconds as an expression says. */
    public static String millis(String expression) {
        return "cast(" + expression + " as bigint) * interval '1 millisecond'";
    }

    /** A moment as a native statement answers it, or null. */
    public static Instant moment(Object stored) {
        return switch (stored) {
            case null -> null;
            case OffsetDateTime moment -> moment.toInstant();
            case Timestamp moment -> moment.toInstant();
            default -> (Instant) stored;
        };
    }

    public static Query of(EntityManager entities, String statement, Object... parameters) {
        Query query = entities.createNativeQuery(statement);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
