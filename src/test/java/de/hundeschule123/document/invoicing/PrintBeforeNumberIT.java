package de.hundeschule123.document.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.customer.Customers;
import de.hundeschule123.document.InvoiceDates;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.harness.ApplicationArchive;
import de.hundeschule123.harness.inside.NewSchool;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.SchoolId;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A print that was made before the number was taken counts only if nothing has changed since. */
@ArquillianTest
class PrintBeforeNumberIT {

    @Deployment
    static WebArchive application() {
        return ApplicationArchive.withContainerTests();
    }

    @Inject private NewSchool schools;
    @Inject private Customers customers;
    @Inject private Invoicing invoicing;
    @Inject private IssueStep issue;
    @Inject private InvoicePrinter printer;
    @Inject private Documents documents;
    @Inject private Clock clock;

    private SchoolId school;
    private Customer customer;
    private long first;
    private long second;

    @BeforeEach
    void two_drafts() {
        school = schools.found("Druck");
        customer = schools.customer(school, "Anna", "Altname", null);
        first = draft();
        second = draft();
    }

    private long draft() {
        return as(
                () ->
                        invoicing
                                .draft(
                                        customer,
                                        new InvoiceDates(
                                                LocalDate.of(2026, 11, 20), null, null, null),
                                        List.of(
                                                new Line(
                                                        "Kurs",
                                                        BigDecimal.ONE,
                                                        Money.of("60.00"),
                                                        VatRate.STANDARD)))
                                .getId());
    }

    @Test
    void the_print_counts_while_nothing_changes() {
        PrintedDraft print = print(first);

        assertThat(commit(first, print)).isEqualTo("RE-2026-0001");
        assertThat(as(() -> documents.pdf(first)).content()).isEqualTo(print.pdf());
    }

    @Test
    void a_number_that_somebody_else_took_meanwhile_is_not_printed_twice() {
        PrintedDraft print = print(first);
        assertThat(as(() -> invoicing.commit(second)).getNumber()).isEqualTo("RE-2026-0001");

        assertThatThrownBy(() -> commit(first, print))
                .hasStackTraceContaining(PrintedDraft.Outdated.class.getName());

        assertThat(as(() -> documents.sheet(first)).invoice().isCommitted()).isFalse();
        assertThat(as(() -> invoicing.commit(first)).getNumber()).isEqualTo("RE-2026-0002");
    }

    @Test
    void a_customer_who_changed_meanwhile_is_printed_as_she_is() {
        PrintedDraft print = print(first);
        as(
                () ->
                        customers.put(
                                customer.number(),
                                new CustomerDetails(
                                        "Anna",
                                        "Neuname",
                                        null,
                                        null,
                                        null,
                                        "Hauptstr. 1",
                                        "50667",
                                        "Köln",
                                        "DE")));

        assertThatThrownBy(() -> commit(first, print))
                .hasStackTraceContaining(PrintedDraft.Outdated.class.getName());

        assertThat(as(() -> invoicing.commit(first)).getRecipient().getName())
                .isEqualTo("Anna Neuname");
        assertThat(as(() -> documents.sheet(first)).invoice().getNumber())
                .as("the number that was given back")
                .isEqualTo("RE-2026-0001");
    }

    @Test
    void a_preview_takes_no_number_and_leaves_the_draft_a_draft() {
        byte[] preview = as(() -> invoicing.preview(first));

        assertThat(preview).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(as(() -> documents.sheet(first)).invoice().isCommitted()).isFalse();
        assertThat(as(() -> invoicing.commit(first)).getNumber()).isEqualTo("RE-2026-0001");
        assertThatThrownBy(() -> as(() -> invoicing.preview(first))).isInstanceOf(WrongState.class);
    }

    @Test
    void a_draft_that_nobody_has_saved_can_be_looked_at() {
        InvoiceDates day = new InvoiceDates(LocalDate.of(2026, 11, 20), null, null, null);

        assertThat(as(() -> invoicing.preview(customer, day, List.of())))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    private PrintedDraft print(long invoice) {
        Instant moment = clock.instant();
        IssueStep.Draft draft = as(() -> issue.draft(invoice, OptionalInt.empty())).orElseThrow();
        PrintableInvoice content =
                draft.prepare(printer, as(() -> issue.expectedNumber(draft)), moment);
        return new PrintedDraft(content, moment, content.print());
    }

    private String commit(long invoice, PrintedDraft print) {
        return as(() -> issue.commit(invoice, OptionalInt.empty(), print.moment(), print::of))
                .getNumber();
    }

    private <T> T as(Supplier<T> work) {
        return schools.as(school, work);
    }
}
