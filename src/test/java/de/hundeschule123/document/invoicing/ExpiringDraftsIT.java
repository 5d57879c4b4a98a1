package de.hundeschule123.document.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.document.InvoiceDates;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.harness.ApplicationArchive;
import de.hundeschule123.harness.inside.NewSchool;
import de.hundeschule123.platform.database.DatabaseDefinition;
import de.hundeschule123.school.SchoolId;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Drafts that nobody changes any more go after their time, and what is final never does. */
@ArquillianTest
class ExpiringDraftsIT {

    @Deployment
    static WebArchive application() {
        return ApplicationArchive.withContainerTests();
    }

    @Resource(lookup = DatabaseDefinition.DATA_SOURCE)
    private DataSource database;

    @Inject private NewSchool schools;
    @Inject private ExpiringDrafts expiring;
    @Inject private Drafts drafts;

    private long count(String what) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from " + what)) {
            found.next();
            return found.getLong(1);
        }
    }

    private void write(SchoolId school, Customer customer, String page) {
        Line line = new Line("Kurs", BigDecimal.ONE, Money.of("19.00"), VatRate.STANDARD);
        InvoiceDates dates = new InvoiceDates(LocalDate.of(2026, 11, 20), null, null, null);
        schools.as(
                school,
                () ->
                        drafts.keep(
                                DraftReference.NEW,
                                page,
                                Optional.of(new Drafts.Content(customer, dates, List.of(line))),
                                "{}"));
        schools.as(
                school, () -> drafts.keep(DraftReference.NEW, page + "-u", Optional.empty(), "{}"));
    }

    @Test
    void old_drafts_go_and_younger_ones_and_final_ones_stay() throws SQLException {
        SchoolId school = schools.found("Entwurf");
        Customer customer = schools.customer(school, "Mia", "Muster", "mia@entwurf.example");
        write(school, customer, "expiring");
        schools.commit(school, customer);
        String ours = " where school_id = " + school.value();

        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        assertThat(expiring.removeSome(school, yesterday, 500)).isZero();
        assertThat(count("document" + ours + " and status = 'DRAFT'")).isEqualTo(1);

        Instant soon = Instant.now().plus(Duration.ofMinutes(1));
        assertThat(expiring.removeSome(school, soon, 500)).isEqualTo(2);

        assertThat(count("document" + ours + " and status = 'DRAFT'")).isZero();
        assertThat(count("unfinished_draft" + ours)).isZero();
        assertThat(count("document" + ours + " and status = 'COMMITTED'")).isEqualTo(1);
    }
}
