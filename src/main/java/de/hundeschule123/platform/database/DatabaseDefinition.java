package de.hundeschule123.platform.database;

/** Defines the data source that all parts of the application share; {@code web.xml} defines it. */
public final class DatabaseDefinition {

    /** The data source's name in JNDI. */
    public static final String DATA_SOURCE = "java:app/jdbc/hundeschule";

    private DatabaseDefinition() {}
}
