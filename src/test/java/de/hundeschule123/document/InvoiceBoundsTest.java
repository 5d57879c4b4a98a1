package de.hundeschule123.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.customer.CustomerNumber;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.platform.text.Declined;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How large an invoice may become. */
class InvoiceBoundsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    void an_invoice_may_have_three_hundred_lines_and_no_more() {
        assertThat(invoice(300).getLines()).hasSize(300);
        assertThatThrownBy(() -> invoice(301))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("300");
        assertThatThrownBy(() -> invoice(1).revise(customer(), dates(), lines(301)))
                .isInstanceOf(Declined.class);
    }

    @Test
    void a_longer_draft_of_earlier_days_is_not_committed() throws ReflectiveOperationException {
        assertThatCode(() -> invoice(300).mustBeComplete(false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ofEarlierDays().mustBeComplete(false))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("300");
    }

    @Test
    void a_longer_invoice_of_earlier_days_can_still_be_taken_back()
            throws ReflectiveOperationException {
        Invoice old = invoice(1);
        old.commit(new DocumentNumber("RE-2026-0001"), false, NOW);
        grow(old);

        CancellationInvoice cancellation = new CancellationInvoice(old, DAY);
        cancellation.commit(new DocumentNumber("ST-2026-0001"), false, NOW);

        assertThat(cancellation.getLines()).hasSize(400);
    }

    @Test
    void the_text_of_a_line_may_have_five_hundred_characters_in_twenty_rows() {
        assertThat(line("x".repeat(500)).getText()).hasSize(500);
        assertThatThrownBy(() -> line("x".repeat(501))).isInstanceOf(Declined.class);
        assertThat(line("x\n".repeat(20)).getText()).contains("\n");
        assertThatThrownBy(() -> line("x\n".repeat(21)))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("20 Zeilen");
    }

    private static Invoice ofEarlierDays() throws ReflectiveOperationException {
        Invoice invoice = invoice(1);
        grow(invoice);
        return invoice;
    }

    private static void grow(Invoice invoice) throws ReflectiveOperationException {
        Field field = Invoice.class.getDeclaredField("lines");
        field.setAccessible(true);
        field.set(invoice, new ArrayList<>(lines(400)));
    }

    private static Invoice invoice(int lines) {
        return new Invoice(customer(), dates(), lines(lines));
    }

    private static InvoiceDates dates() {
        return new InvoiceDates(DAY, null, null, null);
    }

    private static List<Line> lines(int count) {
        return Collections.nCopies(count, line("Welpenkurs"));
    }

    private static Line line(String text) {
        return new Line(text, BigDecimal.ONE, Money.of("1.00"), VatRate.STANDARD);
    }

    private static Customer customer() {
        return new Customer(
                new CustomerNumber("K-1"),
                new CustomerDetails(
                        null, "Lang", null, null, null, "Weg 1", "01067", "Dresden", "DE"));
    }
}
