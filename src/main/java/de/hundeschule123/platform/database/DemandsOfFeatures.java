package de.hundeschule123.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ServiceLoader;

/** Asks each feature whether it can work on the migrated database. */
public final class DemandsOfFeatures {

    private final DatabaseAddress address;

    public DemandsOfFeatures(DatabaseAddress address) {
        this.address = address;
    }

    /**
     * Looks, and changes nothing.
     *
     * @throws UnusableDatabase when a feature must not work on it
     * @throws DatabaseAway when there is no connection at the moment
     */
    public void demand() {
        try (Connection connection = new ConfiguredDatabase(address).getConnection()) {
            for (DatabaseCondition condition :
                    ServiceLoader.load(
                            DatabaseCondition.class, DemandsOfFeatures.class.getClassLoader())) {
                condition.demand(connection);
            }
        } catch (SQLException refused) {
            throw UnusableDatabase.unlessItPasses(
                    "The database "
                            + address.shown()
                            + " cannot be looked at. "
                            + refused.getMessage(),
                    refused);
        }
    }
}
