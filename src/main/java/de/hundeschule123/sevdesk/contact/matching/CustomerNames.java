package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.sevdesk.contact.names.Names;
import de.hundeschule123.sevdesk.contact.names.OurCustomer;
import de.hundeschule123.sevdesk.contact.names.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reading of a school's customers for comparison, each time in one short transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CustomerNames {

    /** Databases take only so many parameters. */
    private static final int AT_ONCE = 500;

    @Inject private SchoolRecords records;
    @Inject private CurrentSchool school;

    long count(SchoolId of) {
        return school.workingFor(of, () -> records.select(Customer.class).count());
    }

    /** All customers by name only: of a hundred thousand nothing else has to be in memory. */
    List<OurCustomer> all(SchoolId of) {
        return school.workingFor(
                of,
                () ->
                        records
                                .select(Customer.class)
                                .orderBy("e.id")
                                .values("e.id, e.firstName, e.lastName, e.company", Object[].class)
                                .stream()
                                .map(CustomerNames::customer)
                                .toList());
    }

    private static OurCustomer customer(Object[] row) {
        return new OurCustomer(
                ((Number) row[0]).longValue(),
                new Names((String) row[1], (String) row[2], (String) row[3]));
    }

    /** How some customers can be reached, by their ids. */
    Map<Long, Reach> reach(SchoolId of, Collection<Long> customers) {
        Map<Long, Reach> reach = new HashMap<>();
        details(of, customers).forEach((id, details) -> reach.put(id, reach(details)));
        return reach;
    }

    private static Reach reach(CustomerDetails details) {
        return Reach.of(
                details.email() == null ? List.of() : List.of(details.email()),
                List.of(new Reach.Address(details.street(), details.zip())));
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
