package de.hundeschule123.document.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.InvoiceDates;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.harness.ApplicationArchive;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The lines of a draft lie in the database as they were saved, whatever stood there before. */
@ArquillianTest
class DraftLinesIT {

    @Deployment
    static WebArchive application() {
        return ApplicationArchive.withContainerTests();
    }

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Inject private UserTransaction transaction;
    @Inject private CurrentSchool current;
    @Inject private Invoicing invoicing;

    @Test
    void lines_stay_where_they_were_put() throws Exception {
        assertKept("a,b,c", "b,a,c");
        assertKept("a,b,c", "c,b,a,d");
        assertKept("a,b,c,d", "d,b");
        assertKept("a", "b,a");
        assertKept("a,b,c", "a,b,c");
    }

    @Test
    void equal_lines_are_as_many_as_were_written() throws Exception {
        assertKept("d,b", "b,d,d,b");
        assertKept("a,a,a", "a,a");
        assertKept("a,a", "a,a,a,a");
        assertKept("a,b,a", "b,a,a");
    }

    @Test
    void a_revised_draft_is_committed_with_its_sum() throws Exception {
        Invoice draft = saved("d,b", "b,d,d,b");

        Invoice committed = inSchool(() -> invoicing.commit(draft.getId()));

        assertThat(committed.getGross()).isEqualTo(Money.of("40.00"));
        assertThat(committed.getLines())
                .extracting(Line::getText)
                .containsExactly("b", "d", "d", "b");
        assertThat(inSchool(() -> invoicing.cancel(draft.getId())).getLines())
                .extracting(Line::getText)
                .containsExactly("b", "d", "d", "b");
    }

    private void assertKept(String before, String after) throws Exception {
        Invoice draft = saved(before, after);
        assertThat(lines(draft)).as("%s, then %s", before, after).isEqualTo(after);
        assertThat(draft.getGross()).isEqualTo(inDatabase(draft));
    }

    private Invoice saved(String before, String after) throws Exception {
        Invoice draft = inTransaction(() -> invoicing.draft(customer(), dates(), lines(before)));
        assertThat(lines(draft)).isEqualTo(before);
        return inTransaction(
                () ->
                        invoicing.revise(
                                draft.getId(),
                                draft.getVersion(),
                                customer(),
                                dates(),
                                lines(after)));
    }

    private Customer customer() {
        return entities.createQuery(
                        "select c from Customer c where c.schoolId = :school and c.address.city is"
                                + " not null order by c.id",
                        Customer.class)
                .setParameter("school", current.id().value())
                .setMaxResults(1)
                .getSingleResult();
    }

    private static InvoiceDates dates() {
        LocalDate today = LocalDate.now();
        return new InvoiceDates(today, today, null, today.plusDays(14));
    }

    private static List<Line> lines(String texts) {
        return Stream.of(texts.split(","))
                .map(text -> new Line(text, BigDecimal.ONE, Money.of("10.00"), VatRate.STANDARD))
                .toList();
    }

    private String lines(Invoice draft) throws Exception {
        return (String)
                asked(
                        "select string_agg(text, ',' order by position) from document_line where"
                                + " document_id = ?",
                        draft);
    }

    private Money inDatabase(Invoice draft) throws Exception {
        return new Money(
                (BigDecimal)
                        asked("select sum(gross) from document_line where document_id = ?", draft));
    }

    private Object asked(String sql, Invoice draft) throws Exception {
        return inTransaction(
                () ->
                        entities.createNativeQuery(sql)
                                .setParameter(1, draft.getId())
                                .getSingleResult());
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        return inSchool(
                () -> {
                    transaction.begin();
                    boolean done = false;
                    try {
                        T result = work.call();
                        transaction.commit();
                        done = true;
                        return result;
                    } finally {
                        if (!done) {
                            transaction.rollback();
                        }
                    }
                });
    }

    private <T> T inSchool(Callable<T> work) throws Exception {
        return current.workingFor(
                new SchoolId(1),
                () -> {
                    try {
                        return work.call();
                    } catch (RuntimeException failed) {
                        throw failed;
                    } catch (Exception failed) {
                        throw new IllegalStateException(failed);
                    }
                });
    }
}
