package de.hundeschule123.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.customer.CustomerNumber;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.platform.text.Declined;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void a_draft_may_change_as_often_as_one_likes() {
        Invoice invoice = draft(line("1", "119.00", 19));

        invoice.revise(customer("Am Anger 3"), dates(), List.of(line("2", "10.00", 7)));

        assertThat(invoice.getGross()).isEqualTo(Money.of("20.00"));
        assertThat(invoice.isCommitted()).isFalse();
        assertThat(invoice.number()).isNull();
    }

    @Test
    void what_is_committed_can_neither_change_nor_be_committed_again() {
        Invoice invoice = committed("RE-2026-0007");

        assertThatThrownBy(
                        () ->
                                invoice.revise(
                                        customer("Am Anger 3"),
                                        dates(),
                                        List.of(line("1", "1.00", 19))))
                .isInstanceOf(AlreadyCommitted.class)
                .hasMessageContaining("RE-2026-0007");
        assertThatThrownBy(() -> invoice.commit(new DocumentNumber("RE-2026-0008"), false, NOW))
                .isInstanceOf(AlreadyCommitted.class);
        assertThat(invoice.number()).isEqualTo(new DocumentNumber("RE-2026-0007"));
        assertThat(invoice.getGross()).isEqualTo(Money.of("240.40"));
        assertThat(invoice.getCommittedAt()).isEqualTo(NOW);
    }

    @Test
    void a_cancellation_sells_back_what_its_invoice_has_sold() {
        Invoice invoice =
                draft(line("1", "119.00", 19).selling(51L), line("1", "10.00", 7).selling(null));
        invoice.commit(new DocumentNumber("RE-2026-0007"), false, NOW);

        assertThat(invoice.getLines()).extracting(Line::getService).containsExactly(51L, null);
        assertThat(new CancellationInvoice(invoice, DAY).getLines())
                .extracting(Line::getService)
                .containsExactly(51L, null);
    }

    @Test
    void the_lines_of_an_invoice_are_not_handed_out_for_change() {
        List<Line> lines = committed("RE-2026-0007").getLines();

        assertThatThrownBy(() -> lines.remove(0)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_move_of_the_customer_does_not_touch_what_is_committed() {
        Customer customer = customer("Am Anger 3");
        Invoice invoice = new Invoice(customer, dates(), List.of(line("1", "119.00", 19)));
        invoice.commit(new DocumentNumber("RE-2026-0007"), false, NOW);

        customer.change(details("Voß-Groß", "Neue Straße 1"));

        assertThat(invoice.getRecipient().getName()).isEqualTo("Jana Voß");
        assertThat(invoice.getRecipient().getAddress().getStreet()).isEqualTo("Am Anger 3");
    }

    @Test
    void a_draft_follows_its_customer_until_it_is_committed() {
        Customer customer = customer("Am Anger 3");
        Invoice invoice = new Invoice(customer, dates(), List.of(line("1", "119.00", 19)));

        customer.change(details("Voß-Groß", "Neue Straße 1"));
        invoice.commit(new DocumentNumber("RE-2026-0007"), false, NOW);

        assertThat(invoice.getRecipient().getName()).isEqualTo("Jana Voß-Groß");
        assertThat(invoice.getPartnerName()).isEqualTo("Jana Voß-Groß");
    }

    @Test
    void a_cancellation_is_the_invoice_with_every_amount_negative() {
        Invoice invoice = committed("RE-2026-0007");
        CancellationInvoice cancellation = new CancellationInvoice(invoice, DAY.plusDays(3));
        cancellation.commit(new DocumentNumber("ST-2026-0001"), false, NOW);

        assertThat(cancellation.getGross()).isEqualTo(Money.of("-240.40"));
        assertThat(cancellation.totals().net()).isEqualTo(invoice.totals().net().negated());
        assertThat(cancellation.totals().vat()).isEqualTo(invoice.totals().vat().negated());
        assertThat(cancellation.getLines()).allMatch(line -> line.getGross().isNegative());
        assertThat(cancellation.getKind()).isEqualTo(DocumentKind.CANCELLATION);
        assertThat(cancellation.getCancelled()).isSameAs(invoice);
        assertThat(cancellation.getDueDate()).isEqualTo(DAY.plusDays(3));
    }

    @Test
    void a_cancellation_goes_to_the_people_of_its_paper_whatever_has_become_of_them() {
        Customer customer =
                new Customer(
                        new CustomerNumber("K-1001"),
                        new CustomerDetails(
                                "Anna",
                                "Altname",
                                "Altfirma",
                                null,
                                null,
                                "Am Anger 3",
                                "04109",
                                "Leipzig",
                                "AT"));
        Invoice invoice = new Invoice(customer, dates(), List.of(line("1", "119.00", 19)));
        invoice.commit(new DocumentNumber("RE-2026-0007"), false, NOW);

        customer.change(
                new CustomerDetails(null, "Gelöscht", null, null, null, null, null, null, null));
        CancellationInvoice cancellation = new CancellationInvoice(invoice, DAY);
        cancellation.mustBeComplete(false);
        assertThat(cancellation.getRecipient().getName()).as("before").isEqualTo("Altfirma");
        cancellation.commit(new DocumentNumber("ST-2026-0001"), false, NOW);

        Recipient recipient = cancellation.getRecipient();
        assertThat(recipient.getName()).isEqualTo("Altfirma");
        assertThat(recipient.getPerson()).isEqualTo("Anna Altname");
        assertThat(recipient.getAddress()).isEqualTo(invoice.getRecipient().getAddress());
        assertThat(recipient.getAddress())
                .as("of its own, or both documents would seem to change")
                .isNotSameAs(invoice.getRecipient().getAddress());
        assertThat(cancellation.getPartnerName()).isEqualTo("Altfirma");
        assertThat(cancellation.getCustomer()).isSameAs(customer);
    }

    @Test
    void what_sums_to_nothing_at_each_rate_is_nothing() {
        assertThat(draft(line("1", "0.00", 19), line("3", "0.00", 7)).isNothing()).isTrue();
        assertThat(draft(line("1", "5.00", 7), line("1", "-5.00", 7)).isNothing()).isTrue();
        assertThat(draft(line("1", "5.00", 19), line("1", "-5.00", 7)).isNothing()).isFalse();
    }

    @Test
    void neither_a_draft_nor_a_cancellation_can_be_cancelled() {
        Invoice draft = draft(line("1", "119.00", 19));
        CancellationInvoice cancellation = new CancellationInvoice(committed("RE-2026-0007"), DAY);
        cancellation.commit(new DocumentNumber("ST-2026-0001"), false, NOW);

        assertThatIllegalArgumentException().isThrownBy(() -> new CancellationInvoice(draft, DAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CancellationInvoice(cancellation, DAY));
    }

    @Test
    void an_invoice_without_lines_is_not_committed() {
        assertDeclined(draft(), false, "noch keine Position");
    }

    @Test
    void an_invoice_to_nowhere_is_not_committed() {
        Invoice invoice = new Invoice(customer(null), dates(), List.of(line("1", "1.00", 19)));

        assertDeclined(invoice, false, "Bei Jana Voß fehlt die Anschrift");
    }

    @Test
    void a_small_business_charges_no_vat() {
        assertDeclined(draft(line("1", "1.00", 19)), true, "§ 19 UStG");

        Invoice without = draft(line("1", "1.00", 0));
        without.commit(new DocumentNumber("RE-2026-0001"), true, NOW);
        assertThat(without.isSmallBusiness()).isTrue();
        assertThat(without.totals().vat().isZero()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.000", "1.0005", "1000001", "-1000001"})
    void a_quantity_out_of_range_is_declined(String quantity) {
        assertThatThrownBy(() -> line(quantity, "1.00", 19)).isInstanceOf(Declined.class);
    }

    @Test
    void a_line_says_what_it_is_for() {
        assertThatThrownBy(() -> new Line(" ", BigDecimal.ONE, Money.of("1"), VatRate.NONE))
                .isInstanceOf(Declined.class);
        assertThatThrownBy(
                        () ->
                                new Line(
                                        "x".repeat(501),
                                        BigDecimal.ONE,
                                        Money.of("1"),
                                        VatRate.NONE))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("500");
    }

    @Test
    void days_that_nobody_gave_are_the_usual_ones() {
        InvoiceDates dates = new InvoiceDates(DAY, null, null, null);

        assertThat(dates.serviceFrom()).isEqualTo(DAY);
        assertThat(dates.serviceTo()).isNull();
        assertThat(dates.due()).isEqualTo(DAY.plusDays(14));
    }

    @Test
    void a_period_of_one_day_is_a_day() {
        assertThat(new InvoiceDates(DAY, DAY, DAY, DAY).serviceTo()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        ", , , ",
        "1999-12-31, , , ",
        "2100-01-01, , , ",
        "2026-11-20, 2026-11-02, 2026-11-01, ",
        "2026-11-20, , , 2026-11-19"
    })
    void days_in_a_senseless_order_are_declined(
            LocalDate date, LocalDate from, LocalDate to, LocalDate due) {
        assertThatThrownBy(() -> new InvoiceDates(date, from, to, due))
                .isInstanceOf(Declined.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0206-11-01, , , 2000 bis 2099",
        "-0001-01-01, , , 2000 bis 2099",
        "1999-12-31, , , 2000 bis 2099",
        "+10000-01-01, , , 2000 bis 2099",
        "2026-11-20, 2100-01-01, , 2000 bis 2099",
        "2026-11-20, , 9999-12-31, mehr als ein Jahr",
        "2026-11-20, , 2027-11-21, mehr als ein Jahr"
    })
    void days_that_nobody_means_are_not_written(
            LocalDate from, LocalDate to, LocalDate due, String words) {
        InvoiceDates dates = new InvoiceDates(DAY, from, to, due);

        assertThatThrownBy(() -> new Invoice(customer("Am Anger 3"), dates, List.of()))
                .isInstanceOf(Declined.class)
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2000-01-01, 2099-12-31, 2027-11-20",
        "2099-12-31, , 2026-11-20",
        ", , ",
    })
    void days_at_the_edge_are_written(LocalDate from, LocalDate to, LocalDate due) {
        InvoiceDates dates = new InvoiceDates(DAY, from, to, due);

        assertThat(new Invoice(customer("Am Anger 3"), dates, List.of()).dates()).isEqualTo(dates);
    }

    @Test
    void the_last_day_of_the_range_has_a_due_date_too() {
        InvoiceDates dates = new InvoiceDates(LocalDate.of(2099, 12, 31), null, null, null);

        assertThat(new Invoice(customer("Am Anger 3"), dates, List.of()).getDueDate())
                .isEqualTo("2100-01-14");
    }

    /** What was committed before the rule is final; only a cancellation can put it right. */
    @Test
    void an_invoice_with_days_that_nobody_means_can_be_taken_back() throws Exception {
        Invoice invoice = committed("RE-2026-0007");
        of(Invoice.class, "serviceFrom").set(invoice, LocalDate.of(206, 11, 1));

        CancellationInvoice cancellation = new CancellationInvoice(invoice, DAY);
        cancellation.commit(new DocumentNumber("ST-2026-0001"), false, NOW);

        assertThat(cancellation.getServiceFrom()).isEqualTo(LocalDate.of(206, 11, 1));
    }

    @Test
    void a_draft_from_before_the_rule_is_not_committed_with_days_that_nobody_means()
            throws Exception {
        Invoice invoice = draft(line("1", "1.00", 19));
        of(Invoice.class, "serviceFrom").set(invoice, LocalDate.of(206, 11, 1));

        assertDeclined(invoice, false, "2000 bis 2099");
    }

    @Test
    void an_invoice_with_a_text_from_before_the_rule_can_be_taken_back() throws Exception {
        Invoice invoice = committed("RE-2026-0007");
        of(Line.class, "text").set(invoice.getLines().get(0), "Kurs\u0007");

        CancellationInvoice cancellation = new CancellationInvoice(invoice, DAY);

        assertThat(cancellation.getLines().get(0).getText()).isEqualTo("Kurs\u0007");
        assertThat(cancellation.getGross()).isEqualTo(Money.of("-240.40"));
    }

    @Test
    void an_invoice_whose_lines_do_not_give_its_sum_is_not_committed() throws Exception {
        Invoice invoice = draft(line("1", "119.00", 19), line("1", "119.00", 19));
        of(Document.class, "gross").set(invoice, Money.of("357.00"));

        assertDeclined(invoice, false, "357,00 €");
        assertDeclined(invoice, false, "238,00 €");
    }

    private static Field of(Class<?> type, String field) throws NoSuchFieldException {
        Field found = type.getDeclaredField(field);
        found.setAccessible(true);
        return found;
    }

    @Test
    void a_line_whose_product_is_too_large_is_declined_in_words() {
        assertThat(line("999999.999", "1000000.00", 19).getGross())
                .isEqualTo(Money.of("999999999000.00"));
        assertThatThrownBy(() -> line("1000000", "1000000.00", 19))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("Der Betrag ist zu groß");
        assertThatThrownBy(() -> line("-1000000", "1000000.00", 19)).isInstanceOf(Declined.class);
    }

    @Test
    void lines_whose_sum_is_too_large_are_declined_in_words() {
        Line half = line("500000", "999999.99", 19);

        assertThat(draft(half).getGross()).isEqualTo(Money.of("499999995000.00"));
        assertThatThrownBy(() -> draft(half, half, half))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("Der Betrag ist zu groß");
        assertThatThrownBy(() -> draft(Collections.nCopies(300, half).toArray(Line[]::new)))
                .isInstanceOf(Declined.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1000000.01, Der Einzelpreis darf höchstens 1.000.000",
        "-1000000.01, Der Einzelpreis darf höchstens 1.000.000"
    })
    void a_price_out_of_range_is_declined_with_the_bound(String price, String words) {
        assertThat(line("1", "1000000.00", 19).getGross()).isEqualTo(Money.of("1000000"));
        assertThatThrownBy(() -> line("1", price, 19))
                .isInstanceOf(Declined.class)
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E20000000", "1E-20000000", "0E20000000"})
    void a_monstrous_quantity_is_declined_at_once(String quantity) {
        BigDecimal monster = new BigDecimal(quantity);

        assertTimeoutPreemptively(
                Duration.ofSeconds(1),
                () ->
                        assertThatThrownBy(
                                        () ->
                                                new Line(
                                                        "Kurs",
                                                        monster,
                                                        Money.of("1"),
                                                        VatRate.NONE))
                                .isInstanceOf(Declined.class));
    }

    @Test
    void a_line_keeps_its_line_breaks_and_nothing_that_cannot_be_seen() {
        assertThat(text(" Welpenkurs\r\n8 Stunden\rHalle \n").getText())
                .isEqualTo("Welpenkurs\n8 Stunden\nHalle");
        assertThatThrownBy(() -> text("Welpen\u0000kurs"))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("Steuerzeichen");
        assertThatThrownBy(() -> text("Welpen\u202ekurs"))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("Schreibrichtung");
    }

    private static Line text(String text) {
        return new Line(text, BigDecimal.ONE, Money.of("1"), VatRate.NONE);
    }

    @Test
    void numbers_count_in_four_digits_and_go_on_beyond() {
        assertThat(DocumentNumber.of("RE", Year.of(2026), 7)).hasToString("RE-2026-0007");
        assertThat(DocumentNumber.of("ST", Year.of(2026), 12345)).hasToString("ST-2026-12345");
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber("x".repeat(31)));
    }

    private static void assertDeclined(Invoice invoice, boolean smallBusiness, String words) {
        assertThatThrownBy(
                        () ->
                                invoice.commit(
                                        new DocumentNumber("RE-2026-0001"), smallBusiness, NOW))
                .isInstanceOf(Declined.class)
                .hasMessageContaining(words);
        assertThat(invoice.isCommitted()).isFalse();
    }

    private static Invoice committed(String number) {
        Invoice invoice = draft(line("2", "119.00", 19), line("0.24", "10.00", 7));
        invoice.commit(new DocumentNumber(number), false, NOW);
        return invoice;
    }

    private static Invoice draft(Line... lines) {
        return new Invoice(customer("Am Anger 3"), dates(), List.of(lines));
    }

    private static InvoiceDates dates() {
        return new InvoiceDates(DAY, null, null, null);
    }

    private static Line line(String quantity, String price, int vat) {
        return new Line("Welpenkurs", new BigDecimal(quantity), Money.of(price), new VatRate(vat));
    }

    private static Customer customer(String street) {
        return new Customer(new CustomerNumber("K-1001"), details("Voß", street));
    }

    private static CustomerDetails details(String lastName, String street) {
        return new CustomerDetails(
                "Jana", lastName, null, null, null, street, "04109", "Leipzig", "DE");
    }
}
