package de.hundeschule123.platform.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings an empty or older database to the shape that this release needs. */
public final class Migrations {

    private final DatabaseAddress address;

    public Migrations(DatabaseAddress address) {
        this.address = address;
    }

    /**
     * Takes the steps that are still to be taken.
     *
     * @throws UnusableDatabase when the database is not let in to or a step fails
     * @throws DatabaseAway when there is no connection at the moment
     */
    public void run() {
        try {
            flyway().migrate();
        } catch (FlywayException e) {
            throw UnusableDatabase.unlessItPasses(
                    "The database "
                            + address.shown()
                            + " cannot be reached or brought up to date. Check DB_URL, DB_USER and"
                            + " DB_PASSWORD. "
                            + e.getMessage(),
                    e);
        }
    }

    private Flyway flyway() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(ConfiguredDatabase.toMigrate(address))
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
    }
}
