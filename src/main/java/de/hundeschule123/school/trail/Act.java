package de.hundeschule123.school.trail;

/**
 * An act is what somebody does that must be traceable afterwards. Each room lists its own in an
 * enum; the German words stand in the bundle under {@code trail.act.} and the name.
 */
public interface Act {

    /** By what the act is kept; no two rooms use the same. */
    String name();

    Area area();

    /** Whether something was refused. */
    default boolean isRefusal() {
        return false;
    }

    /** What an act is about: by this it is looked for, and so long it is kept. */
    enum Area {
        /** Signing in and out, and what was refused. */
        ACCESS,
        /** Users, passwords and keys. */
        PEOPLE,
        /** What decides how the school's data are treated. */
        SETTINGS,
        /** Customers and their links to contacts. */
        CUSTOMERS,
        /** Invoices, cancellations and expenses. */
        DOCUMENTS,
        /** What a person does about transfers and jobs. */
        TRANSFERS,
        /** Data that leave as files. */
        EXPORTS;

        /** Whether the operator is told, too: it touches access and holds no customer's data. */
        boolean concernsSecurity() {
            return switch (this) {
                case ACCESS, PEOPLE, SETTINGS, EXPORTS -> true;
                case CUSTOMERS, DOCUMENTS, TRANSFERS -> false;
            };
        }
    }
}
