package de.hundeschule123.demo;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerNumber;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.NumberRangeTable;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.SchoolTable;
import de.hundeschule123.school.User;
import de.hundeschule123.school.signin.Passwords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * The founding of the demonstration schools in one transaction: a start that is cut off leaves
 * nothing, and the next one begins anew.
 */
@ApplicationScoped
class Founding {

    private static final String PASSWORD = "demo-Hund-2026";

    @Inject private SchoolTable schools;
    @Inject private CurrentSchool current;
    @Inject private SchoolRecords records;
    @Inject private NumberRangeTable numbers;
    @Inject private Passwords passwords;

    @Transactional
    void foundAll() {
        for (DemoSchool school : DemoSchool.values()) {
            SchoolId id = schools.add(school.school());
            current.workingFor(id, () -> found(id, school));
        }
    }

    private void found(SchoolId id, DemoSchool school) {
        for (DemoSchool.Person person : school.people()) {
            records.add(
                    new User(
                            id,
                            person.email(),
                            person.name(),
                            person.role(),
                            passwords.hash(PASSWORD)));
        }
        long number = CustomerBook.FIRST_NUMBER;
        for (var details : CustomerBook.of(school)) {
            records.add(new Customer(new CustomerNumber("K-" + number), details));
            number++;
        }
        numbers.continueAfter(id, "K", number - 1);
    }
}
