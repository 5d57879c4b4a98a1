package de.hundeschule123.demo;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.customer.CustomerNumber;
import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.InvoiceDates;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.school.BankAccount;
import de.hundeschule123.school.PostalAddress;
import de.hundeschule123.school.School;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The bill that a supplier sent for an expense: an invoice to the school, never stored as one. */
record SupplierBill(School supplier, Invoice invoice) {

    private static final DateTimeFormatter NUMBER = DateTimeFormatter.ofPattern("'R'yyMMdd");
    private static final int DAYS_TO_PAY = 14;

    static SupplierBill of(Entry.Spent spent, School school, Instant closing) {
        Invoice invoice =
                new Invoice(
                        customer(school),
                        new InvoiceDates(
                                spent.date(),
                                spent.date(),
                                null,
                                spent.date().plusDays(DAYS_TO_PAY)),
                        List.of(
                                new Line(
                                        spent.subject(),
                                        BigDecimal.ONE,
                                        spent.gross(),
                                        VatRate.STANDARD)));
        invoice.commit(new DocumentNumber(NUMBER.format(spent.date())), false, closing);
        return new SupplierBill(supplier(spent.supplier()), invoice);
    }

    private static Customer customer(School school) {
        PostalAddress to = school.getAddress();
        return new Customer(
                new CustomerNumber("K-4711"),
                new CustomerDetails(
                        null,
                        null,
                        school.getName(),
                        null,
                        null,
                        to.getStreet(),
                        to.getZip(),
                        to.getCity(),
                        to.getCountry()));
    }

    private static School supplier(String name) {
        return new School(
                name,
                null,
                new PostalAddress("Am Alten Markt 1", "50667", "Köln", "DE"),
                new School.Reachability("rechnung@firma.example", null),
                new School.TaxStatus("219/5800/1234", null, false),
                new BankAccount(null, null, null, null));
    }
}
