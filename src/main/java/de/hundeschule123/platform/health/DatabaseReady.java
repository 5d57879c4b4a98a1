package de.hundeschule123.platform.health;

import de.hundeschule123.platform.database.DatabaseDefinition;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Asks the database at which migration it stands. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    private static final int SECONDS = 5;

    @Resource(lookup = DatabaseDefinition.DATA_SOURCE)
    private DataSource database;

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named("database")
                    .withData("migrations", newestMigration())
                    .up()
                    .build();
        } catch (SQLException e) {
            return HealthCheckResponse.named("database").withData("error", state(e)).down().build();
        }
    }

    /** PostgreSQL's word for it, which the pool wraps up in exceptions without one. */
    private static String state(SQLException thrown) {
        return Stream.iterate((Throwable) thrown, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("no connection");
    }

    private String newestMigration() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(
                                "select \"version\" from \"flyway_schema_history\""
                                        + " where \"success\" = true and \"version\" is not null"
                                        + " order by \"installed_rank\" desc")) {
            query.setQueryTimeout(SECONDS);
            query.setMaxRows(1);
            try (ResultSet found = query.executeQuery()) {
                if (!found.next()) {
                    throw new SQLException("no migration has been run", "42P01");
                }
                return found.getString(1);
            }
        }
    }
}
