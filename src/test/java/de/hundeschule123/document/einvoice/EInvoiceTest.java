package de.hundeschule123.document.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.customer.CustomerNumber;
import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.InvoiceDates;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.school.PostalAddress;
import de.hundeschule123.school.School;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EInvoiceTest {

    @Test
    void an_ordinary_invoice_is_valid() {
        Invoice invoice =
                new Invoice(
                        new Customer(
                                new CustomerNumber("K-1001"),
                                new CustomerDetails(
                                        "Łukasz",
                                        "Müller",
                                        null,
                                        null,
                                        null,
                                        "Hauptstraße 1",
                                        "10115",
                                        "Berlin",
                                        "DE")),
                        new InvoiceDates(
                                LocalDate.of(2026, 11, 20),
                                LocalDate.of(2026, 11, 2),
                                LocalDate.of(2026, 11, 16),
                                null),
                        List.of(
                                new Line(
                                        "Einzeltraining",
                                        new BigDecimal("2.5"),
                                        Money.of("60.00"),
                                        new VatRate(19)),
                                new Line(
                                        "Trockenfutter",
                                        new BigDecimal("1"),
                                        Money.of("21.40"),
                                        new VatRate(7))));
        invoice.commit(
                new DocumentNumber("RE-2026-0007"), false, Instant.parse("2026-11-20T09:00:00Z"));
        School school =
                new School(
                        "Hundeschule Pfotenfreunde",
                        "Jana Pfötsch",
                        new PostalAddress("Am Anger 3", "04109", "Leipzig", "DE"),
                        new School.Reachability("post@pfoten.example", "0341 1234"),
                        new School.TaxStatus("231/123/45678", "DE123456789", false),
                        new School.BankAccount("DE02120300000000202051", "DKB"));
        EInvoice.Written written = (EInvoice.Written) EInvoice.of(invoice, school);
        System.out.println(new String(written.xml(), StandardCharsets.UTF_8));
        assertThat(Mustang.objections(written.xml())).isEmpty();
    }
}
