package de.hundeschule123.document.screen;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.customer.CustomerNumber;
import de.hundeschule123.document.InvoiceDates;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.invoicing.Invoicing;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.platform.text.NotNow;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.SchoolRecords;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Prints a sample invoice, so that people see their letterhead before a customer does. */
@WebServlet("/einstellungen/muster")
public class SampleServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient Invoicing invoicing;
    @Inject private transient SchoolRecords records;
    @Inject private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] pdf;
        try {
            pdf = sample(records.school().isSmallBusiness() ? VatRate.NONE : VatRate.STANDARD);
        } catch (NotNow busy) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        new InlinePdf("muster.pdf", pdf).send(response);
    }

    private byte[] sample(VatRate rate) {
        LocalDate today = LocalDate.now(clock);
        Line line =
                new Line(
                        Texts.of("letterhead.sample.line"),
                        BigDecimal.ONE,
                        Money.of("149.00"),
                        rate);
        return invoicing.preview(
                customer(), new InvoiceDates(today, today, null, null), List.of(line));
    }

    private static Customer customer() {
        return new Customer(
                new CustomerNumber("K-0000"),
                new CustomerDetails(
                        Texts.of("letterhead.sample.firstName"),
                        Texts.of("letterhead.sample.lastName"),
                        null,
                        null,
                        null,
                        Texts.of("letterhead.sample.street"),
                        "12345",
                        Texts.of("letterhead.sample.city"),
                        "DE"));
    }
}
