package de.hundeschule123.harness.inside;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.customer.Customers;
import de.hundeschule123.document.InvoiceDates;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.invoicing.Invoicing;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.school.BankAccount;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.PostalAddress;
import de.hundeschule123.school.School;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.SchoolRepository;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.connection.Activation;
import de.hundeschule123.sevdesk.connection.check.ConnectionSetup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Schools that nobody but one test knows, with what a test needs of a school. */
@Dependent
public class NewSchool {

    @Inject private SchoolRepository schools;
    @Inject private CurrentSchool current;
    @Inject private ConnectionSetup setup;
    @Inject private Customers customers;
    @Inject private Invoicing invoicing;

    /** Founds a school "Hundeschule …" without customers and without a connection. */
    public SchoolId found(String name) {
        return schools.add(
                new School(
                        "Hundeschule " + name,
                        "Paula Probe",
                        new PostalAddress("Probeweg 1", "50667", "Köln", "DE"),
                        new School.Reachability("post@probe.example", null),
                        new School.TaxStatus("1/2/3", null, false),
                        new BankAccount(null, null, null, null)));
    }

    /** Connects a school with the sandbox account of this token, and tests the connection. */
    public void connect(SchoolId school, String token) {
        as(school, () -> setup.save(Optional.of(new ApiToken(token)), Activation.ACTIVE));
    }

    /** Does something in the name of a school. */
    public <T> T as(SchoolId school, Supplier<T> work) {
        return current.workingFor(school, work);
    }

    /** A customer with an address and, unless it is null, an email. */
    public Customer customer(SchoolId school, String first, String last, String email) {
        CustomerDetails details =
                new CustomerDetails(
                        first, last, null, email, null, "Hauptstr. 1", "50667", "Köln", "DE");
        return as(school, () -> customers.add(details));
    }

    /** Writes an invoice of one line and commits it; its id. */
    public long commit(SchoolId school, Customer customer) {
        InvoiceDates dates = new InvoiceDates(LocalDate.of(2026, 11, 20), null, null, null);
        Line line = new Line("Welpenkurs", BigDecimal.ONE, Money.of("119.00"), VatRate.STANDARD);
        return as(
                school,
                () -> {
                    long id = invoicing.draft(customer, dates, List.of(line)).getId();
                    invoicing.commit(id);
                    return id;
                });
    }
}
