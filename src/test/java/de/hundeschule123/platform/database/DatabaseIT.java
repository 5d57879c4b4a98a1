package de.hundeschule123.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.ApplicationArchive;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class DatabaseIT {

    @Deployment
    static WebArchive application() {
        return ApplicationArchive.withContainerTests();
    }

    @Resource(lookup = DatabaseDefinition.DATA_SOURCE)
    private DataSource database;

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Inject private Early early;

    @Test
    void the_default_database_does_not_forget_acknowledged_commits() throws SQLException {
        assertThat(ConfigProvider.getConfig().getValue("DB_URL", String.class))
                .contains(";WRITE_DELAY=0");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "select setting_value from information_schema.settings"
                                        + " where setting_name = 'WRITE_DELAY'")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getInt(1)).isZero();
        }
    }

    @Test
    void the_persistence_unit_works_on_migrated_tables() {
        assertThat(
                        entities.createQuery("select count(s) from School s", Long.class)
                                .getSingleResult())
                .isNotNegative();
    }

    @Test
    void whoever_starts_with_the_application_finds_the_database_migrated() {
        assertThat(early.sawTables()).isTrue();
    }

    /** A bean that runs as early as beans can. */
    @Singleton
    @Startup
    public static class Early {

        @Resource(lookup = DatabaseDefinition.DATA_SOURCE)
        private DataSource database;

        private boolean sawTables;

        @PostConstruct
        void look() {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery("select count(*) from school")) {
                sawTables = found.next();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        public boolean sawTables() {
            return sawTables;
        }
    }
}
