package de.hundeschule123.document;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.customer.CustomerNumber;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.school.VatId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Invoices of the kinds that dog schools write. */
public final class SampleInvoices {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private SampleInvoices() {}

    /** Courses at 19 %, feed at 7 %, and a lesson that is exempt. */
    public static Invoice mixedRates() {
        return committed(
                person(),
                List.of(
                        line("Einzeltraining Leinenführigkeit", "2.5", "60.00", 19),
                        line("Trockenfutter, 15 kg", "1", "79.20", 7),
                        zero("Prüfungsvorbereitung", "1", "45.00", ZeroRateReason.EXEMPT_EDUCATION),
                        line("Guthaben vom letzten Kurs", "1", "-20.00", 19)));
    }

    /** Without VAT as every invoice of a small business. */
    public static Invoice smallBusiness() {
        Invoice invoice =
                draft(
                        person(),
                        List.of(
                                line("Welpenspielstunde, Zehnerkarte", "1", "120.00", 0),
                                line("Schleppleine", "2", "14.90", 0)));
        invoice.commit(new DocumentNumber("RE-2026-0008"), true, NOW);
        return invoice;
    }

    public static CancellationInvoice cancellation() {
        CancellationInvoice cancellation =
                new CancellationInvoice(mixedRates(), LocalDate.of(2026, 11, 23));
        cancellation.commit(new DocumentNumber("ST-2026-0001"), false, NOW);
        return cancellation;
    }

    /** A company in Austria that owes the VAT itself. */
    public static Invoice companyAbroad() {
        return committed(
                company("AT", "Bergrettung Innsbruck GmbH", new VatId("ATU12345675")),
                List.of(
                        zero(
                                "Ausbildung von Rettungshunden",
                                "3",
                                "850.00",
                                ZeroRateReason.REVERSE_CHARGE)));
    }

    /** A company in Switzerland, where the place of the service is. */
    public static Invoice notTaxable() {
        return committed(
                company("CH", "Hundesport Zürich AG", null),
                List.of(zero("Vortrag in Zürich", "1", "600.00", ZeroRateReason.NOT_TAXABLE)));
    }

    public static Invoice withLines(int count) {
        return committed(
                person(),
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> line("Gassistunde Nr. " + i + " im Park", "1", "9.99", 19))
                        .toList());
    }

    public static Invoice committed(Customer customer, List<Line> lines) {
        Invoice invoice = draft(customer, lines);
        invoice.commit(new DocumentNumber("RE-2026-0007"), false, NOW);
        return invoice;
    }

    private static Invoice draft(Customer customer, List<Line> lines) {
        return new Invoice(
                customer,
                new InvoiceDates(DAY, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 16), null),
                lines);
    }

    public static Customer person() {
        return new Customer(
                new CustomerNumber("K-1001"),
                new CustomerDetails(
                        "Łukasz",
                        "Müller-Lüdenscheidt",
                        null,
                        null,
                        null,
                        "Hauptstraße 1",
                        "10115",
                        "Berlin",
                        "DE"));
    }

    public static Customer company(String country, String name, VatId vatId) {
        return new Customer(
                new CustomerNumber("K-1002"),
                new CustomerDetails(
                        "Anna",
                        "Huber",
                        name,
                        null,
                        null,
                        "Bergweg 12",
                        "6020",
                        "Innsbruck",
                        country,
                        vatId));
    }

    public static Line line(String text, String quantity, String price, int vat) {
        return new Line(text, new BigDecimal(quantity), Money.of(price), new VatRate(vat));
    }

    public static Line zero(String text, String quantity, String price, ZeroRateReason reason) {
        return new Line(
                text,
                new BigDecimal(quantity),
                Money.of(price),
                VatRate.NONE,
                ZeroRating.of(reason));
    }
}
