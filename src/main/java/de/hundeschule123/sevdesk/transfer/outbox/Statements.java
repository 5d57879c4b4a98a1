package de.hundeschule123.sevdesk.transfer.outbox;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/** A native statement with its parameters in order. */
final class Statements {

    private Statements() {}

    static Query of(EntityManager entities, String statement, Object... parameters) {
        Query query = entities.createNativeQuery(statement);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
