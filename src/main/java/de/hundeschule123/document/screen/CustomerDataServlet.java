package de.hundeschule123.document.screen;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerTie;
import de.hundeschule123.customer.Customers;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.invoicing.Documents;
import de.hundeschule123.platform.download.Archive;
import de.hundeschule123.platform.download.Downloads;
import de.hundeschule123.platform.download.FileName;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.PostalAddress;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sends all that a school holds of one customer (Art. 15 and 20 GDPR): the data as JSON, which
 * programs read, and the documents as PDF, which people read. Owner only.
 */
@WebServlet("/kunden/auskunft.zip")
public class CustomerDataServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    @Inject private transient Customers customers;
    @Inject private transient Documents documents;
    @Inject private transient CurrentSchool school;
    @Inject private transient Downloads downloads;
    @Inject private transient Instance<CustomerTie> ties;
    @Inject private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String id = String.valueOf(request.getParameter("id"));
        try {
            school.mustBeOwner();
            Customer customer = customers.get(ID.matcher(id).matches() ? Long.parseLong(id) : 0);
            List<Invoice> invoices = documents.ofCustomer(customer.getId());
            downloads.archive(
                    request,
                    response,
                    FileName.of(
                            "zip",
                            Texts.of("customer.data.name"),
                            customer.getNumber(),
                            "vom",
                            LocalDate.now(clock)),
                    1 + (int) invoices.stream().filter(Invoice::isCommitted).count(),
                    archive -> fill(archive, customer, invoices));
        } catch (NotFound unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (Declined staff) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void fill(Archive archive, Customer customer, List<Invoice> invoices)
            throws IOException {
        archive.add(
                new FileName(Texts.of("customer.data.file"), "json"),
                json(customer, invoices).getBytes(StandardCharsets.UTF_8));
        for (Invoice invoice : invoices) {
            if (invoice.isCommitted()) {
                archive.add(
                        new FileName(invoice.getNumber(), "pdf"),
                        documents.pdf(invoice.getId()).content());
            }
        }
    }

    private String json(Customer customer, List<Invoice> invoices) {
        PostalAddress address = customer.getAddress();
        JsonArrayBuilder papers = Json.createArrayBuilder();
        invoices.forEach(invoice -> papers.add(paper(invoice)));
        JsonArrayBuilder elsewhere = Json.createArrayBuilder();
        ties.stream()
                .flatMap(tie -> tie.staysElsewhere(customer.getId()).stream())
                .forEach(elsewhere::add);
        return object("number", customer.getNumber())
                .addAll(object("firstName", customer.getFirstName()))
                .addAll(object("lastName", customer.getLastName()))
                .addAll(object("company", customer.getCompany()))
                .addAll(object("email", customer.getEmail()))
                .addAll(object("phone", customer.getPhone()))
                .addAll(object("street", address.getStreet()))
                .addAll(object("zip", address.getZip()))
                .addAll(object("city", address.getCity()))
                .addAll(object("country", address.getCountry()))
                .addAll(object("vatId", customer.getVatId()))
                .add("documents", papers)
                .add("elsewhere", elsewhere)
                .build()
                .toString();
    }

    private static JsonObjectBuilder paper(Invoice invoice) {
        return object("number", invoice.getNumber())
                .addAll(object("kind", invoice.getKind()))
                .addAll(object("status", invoice.getStatus()))
                .addAll(object("date", invoice.getDate()))
                .addAll(object("gross", invoice.getGross().amount().toPlainString()));
    }

    /** One field; null where nothing is known. */
    private static JsonObjectBuilder object(String field, Object value) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        return value == null ? object.addNull(field) : object.add(field, value.toString());
    }
}
