package de.hundeschule123.demo;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.customer.CustomerNumber;
import de.hundeschule123.document.catalogue.ServiceCatalogue;
import de.hundeschule123.document.invoicing.InvoicePrinter;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.Letterheads;
import de.hundeschule123.school.NumberRangeRepository;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.SchoolRepository;
import de.hundeschule123.school.User;
import de.hundeschule123.school.authentication.Passwords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Founds the demonstration schools in one transaction: a start that is cut off leaves nothing, and
 * the next one begins anew.
 */
@ApplicationScoped
class Founding {

    private static final String PASSWORD = "demo-Hund-2026";

    @Inject private SchoolRepository schools;
    @Inject private CurrentSchool current;
    @Inject private SchoolRecords records;
    @Inject private NumberRangeRepository numbers;
    @Inject private Passwords passwords;
    @Inject private InvoicePrinter printer;
    @Inject private Letterheads letterheads;
    @Inject private ServiceCatalogue services;

    @Transactional
    Map<DemoSchool, SchoolId> foundAll() {
        Map<DemoSchool, SchoolId> founded = new EnumMap<>(DemoSchool.class);
        for (DemoSchool school : DemoSchool.values()) {
            SchoolId id = schools.add(school.school());
            current.workingFor(id, () -> found(id, school));
            founded.put(school, id);
        }
        return founded;
    }

    private void found(SchoolId id, DemoSchool school) {
        school.people().forEach(person -> records.add(user(id, person)));
        letterheads.draw(DemoLogo.of(school.colour()));
        letterheads.change(records.school().getVersion(), school.letterhead());
        school.services().forEach(services::add);
        List<Customer> customers = customers(school);
        numbers.continueAfter(id, "K", CustomerBook.FIRST_NUMBER + customers.size() - 1);
        Filing filing = new Filing(records, printer, customers);
        filing.file(DocumentBook.of(school))
                .forEach((range, last) -> numbers.continueAfter(id, range, last));
        DocumentBook.draftsOf(school).forEach(draft -> records.add(filing.draft(draft)));
    }

    private User user(SchoolId school, DemoSchool.Person person) {
        return new User(
                school, person.email(), person.name(), person.role(), passwords.hash(PASSWORD));
    }

    private List<Customer> customers(DemoSchool school) {
        List<Customer> customers = new ArrayList<>();
        for (CustomerDetails details : CustomerBook.of(school)) {
            String number = "K-" + (CustomerBook.FIRST_NUMBER + customers.size());
            customers.add(records.add(new Customer(new CustomerNumber(number), details)));
        }
        return customers;
    }
}
