package de.hundeschule123.document.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.Document;
import de.hundeschule123.document.Expense;
import de.hundeschule123.document.invoicing.Documents.Order;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.harness.ApplicationArchive;
import de.hundeschule123.harness.inside.NewSchool;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of documents: its pages in the order that was asked for, its number and its sum. */
@ArquillianTest
class DocumentListIT {

    private static final DocumentSearch ALL =
            new DocumentSearch(
                    null, DocumentSearch.Side.ALL, DocumentSearch.Status.COMMITTED, null, null);

    @Deployment
    static WebArchive application() {
        return ApplicationArchive.withContainerTests();
    }

    @Inject private UserTransaction transaction;
    @Inject private NewSchool schools;
    @Inject private CurrentSchool current;
    @Inject private Invoicing invoicing;
    @Inject private Documents documents;

    private SchoolId school;

    @BeforeEach
    void four_expenses() throws Exception {
        school = schools.found("Liste");
        transaction.begin();
        file(2, "Dora", "10.00");
        file(4, "Anton", "40.00");
        file(1, "Cäsar", "20.00");
        file(3, "Berta", "30.00");
        transaction.commit();
    }

    private void file(int day, String supplier, String gross) {
        Expense expense =
                new Expense(LocalDate.of(2001, 5, day), supplier, "Futter", Money.of(gross));
        byte[] pdf = "%PDF-1.4".getBytes(StandardCharsets.US_ASCII);
        current.workingFor(school, () -> invoicing.file(expense, pdf));
    }

    @Test
    void pages_come_in_the_order_that_was_asked_for() {
        assertThat(page(Order.NEWEST_FIRST, 0)).containsExactly("Anton", "Berta", "Dora");
        assertThat(page(Order.NEWEST_FIRST, 3)).containsExactly("Cäsar");
        assertThat(page(Order.OLDEST_FIRST, 1)).containsExactly("Dora", "Berta", "Anton");
        assertThat(page(Order.PARTNER_DOWN, 0)).containsExactly("Dora", "Cäsar", "Berta");
        assertThat(page(Order.AMOUNT, 0)).containsExactly("Dora", "Cäsar", "Berta");
        assertThat(page(Order.NUMBER, 4)).isEmpty();
    }

    @Test
    void number_and_sum_are_those_of_all_that_is_found() {
        assertThat(current.workingFor(school, () -> documents.extent(ALL)))
                .isEqualTo(new Documents.Extent(4, Money.of("100.00")));
    }

    @Test
    void nothing_found_is_zero_euro() {
        DocumentSearch none =
                new DocumentSearch(
                        "Niemand",
                        DocumentSearch.Side.ALL,
                        DocumentSearch.Status.COMMITTED,
                        null,
                        null);

        assertThat(current.workingFor(school, () -> documents.extent(none)))
                .isEqualTo(new Documents.Extent(0, Money.ZERO));
    }

    private List<String> page(Order order, int offset) {
        return current.workingFor(school, () -> documents.page(ALL, order, offset, 3)).stream()
                .map(Document::getPartnerName)
                .toList();
    }
}
