package de.hundeschule123.customer.screen;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.trail.Act;
import de.hundeschule123.school.trail.LinkedThings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Knows the pages of customers that entries of the trail name. */
@ApplicationScoped
class NamedCustomers implements LinkedThings {

    @Inject private SchoolRecords records;

    @Override
    public boolean areNamedIn(Act.Area area) {
        return area == Act.Area.CUSTOMERS;
    }

    @Override
    public Map<String, String> pages(Collection<String> things) {
        return records
                .select(Customer.class)
                .where("e.number in :numbers")
                .with("numbers", things)
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                Customer::getNumber,
                                customer -> "/kunden/details.xhtml?id=" + customer.getId()));
    }
}
