package de.hundeschule123.customer.screen;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.Customers;
import de.hundeschule123.platform.screen.Pages;
import de.hundeschule123.school.Selection;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** Lists customers, searched as one types. */
@Named("customerList")
@ViewScoped
public class CustomerListBean implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A company stands where its name belongs: nobody sees the person behind it in the list. */
    private static final String NAME = "coalesce(e.company, e.lastName)";

    private static final String BY_NAME = NAME + ", e.firstName, e.number";
    private static final Map<String, String> ORDERS =
            Map.of(
                    "name", NAME,
                    "number", "e.number",
                    "city", "e.address.city");

    @Inject private transient Customers customers;
    @Inject private transient Instance<CustomerListFilter> filters;

    private String search;
    private transient Pages<Customer> rows;

    @PostConstruct
    void open() {
        rows =
                new Pages<>(
                        new Pages.Source<>() {
                            @Override
                            public long count() {
                                return wanted().count();
                            }

                            @Override
                            public List<Customer> page(
                                    int offset, int size, Pages.Sorting sorting) {
                                return wanted().orderBy(order(sorting)).page(offset, size).list();
                            }
                        },
                        Customer::getId);
    }

    private Selection<Customer> wanted() {
        Selection<Customer> wanted = customers.search(search);
        filters.forEach(filter -> filter.narrow(wanted));
        return wanted;
    }

    private static String order(Pages.Sorting sorting) {
        if (sorting == null || !ORDERS.containsKey(sorting.column())) {
            return BY_NAME;
        }
        return ORDERS.get(sorting.column()) + (sorting.descending() ? " desc, e.id" : ", e.id");
    }

    public Pages<Customer> getRows() {
        return rows;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }
}
