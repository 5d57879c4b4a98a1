package de.hundeschule123.sevdesk.contact.matching;

import static java.util.stream.Collectors.toMap;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.sevdesk.contact.names.ComparedCustomer;
import de.hundeschule123.sevdesk.contact.names.ContactAddresses;
import de.hundeschule123.sevdesk.contact.names.TypedName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a school's customers for comparison, each time in one short transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CustomerReader {

    /** Databases take only so many parameters. */
    private static final int AT_ONCE = 500;

    @Inject private SchoolRecords records;
    @Inject private CurrentSchool school;

    long count(SchoolId of) {
        return school.workingFor(of, () -> records.select(Customer.class).count());
    }

    /** All customers by name only: of a hundred thousand nothing else has to be in memory. */
    List<ComparedCustomer> all(SchoolId of) {
        return school.workingFor(
                of,
                () ->
                        records
                                .select(Customer.class)
                                .orderBy("e.id")
                                .values("e.id, e.firstName, e.lastName, e.company", Object[].class)
                                .stream()
                                .map(CustomerReader::customer)
                                .toList());
    }

    private static ComparedCustomer customer(Object[] row) {
        return new ComparedCustomer(
                ((Number) row[0]).longValue(),
                new TypedName((String) row[1], (String) row[2], (String) row[3]));
    }

    /** How some customers can be reached, by their ids. */
    Map<Long, ContactAddresses> reach(SchoolId of, Collection<Long> customers) {
        Map<Long, ContactAddresses> contactAddresses = new HashMap<>();
        details(of, customers).forEach((id, details) -> contactAddresses.put(id, reach(details)));
        return contactAddresses;
    }

    private static ContactAddresses reach(CustomerDetails details) {
        return ContactAddresses.of(
                details.email() == null ? List.of() : List.of(details.email()),
                List.of(new ContactAddresses.Address(details.street(), details.zip())));
    }

    /** The numbers of some customers, by their ids. */
    Map<Long, String> numbers(SchoolId of, Collection<Long> customers) {
        return customers.isEmpty()
                ? Map.of()
                : school.workingFor(
                        of,
                        () ->
                                records
                                        .select(Customer.class)
                                        .where("e.id in :ids")
                                        .with("ids", customers)
                                        .values("e.id, e.number", Object[].class)
                                        .stream()
                                        .collect(
                                                toMap(
                                                        row -> (Long) row[0],
                                                        row -> (String) row[1])));
    }

    /** The details of some customers, by their ids. */
    Map<Long, CustomerDetails> details(SchoolId of, Collection<Long> customers) {
        List<Long> ids = new ArrayList<>(customers);
        Map<Long, CustomerDetails> details = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            school.workingFor(
                    of,
                    () ->
                            records.select(Customer.class)
                                    .where("e.id in :ids")
                                    .with("ids", some)
                                    .list()
                                    .forEach(
                                            customer ->
                                                    details.put(
                                                            customer.getId(), customer.details())));
        }
        return details;
    }
}
