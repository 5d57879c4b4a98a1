package de.hundeschule123.customer.screen;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.platform.download.AddedColumns;
import de.hundeschule123.platform.download.Cell;
import de.hundeschule123.platform.download.Downloads;
import de.hundeschule123.platform.download.FileName;
import de.hundeschule123.platform.screen.ListAddress;
import de.hundeschule123.platform.screen.Pages;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.PostalAddress;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Sends the list of customers as CSV: those that the same address shows as a page, all of them. */
@WebServlet("/kunden/liste.csv")
public class CustomerCsvServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient CustomerList customers;
    @Inject private transient Downloads downloads;
    @Inject private transient Instance<AddedColumns<Customer>> added;
    @Inject private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ListAddress address = new ListAddress(request.getParameterMap());
        CustomerSearch search = CustomerSearch.of(address, customers.filter());
        Pages.Sorting sorting = address.sorting(CustomerList.COLUMNS).orElse(CustomerList.USUAL);
        if (downloads.refuseMisread(response, address.misread())) {
            return;
        }
        downloads.csv(
                request,
                response,
                FileName.of(
                        "csv",
                        Texts.of("customer.csv.name"),
                        search.mark() == null
                                ? null
                                : customers.filter().orElseThrow().word(search.mark()),
                        search.text(),
                        "vom",
                        LocalDate.now(clock)),
                titles(),
                customers.ids(search, sorting),
                ids -> AddedColumns.rows(customers.rows(ids), CustomerCsvServlet::own, added));
    }

    private List<String> titles() {
        return AddedColumns.titles(
                Stream.of(
                                "customer.number",
                                "customer.name",
                                "customer.company",
                                "customer.firstName",
                                "customer.lastName",
                                "customer.street",
                                "customer.zip",
                                "customer.city",
                                "customer.country",
                                "customer.email",
                                "customer.phone")
                        .map(Texts::of),
                added);
    }

    private static Stream<Cell> own(Customer customer) {
        PostalAddress address = customer.getAddress();
        return Stream.of(
                        customer.getNumber(),
                        customer.getDisplayName(),
                        customer.getCompany(),
                        customer.getFirstName(),
                        customer.getLastName(),
                        address.getStreet(),
                        address.getZip(),
                        address.getCity(),
                        address.getCountryName(),
                        customer.getEmail(),
                        customer.getPhone())
                .map(Cell::of);
    }
}
