package de.hundeschule123.customer.screen;

import de.hundeschule123.platform.screen.ListAddress;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a person looks for among customers, as the address of their list says it.
 *
 * @param text words, each of which must be found; empty for all
 * @param mark a choice of the {@link CustomerListFilter} that an extension adds, or null for all
 */
record CustomerSearch(String text, String mark) implements Serializable {

    static final CustomerSearch ALL = new CustomerSearch("", null);

    private static final String MARK = "zuordnung";

    static CustomerSearch of(ListAddress address, Optional<CustomerListFilter> filter) {
        return new CustomerSearch(
                address.words(),
                address.choice(
                                MARK,
                                filter.map(CustomerListFilter::choices).orElse(List.of()),
                                Function.identity())
                        .orElse(null));
    }

    ListAddress address() {
        return new ListAddress().with(ListAddress.WORDS, text).with(MARK, mark);
    }
}
