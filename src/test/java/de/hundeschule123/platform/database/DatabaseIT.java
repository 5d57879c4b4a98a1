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
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
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

    @Resource private UserTransaction transaction;

    @Inject private Early early;

    @Test
    void the_database_does_not_forget_acknowledged_commits() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "select count(*) from pg_settings where setting = 'on' and name in"
                                        + " ('fsync', 'full_page_writes', 'synchronous_commit')")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getInt(1)).isEqualTo(3);
        }
    }

    @Test
    void a_statement_that_gives_back_what_it_changed_is_part_of_its_transaction() throws Exception {
        transaction.begin();
        entities.createNativeQuery(
                        "insert into server_life (server, life, since)"
                                + " values ('undone', 'x', current_timestamp) returning server")
                .getSingleResult();
        transaction.rollback();

        assertThat(
                        entities.createNativeQuery(
                                        "select server from server_life where server = 'undone'")
                                .getResultList())
                .isEmpty();
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
