package de.hundeschule123.customer.screen;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.platform.screen.ListAddress;
import de.hundeschule123.platform.screen.Pages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Lists customers, searched as one types. */
@Named("customerList")
@ViewScoped
public class CustomerListBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient CustomerList list;

    private CustomerSearch search = CustomerSearch.ALL;
    private transient Pages<Customer> rows;

    @PostConstruct
    void open() {
        rows =
                new Pages<>(
                        new Pages.Source<>() {
                            @Override
                            public long count() {
                                return list.count(search);
                            }

                            @Override
                            public List<Customer> page(
                                    int offset, int size, Pages.Sorting sorting) {
                                return list.page(search, sorting, offset, size);
                            }

                            @Override
                            public ListAddress address() {
                                return search.address();
                            }

                            @Override
                            public Collection<String> columns() {
                                return CustomerList.COLUMNS;
                            }

                            @Override
                            public Pages.Sorting usualSorting() {
                                return CustomerList.USUAL;
                            }
                        },
                        Customer::getId);
    }

    /** Shows what the address of the page says. */
    public void arrive() {
        ListAddress address = ListAddress.ofPage();
        search = CustomerSearch.of(address, list.filter());
        rows.open(address);
    }

    private void look(CustomerSearch wanted) {
        if (!Objects.equals(search, wanted)) {
            search = wanted;
            rows.restart();
        }
    }

    public Pages<Customer> getRows() {
        return rows;
    }

    /** The filter that an extension adds, or null. */
    public CustomerListFilter getExtension() {
        return list.filter().orElse(null);
    }

    public String getSearch() {
        return search.text();
    }

    public void setSearch(String text) {
        look(new CustomerSearch(text == null ? "" : text, search.mark()));
    }

    public String getMark() {
        return search.mark();
    }

    public void setMark(String mark) {
        boolean known = list.filter().filter(filter -> filter.choices().contains(mark)).isPresent();
        look(new CustomerSearch(search.text(), known ? mark : null));
    }
}
