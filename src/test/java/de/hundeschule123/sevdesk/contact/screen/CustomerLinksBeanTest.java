package de.hundeschule123.sevdesk.contact.screen;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.sevdesk.contact.ContactLink;
import de.hundeschule123.sevdesk.contact.ContactLinks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Asks how often a list of customers asks for their contacts. */
class CustomerLinksBeanTest {

    private final CountedLinks links = new CountedLinks();
    private final CustomerLinksBean bean = new CustomerLinksBean();

    CustomerLinksBeanTest() {
        Wiring.wire(bean, links);
    }

    @Test
    void one_question_answers_for_all_rows_of_a_page() {
        List<Customer> rows = List.of(new Row(1), new Row(2), new Row(3));

        assertThat(rows)
                .extracting(row -> bean.numberAmong(rows, row))
                .containsExactly(null, "77", null);

        assertThat(links.asked).containsExactly(List.of(1L, 2L, 3L));
    }

    private static final class CountedLinks extends ContactLinks {

        private final List<Collection<Long>> asked = new ArrayList<>();

        @Override
        public Map<Long, ContactLink> of(Collection<Long> customers) {
            asked.add(List.copyOf(customers));
            return Map.of(2L, new Link());
        }

        @Override
        public Optional<ContactLink> of(long customer) {
            throw new AssertionError("asked for one row");
        }
    }

    private static final class Row extends Customer {

        private final long id;

        Row(long id) {
            this.id = id;
        }

        @Override
        public Long getId() {
            return id;
        }
    }

    private static final class Link extends ContactLink {
        @Override
        public String getCustomerNumber() {
            return "77";
        }
    }
}
