package de.hundeschule123.platform.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/** A native statement with its parameters in order. */
public final class Statements {

    /** So many milliseconds from now, by the database's clock; takes one parameter. */
    public static final String LATER =
            "current_timestamp + cast(? as bigint) * interval '0.001' second";

    /**
     * A moment that has come, by the database's clock; stands behind a column that may be empty. In
     * an index of H2 empty values come first: without a beginning it reads them all.
     */
    public static final String HAS_COME =
            "between timestamp with time zone '1970-01-01 00:00:00+00' and current_timestamp";

    private Statements() {}

    public static Query of(EntityManager entities, String statement, Object... parameters) {
        Query query = entities.createNativeQuery(statement);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
