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
import de.hundeschule123.school.BankAccount;
import de.hundeschule123.school.PostalAddress;
import de.hundeschule123.school.School;
import de.hundeschule123.school.VatId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Why a line charges no VAT is said by a person, and no invoice is final without it. */
class ZeroRatingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final VatId AUSTRIAN = VatId.of("ATU12345675");

    @Test
    void a_draft_may_lack_the_reason_and_a_commit_asks_for_it() {
        Invoice invoice = draft(company("AT", AUSTRIAN), zero("10.00", null));

        assertThatThrownBy(() -> invoice.commit(new DocumentNumber("RE-2026-0001"), false, NOW))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("warum keine Umsatzsteuer anfällt");
        assertThat(invoice.isCommitted()).isFalse();
    }

    @Test
    void a_small_business_is_never_asked() {
        Invoice invoice = draft(person("DE"), zero("10.00", null));

        invoice.commit(new DocumentNumber("RE-2026-0001"), true, NOW);

        assertThat(invoice.taxGroups())
                .singleElement()
                .returns(null, TaxGroup::zeroRating)
                .returns(Money.of("10.00"), TaxGroup::gross);
    }

    @ParameterizedTest
    @EnumSource(ZeroRateReason.class)
    void with_its_reason_it_is_final_and_says_so(ZeroRateReason reason) {
        Invoice invoice = draft(company("AT", AUSTRIAN), zero("10.00", ZeroRating.of(reason)));

        invoice.commit(new DocumentNumber("RE-2026-0001"), false, NOW);

        assertThat(invoice.getLines().getFirst().getZeroRating().reason()).isEqualTo(reason);
        assertThat(invoice.getLines().getFirst().getZeroRating().sentence()).contains("UStG");
        assertThat(invoice.getRecipient().getVatId()).isEqualTo("ATU12345675");
    }

    @Test
    void an_exemption_may_be_said_in_own_words() {
        ZeroRating own = new ZeroRating(ZeroRateReason.EXEMPT, " Steuerfrei, § 4 Nr. 21 a) bb) ");

        assertThat(own.sentence()).isEqualTo("Steuerfrei, § 4 Nr. 21 a) bb)");
        assertThat(new ZeroRating(ZeroRateReason.EXEMPT, "  ").words()).isNull();
        assertThatThrownBy(() -> new ZeroRating(ZeroRateReason.EXEMPT, "x".repeat(201)))
                .isInstanceOf(Declined.class);
        assertThatThrownBy(() -> new ZeroRating(ZeroRateReason.NOT_TAXABLE, "einfach so"))
                .isInstanceOf(Declined.class);
        assertThatThrownBy(() -> new ZeroRating(ZeroRateReason.EXEMPT, "zwei\nZeilen"))
                .isInstanceOf(Declined.class);
    }

    @Test
    void a_line_with_vat_says_no_reason() {
        assertThatThrownBy(
                        () ->
                                new Line(
                                        "Kurs",
                                        BigDecimal.ONE,
                                        Money.of("119.00"),
                                        VatRate.STANDARD,
                                        ZeroRating.EXEMPT))
                .isInstanceOf(Declined.class);
    }

    @Test
    void only_a_company_abroad_with_the_vat_id_of_its_country_can_owe_the_vat() {
        refuses(person("AT"), "nur für Unternehmen im Ausland");
        refuses(company("DE", VatId.of("DE136695976")), "nur für Unternehmen im Ausland");
        refuses(company("AT", null), "fehlt die USt-IdNr.");
        refuses(company("FR", AUSTRIAN), "Frankreich");
        refuses(company("AT", VatId.of("DE136695976")), "Österreich");
        accepts(company("AT", AUSTRIAN));
        accepts(company("GR", VatId.of("EL123456789")));
        accepts(company("CH", VatId.of("CHE-123.456.788")));
    }

    @Test
    void where_the_customer_owes_the_vat_both_vat_ids_are_on_the_paper() {
        Invoice invoice =
                draft(
                        company("AT", AUSTRIAN),
                        zero("10.00", ZeroRating.of(ZeroRateReason.REVERSE_CHARGE)));

        assertThatThrownBy(() -> invoice.mustBeWritableBy(school(null)))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("deine eigene USt-IdNr.");
        assertThatCode(() -> invoice.mustBeWritableBy(school("DE136695976")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_cancellation_repeats_the_reasons_of_its_invoice_and_is_asked_nothing() {
        Customer customer = company("AT", AUSTRIAN);
        Invoice invoice =
                draft(
                        customer,
                        zero("10.00", ZeroRating.of(ZeroRateReason.REVERSE_CHARGE)),
                        zero("5.00", new ZeroRating(ZeroRateReason.EXEMPT, "Eigene Worte")));
        invoice.commit(new DocumentNumber("RE-2026-0001"), false, NOW);
        customer.change(person("DE").details());

        CancellationInvoice cancellation = new CancellationInvoice(invoice, DAY);
        cancellation.mustBeWritableBy(school(null));
        cancellation.commit(new DocumentNumber("ST-2026-0001"), false, NOW);

        assertThat(cancellation.getLines())
                .extracting(Line::getZeroRating)
                .containsExactly(
                        ZeroRating.of(ZeroRateReason.REVERSE_CHARGE),
                        new ZeroRating(ZeroRateReason.EXEMPT, "Eigene Worte"));
        assertThat(cancellation.getRecipient().getVatId()).isEqualTo("ATU12345675");
    }

    @Test
    void what_is_charged_is_summed_by_rate_and_reason_and_loses_no_cent() {
        Invoice invoice =
                draft(
                        company("AT", AUSTRIAN),
                        zero("10.01", ZeroRating.of(ZeroRateReason.NOT_TAXABLE)),
                        new Line("Kurs", BigDecimal.ONE, Money.of("1.19"), VatRate.STANDARD),
                        zero("20.02", ZeroRating.EXEMPT),
                        zero("-0.01", ZeroRating.of(ZeroRateReason.NOT_TAXABLE)));

        assertThat(invoice.taxGroups())
                .extracting(group -> group.rate() + " " + reason(group) + " " + group.gross())
                .containsExactly("19 % - 1.19", "0 % EXEMPT 20.02", "0 % NOT_TAXABLE 10.00");
        assertThat(
                        invoice.taxGroups().stream()
                                .map(TaxGroup::gross)
                                .reduce(Money.ZERO, Money::plus))
                .isEqualTo(invoice.getGross());
    }

    @Test
    void what_differs_only_in_its_reason_is_something_to_book() {
        Invoice invoice =
                draft(
                        company("AT", AUSTRIAN),
                        zero("10.00", ZeroRating.of(ZeroRateReason.NOT_TAXABLE)),
                        zero("-10.00", ZeroRating.EXEMPT));

        assertThat(invoice.isNothing()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"EXEMPT, true", "EXEMPT_EDUCATION, false", "REVERSE_CHARGE, false"})
    void only_the_open_reason_takes_words(ZeroRateReason reason, boolean takes) {
        assertThat(reason.takesWords()).isEqualTo(takes);
    }

    private static String reason(TaxGroup group) {
        return group.zeroRating() == null ? "-" : group.zeroRating().reason().name();
    }

    private static void refuses(Customer customer, String sentence) {
        Invoice invoice =
                draft(customer, zero("10.00", ZeroRating.of(ZeroRateReason.REVERSE_CHARGE)));
        assertThatThrownBy(() -> invoice.mustBeComplete(false))
                .isInstanceOf(Declined.class)
                .hasMessageContaining(sentence);
    }

    private static void accepts(Customer customer) {
        Invoice invoice =
                draft(customer, zero("10.00", ZeroRating.of(ZeroRateReason.REVERSE_CHARGE)));
        assertThatCode(() -> invoice.mustBeComplete(false)).doesNotThrowAnyException();
    }

    private static Invoice draft(Customer customer, Line... lines) {
        return new Invoice(customer, new InvoiceDates(DAY, null, null, null), List.of(lines));
    }

    private static Line zero(String price, ZeroRating rating) {
        return new Line("Kurs", BigDecimal.ONE, Money.of(price), VatRate.NONE, rating);
    }

    private static Customer person(String country) {
        return customer(null, "Voß", country, null);
    }

    private static Customer company(String country, VatId vatId) {
        return customer("Hundesport GmbH", null, country, vatId);
    }

    private static Customer customer(String company, String last, String country, VatId vatId) {
        return new Customer(
                new CustomerNumber("K-1001"),
                new CustomerDetails(
                        null, last, company, null, null, "Weg 1", "1010", "Wien", country, vatId));
    }

    private static School school(String vatId) {
        return new School(
                "Hundeschule",
                "Inhaberin",
                new PostalAddress("Weg 1", "04109", "Leipzig", "DE"),
                new School.Reachability("a@b.example", null),
                new School.TaxStatus("219/5815/0815", vatId, false),
                new BankAccount(null, null, null, null));
    }
}
