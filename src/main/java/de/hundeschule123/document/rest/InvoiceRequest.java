package de.hundeschule123.document.rest;

import de.hundeschule123.customer.CustomerNumber;
import de.hundeschule123.document.InvoiceDates;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.platform.rest.Input;
import de.hundeschule123.platform.text.Declined;
import java.util.List;

/** An invoice as the host application asks for it; prices are gross. */
record InvoiceRequest(CustomerNumber customer, InvoiceDates dates, List<Line> lines) {

    static InvoiceRequest of(Input input) {
        return new InvoiceRequest(
                new CustomerNumber(input.text("customer")),
                new InvoiceDates(
                        input.day("date"),
                        input.day("serviceDate"),
                        input.day("serviceDateUntil"),
                        input.day("dueDate")),
                input.objects("lines").stream().map(InvoiceRequest::line).toList());
    }

    private static Line line(Input line) {
        return new Line(
                line.text("text"),
                line.decimal("quantity"),
                new Money(line.amount("unitPrice")),
                rate(line.whole("vatRate")));
    }

    private static VatRate rate(int percent) {
        return VatRate.all().stream()
                .filter(rate -> rate.percent() == percent)
                .findFirst()
                .orElseThrow(() -> new Declined("invoice.line.vat"));
    }
}
