package de.hundeschule123.customer.screen;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.Customers;
import de.hundeschule123.platform.screen.Pages;
import de.hundeschule123.school.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the customers of a search in the order of a column. */
@ApplicationScoped
class CustomerList {

    /** By the name that one sees: that of the company, and of people first the last one. */
    static final Pages.Sorting USUAL = new Pages.Sorting("name", false);

    private static final Map<String, String> ORDERS =
            Map.of(
                    "name", "coalesce(e.company, e.lastName, e.firstName)%1$s, e.firstName%1$s",
                    "number", "e.number%1$s",
                    "city", "e.address.city%1$s");

    /** The columns by which the list can be sorted. */
    static final List<String> COLUMNS = ORDERS.keySet().stream().sorted().toList();

    @Inject private Customers customers;
    @Inject private Instance<CustomerListFilter> filters;

    /** The filter that an extension adds. */
    Optional<CustomerListFilter> filter() {
        return filters.stream().findFirst();
    }

    long count(CustomerSearch search) {
        return wanted(search).count();
    }

    List<Customer> page(CustomerSearch search, Pages.Sorting sorting, int offset, int size) {
        return ordered(search, sorting).page(offset, size).list();
    }

    /** All customers of a search, by their ids. */
    List<Long> ids(CustomerSearch search, Pages.Sorting sorting) {
        return ordered(search, sorting).values("e.id", Long.class);
    }

    /** These customers in this order, as far as they belong to this school. */
    List<Customer> rows(List<Long> ids) {
        return customers.inOrder(ids);
    }

    private Selection<Customer> ordered(CustomerSearch search, Pages.Sorting sorting) {
        return wanted(search)
                .orderBy(
                        ORDERS.get(sorting.column()).formatted(sorting.descending() ? " desc" : "")
                                + ", e.id");
    }

    private Selection<Customer> wanted(CustomerSearch search) {
        Selection<Customer> wanted = customers.search(search.text());
        if (search.mark() != null) {
            filter().ifPresent(filter -> filter.narrow(wanted, search.mark()));
        }
        return wanted;
    }
}
