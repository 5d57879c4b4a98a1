package de.hundeschule123.platform.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A database condition is what a feature demands of the migrated database before anything runs;
 * named in {@code META-INF/services}, so that whoever opens the database need not know the feature.
 */
public interface DatabaseCondition {

    /**
     * Looks, and changes nothing.
     *
     * @throws UnusableDatabase when to work on this database would end in lost documents or let
     *     strangers in; the message says what to do first
     */
    void demand(Connection database) throws SQLException;
}
