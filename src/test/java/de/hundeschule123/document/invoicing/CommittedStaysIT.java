package de.hundeschule123.document.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.document.Document;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.harness.ApplicationArchive;
import de.hundeschule123.platform.database.DatabaseDefinition;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is festgeschrieben stays as it is, even for code that forgets to ask. */
@ArquillianTest
class CommittedStaysIT {

    private static final String REFUSAL = "cannot change";

    @Deployment
    static WebArchive application() {
        return ApplicationArchive.withContainerTests();
    }

    @Resource(lookup = DatabaseDefinition.DATA_SOURCE)
    private DataSource database;

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Inject private UserTransaction transaction;

    private long invoice;
    private String before;

    @BeforeEach
    void a_committed_invoice() throws SQLException {
        invoice =
                Long.parseLong(
                        text(
                                "select min(id) from document where status = 'COMMITTED' and kind ="
                                        + " 'INVOICE'"));
        before = state();
    }

    @AfterEach
    void it_is_as_it_was() throws Exception {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
        assertThat(state()).isEqualTo(before);
    }

    private String state() throws SQLException {
        return text(
                "select d.number || ' ' || d.gross || ' ' || d.partner_name || ' ' || d.version"
                        + " || ' ' || (select sum(gross) from document_line where document_id ="
                        + " d.id) || ' ' || (select max(sha256) from document_pdf where document_id"
                        + " = d.id) from document d where d.id = "
                        + invoice);
    }

    @Test
    void no_statement_changes_it() {
        for (String change :
                new String[] {
                    "update document set gross = gross + 1 where id = ",
                    "update document set number = 'RE-1' where id = ",
                    "update document set status = 'DRAFT', number = null where id = ",
                    "delete from document_line where document_id = ",
                    "update document_line set text = 'anders' where document_id = ",
                    "update document_pdf set sha256 = 'x' where document_id = ",
                    "delete from document_pdf where document_id = ",
                    "delete from document where id = "
                }) {
            assertThatThrownBy(() -> run(change + invoice))
                    .as(change)
                    .hasStackTraceContaining(REFUSAL);
        }
        assertThatThrownBy(
                        () ->
                                run(
                                        "insert into document_line (document_id, position, text,"
                                                + " quantity, unit_price, vat_rate, gross) values ("
                                                + invoice
                                                + ", 99, 'mehr', 1, 1, 0, 1)"))
                .hasStackTraceContaining(REFUSAL);
    }

    @Test
    void no_query_changes_it() throws Exception {
        transaction.begin();

        assertThatThrownBy(
                        () -> {
                            entities.createQuery(
                                            "update Document d set d.partnerName = 'X' where d.id ="
                                                    + " :id")
                                    .setParameter("id", invoice)
                                    .executeUpdate();
                            transaction.commit();
                        })
                .hasStackTraceContaining(REFUSAL);
    }

    @Test
    void no_entity_changes_it() {
        assertRefused(found -> set(found, Document.class, "gross", Money.of("1.00")));
        assertRefused(found -> set(found, Document.class, "partnerName", "Jemand anders"));
        assertRefused(found -> set(found, Invoice.class, "dueDate", found.getDate()));
        assertRefused(found -> entities.remove(found));
    }

    private void assertRefused(Consumer<Invoice> change) {
        assertThatThrownBy(
                        () -> {
                            transaction.begin();
                            change.accept(entities.find(Invoice.class, invoice));
                            transaction.commit();
                        })
                .hasStackTraceContaining(REFUSAL);
    }

    private static void set(Object entity, Class<?> type, String name, Object value) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            field.set(entity, value);
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError(changed);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            assertThat(found.next()).isTrue();
            return found.getString(1);
        }
    }
}
