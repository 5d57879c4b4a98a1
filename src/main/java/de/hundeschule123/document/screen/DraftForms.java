package de.hundeschule123.document.screen;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.Customers;
import de.hundeschule123.document.catalogue.ServiceCatalogue;
import de.hundeschule123.document.invoicing.DraftReference;
import de.hundeschule123.document.invoicing.Drafts;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.school.SchoolRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the form of a draft and keeps what could be read, whole or not. */
@ApplicationScoped
class DraftForms {

    @Inject private Customers customers;
    @Inject private Drafts drafts;
    @Inject private ServiceCatalogue catalogue;
    @Inject private SchoolRecords records;
    @Inject private Clock clock;

    ReadInvoice read(TypedInvoice typed) {
        return ReadInvoice.of(
                withOurServices(typed),
                customer(typed.fields().get(ReadInvoice.CUSTOMER)),
                LocalDate.now(clock));
    }

    /** A service of another school is none. */
    private TypedInvoice withOurServices(TypedInvoice typed) {
        Set<Long> named =
                typed.lines().stream()
                        .map(LineForm::service)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        Set<Long> ours = catalogue.known(named);
        return ours.containsAll(named)
                ? typed
                : new TypedInvoice(
                        typed.fields(),
                        typed.lines().stream()
                                .map(
                                        cells ->
                                                LineForm.service(cells)
                                                                .filter(ours::contains)
                                                                .isPresent()
                                                        ? cells
                                                        : LineForm.withoutService(cells))
                                .toList());
    }

    /** One of this school, or nobody. */
    private Customer customer(String id) {
        if (id == null || !id.matches("\\d{1,18}")) {
            return null;
        }
        try {
            return customers.get(Long.parseLong(id));
        } catch (NotFound unknown) {
            return null;
        }
    }

    /** The draft as it is kept: what was typed last, or else the invoice. */
    ReadInvoice read(Drafts.Kept kept) {
        return kept.form() == null
                ? ReadInvoice.of(kept.invoice())
                : read(TypedInvoice.of(kept.form()));
    }

    /** All that keeps a draft from being committed; a small business needs no reason for 0 %. */
    List<FieldProblem> problems(ReadInvoice read) {
        return read.problems(!records.school().isSmallBusiness());
    }

    Drafts.Result keep(DraftReference seen, String page, ReadInvoice read) {
        return drafts.keep(seen, page, read.content(), read.typed().json().build().toString());
    }
}
