package de.hundeschule123.platform.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The steps that bring an empty or older database to the shape this release needs. */
public final class Migrations {

    private final DatabaseAddress address;

    public Migrations(DatabaseAddress address) {
        this.address = address;
    }

    /**
     * Takes the steps that are still to be taken.
     *
     * @throws UnusableDatabase when the database cannot be reached or a step fails
     */
    public void run() {
        try {
            flyway().migrate();
        } catch (FlywayException e) {
            throw new UnusableDatabase(
                    "The database "
                            + address.url()
                            + " cannot be reached or brought up to date. Check DB_URL, DB_USER and"
                            + " DB_PASSWORD, and that no other process holds it. "
                            + e.getMessage(),
                    e);
        }
    }

    private Flyway flyway() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(new ConfiguredDatabase(address))
                .locations("classpath:db/migration", "classpath:" + address.kind().migrations())
                .placeholders(Map.of("blob", address.kind().blob()))
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
    }
}
