package de.hundeschule123.document.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.customer.Customers;
import de.hundeschule123.document.InvoiceDates;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.invoicing.Invoicing;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.harness.ApplicationArchive;
import de.hundeschule123.harness.inside.NewSchool;
import de.hundeschule123.platform.database.DatabaseDefinition;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.SchoolId;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the law lets go goes, what it wants kept stays to the letter. */
@ArquillianTest
class CustomerErasureIT {

    private static final String REFUSED_TOKEN = "dead0000000000000000000000000e5a";

    @Deployment
    static WebArchive application() {
        return ApplicationArchive.withContainerTests();
    }

    @Resource(lookup = DatabaseDefinition.DATA_SOURCE)
    private DataSource database;

    @Inject private NewSchool schools;
    @Inject private CustomerErasure erasure;
    @Inject private Customers customers;
    @Inject private Invoicing invoicing;

    private SchoolId school;
    private Customer customer;

    @BeforeEach
    void a_customer() {
        school = schools.found("Vergissmein");
        customer = schools.customer(school, "Mia", "Vergessen", "mia@vergessen.example");
    }

    private void erase() {
        schools.as(school, () -> erasure.erase(customer.getId(), customer.getVersion()));
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            return found.next() ? found.getString(1) : null;
        }
    }

    private String row() throws SQLException {
        return text("select cast(c as text) from customer c where id = " + customer.getId());
    }

    private String document(long id) throws SQLException {
        return text(
                "select cast(d as text) || cast(p as text) from document d"
                        + " join document_pdf p on p.document_id = d.id where d.id = "
                        + id);
    }

    private String acts() throws SQLException {
        return text(
                "select string_agg(act || ' ' || coalesce(thing, ''), ', ' order by id)"
                        + " from trail_entry where school_id = "
                        + school.value());
    }

    private void draft() {
        InvoiceDates dates = new InvoiceDates(LocalDate.of(2026, 11, 20), null, null, null);
        Line line = new Line("Kurs", BigDecimal.ONE, Money.of("19.00"), VatRate.STANDARD);
        schools.as(school, () -> invoicing.draft(customer, dates, List.of(line)));
    }

    @Test
    void a_customer_without_documents_goes_altogether_with_the_drafts() throws SQLException {
        draft();

        erase();

        assertThat(row()).isNull();
        assertThat(text("select count(*) from document where customer_id = " + customer.getId()))
                .isEqualTo("0");
        assertThat(acts())
                .contains("CUSTOMER_REMOVED " + customer.getNumber())
                .doesNotContain("Vergessen");
    }

    @Test
    void committed_documents_stay_to_the_letter_and_the_name_goes() throws SQLException {
        long invoice = schools.commit(school, customer);
        String before = document(invoice);

        erase();

        assertThat(row())
                .contains(customer.getNumber())
                .doesNotContain("Mia", "Vergessen", "Hauptstr", "50667");
        assertThat(document(invoice)).isEqualTo(before).contains("Mia Vergessen");
        assertThat(acts())
                .contains("CUSTOMER_ERASED " + customer.getNumber())
                .doesNotContain("Vergessen");
    }

    @Test
    void who_was_erased_does_not_come_back_by_a_program_that_puts_customers_again() {
        schools.commit(school, customer);
        erase();

        CustomerDetails again =
                new CustomerDetails("Mia", "Vergessen", null, null, null, null, null, null, "DE");
        assertThatThrownBy(() -> schools.as(school, () -> customers.put(customer.number(), again)))
                .isInstanceOf(WrongState.class);
    }

    @Test
    void as_long_as_a_document_waits_to_be_transferred_nothing_is_erased() throws SQLException {
        schools.connect(school, REFUSED_TOKEN);
        schools.commit(school, customer);
        String before = row();

        assertThatThrownBy(this::erase).isInstanceOf(WrongState.class);

        assertThat(row()).isEqualTo(before).contains("Vergessen");
    }

    @Test
    void what_somebody_has_changed_since_is_not_erased_unseen() throws SQLException {
        CustomerDetails moved =
                new CustomerDetails(
                        "Mia", "Vergessen", null, null, null, "Neu 1", "1", "Ort", "DE");
        schools.as(school, () -> customers.change(customer.getId(), customer.getVersion(), moved));

        assertThatThrownBy(this::erase).isInstanceOf(WrongState.class);
        assertThat(row()).contains("Vergessen");
    }
}
