package de.hundeschule123.document.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import de.hundeschule123.document.CancellationInvoice;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.SampleInvoices;
import de.hundeschule123.document.ZeroRateReason;
import de.hundeschule123.document.ZeroRating;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.school.BankAccount;
import de.hundeschule123.school.PostalAddress;
import de.hundeschule123.school.SampleSchools;
import de.hundeschule123.school.School;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The electronic invoice says what the paper says, to the cent. */
class EInvoiceTest {

    private static final School SCHOOL = SampleSchools.regular();
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Test
    void the_figures_of_any_invoice_keep_the_rules_of_the_norm_and_are_those_of_the_paper() {
        Random chance = new Random(16_931);
        for (int i = 0; i < 400; i++) {
            Invoice invoice = invoice(chance);
            Document xml = parsed(written(invoice, SCHOOL));

            List<Element> lines = elements(xml, "IncludedSupplyChainTradeLineItem");
            BigDecimal net = BigDecimal.ZERO;
            for (int line = 0; line < lines.size(); line++) {
                net = net.add(checked(lines.get(line), invoice.getLines().get(line)));
            }
            Element header = elements(xml, "ApplicableHeaderTradeSettlement").getFirst();
            BigDecimal bases = BigDecimal.ZERO;
            BigDecimal vat = BigDecimal.ZERO;
            for (Element share : elements(header, "ApplicableTradeTax")) {
                BigDecimal base = amount(share, "BasisAmount");
                bases = bases.add(base);
                vat = vat.add(amount(share, "CalculatedAmount"));
                assertThat(amount(share, "CalculatedAmount"))
                        .as("BR-CO-17, and a cent where no net amount gives this gross one")
                        .isCloseTo(
                                base.multiply(amount(share, "RateApplicablePercent"))
                                        .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP),
                                offset(CENT));
            }
            assertThat(amount(header, "LineTotalAmount")).as("BR-CO-10").isEqualTo(net);
            assertThat(amount(header, "TaxBasisTotalAmount")).as("BR-CO-13").isEqualTo(net);
            assertThat(bases).as("BR-S-08, BR-E-08").isEqualTo(net);
            assertThat(amount(header, "TaxTotalAmount"))
                    .as("BR-CO-14, and the paper")
                    .isEqualTo(vat)
                    .isEqualTo(invoice.totals().vat().amount());
            assertThat(amount(header, "GrandTotalAmount"))
                    .as("BR-CO-15, and the paper")
                    .isEqualTo(net.add(vat))
                    .isEqualTo(invoice.getGross().amount());
            assertThat(amount(header, "DuePayableAmount"))
                    .as("BR-CO-16")
                    .isEqualTo(invoice.getGross().amount());
        }
    }

    /** Its price times its quantity is its net amount, a cent at most from the truth. */
    private static BigDecimal checked(Element element, Line line) {
        BigDecimal net = amount(element, "LineTotalAmount");
        BigDecimal price = amount(element, "ChargeAmount");
        assertThat(price.signum()).as("BR-27").isNotNegative();
        assertThat(
                        price.multiply(amount(element, "BilledQuantity"))
                                .setScale(2, RoundingMode.HALF_UP))
                .isEqualTo(net);
        assertThat(net.subtract(line.getGross().netAt(line.getVatRate()).amount()).abs())
                .isLessThanOrEqualTo(CENT);
        assertThat(net.signum() * line.getGross().amount().signum()).isNotNegative();
        return net;
    }

    private static Invoice invoice(Random chance) {
        List<Line> lines = new ArrayList<>();
        int count = 1 + chance.nextInt(chance.nextInt(10) == 0 ? 120 : 8);
        IntStream.range(0, count).forEach(i -> lines.add(line(chance)));
        return SampleInvoices.committed(SampleInvoices.person(), lines);
    }

    private static Line line(Random chance) {
        VatRate rate = VatRate.all().get(chance.nextInt(3));
        BigDecimal quantity =
                chance.nextBoolean()
                        ? BigDecimal.ONE
                        : BigDecimal.valueOf(1 + chance.nextInt(20_000), chance.nextInt(4));
        Money price =
                new Money(
                        BigDecimal.valueOf(
                                chance.nextInt(chance.nextBoolean() ? 300 : 100_000)
                                        * (chance.nextInt(8) == 0 ? -1 : 1),
                                2));
        return new Line(
                "Kurs",
                quantity,
                price,
                rate,
                rate.equals(VatRate.NONE) ? ZeroRating.EXEMPT : null);
    }

    @Test
    void readers_take_invoices_whose_gross_sum_no_net_sum_gives() {
        for (int cents : List.of(3, 79_20)) {
            Invoice invoice =
                    SampleInvoices.committed(
                            SampleInvoices.person(),
                            List.of(
                                    new Line(
                                            "Kurs",
                                            BigDecimal.ONE,
                                            new Money(BigDecimal.valueOf(cents, 2)),
                                            VatRate.STANDARD)));

            assertThat(Mustang.objections(written(invoice, SCHOOL)))
                    .as("no error, and no warning but of what the validator itself would charge")
                    .allMatch(objection -> objection.startsWith("warning 10: Arithmetical issue"));
        }
    }

    @Test
    void a_cancellation_is_a_correction_of_its_invoice_with_negative_sums() {
        CancellationInvoice cancellation = SampleInvoices.cancellation();
        Document xml = parsed(written(cancellation, SCHOOL));

        assertThat(text(xml, "TypeCode")).isEqualTo("384");
        assertThat(amount(xml.getDocumentElement(), "DuePayableAmount"))
                .isEqualTo(cancellation.getGross().amount())
                .isNegative();
        assertThat(text(xml, "IssuerAssignedID")).isEqualTo("RE-2026-0007");
        assertThat(elements(xml, "SpecifiedTradeSettlementPaymentMeans")).isEmpty();
    }

    @Test
    void who_owes_the_vat_and_who_writes_the_invoice_are_named_by_their_vat_ids() {
        String xml = string(written(SampleInvoices.companyAbroad(), SCHOOL));

        assertThat(xml)
                .contains("<ram:CategoryCode>AE</ram:CategoryCode>")
                .contains("<ram:ID schemeID=\"VA\">DE136695976</ram:ID>")
                .contains("<ram:ID schemeID=\"VA\">ATU12345675</ram:ID>")
                .contains("Steuerschuldnerschaft des Leistungsempfängers");
    }

    @Test
    void what_is_not_taxable_names_no_vat_id() {
        assertThat(string(written(SampleInvoices.notTaxable(), SCHOOL)))
                .contains("<ram:CategoryCode>O</ram:CategoryCode>")
                .contains("<ram:ID schemeID=\"FC\">231/123/45678</ram:ID>")
                .doesNotContain("schemeID=\"VA\"", "RateApplicablePercent");
    }

    @Test
    void a_small_business_says_why_it_charges_no_vat() {
        assertThat(string(written(SampleInvoices.smallBusiness(), SampleSchools.small())))
                .contains("<ram:CategoryCode>E</ram:CategoryCode>")
                .contains("§ 19 UStG")
                .contains("<ram:ID schemeID=\"FC\">231/123/45678</ram:ID>");
    }

    @Test
    void it_says_where_to_pay_and_until_when() {
        assertThat(string(written(SampleInvoices.mixedRates(), SCHOOL)))
                .contains("<ram:PaymentReference>RE-2026-0007</ram:PaymentReference>")
                .contains("<ram:IBANID>DE02120300000000202051</ram:IBANID>")
                .contains("<ram:AccountName>Jana Pfötsch</ram:AccountName>")
                .contains("<ram:BICID>BYLADEM1001</ram:BICID>")
                .contains("20261204");
    }

    @Test
    void without_any_tax_number_there_is_none_but_the_invoice() {
        School unknown =
                new School(
                        "Hundeschule",
                        "Jana Pfötsch",
                        new PostalAddress("Am Anger 3", "04109", "Leipzig", "DE"),
                        new School.Reachability(null, null),
                        new School.TaxStatus(" ", "keine", false),
                        new BankAccount(null, null, null, null));

        assertThat(EInvoice.of(SampleInvoices.mixedRates(), unknown))
                .isEqualTo(new EInvoice.LeftOut(Obstacle.TAX_NUMBER));
    }

    @Test
    void what_is_not_taxable_stands_beside_nothing_else() {
        Invoice invoice =
                SampleInvoices.committed(
                        SampleInvoices.company("CH", "Hundesport Zürich AG", null),
                        List.of(
                                SampleInvoices.line("Kurs", "1", "10.00", 19),
                                SampleInvoices.zero(
                                        "Vortrag", "1", "10.00", ZeroRateReason.NOT_TAXABLE)));

        assertThat(EInvoice.of(invoice, SCHOOL))
                .isEqualTo(new EInvoice.LeftOut(Obstacle.NOT_TAXABLE_BESIDE_OTHERS));
    }

    @Test
    void a_draft_is_none() {
        Invoice draft =
                new Invoice(
                        SampleInvoices.person(),
                        SampleInvoices.mixedRates().dates(),
                        SampleInvoices.mixedRates().getLines());

        assertThat(EInvoice.of(draft, SCHOOL)).isEqualTo(new EInvoice.LeftOut(Obstacle.DRAFT));
    }

    private static byte[] written(Invoice invoice, School school) {
        return ((EInvoice.Written) EInvoice.of(invoice, school)).xml();
    }

    private static String string(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8);
    }

    private static Document parsed(byte[] xml) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml));
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private static List<Element> elements(Document xml, String name) {
        return elements(xml.getDocumentElement(), name);
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName("ram:" + name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static String text(Document xml, String name) {
        return elements(xml, name).getFirst().getTextContent();
    }

    private static BigDecimal amount(Element parent, String name) {
        return new BigDecimal(elements(parent, name).getFirst().getTextContent());
    }
}
