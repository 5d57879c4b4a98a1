package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.customer.CustomerTie;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.CurrentSchool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Says what becomes of a customer's contact: nothing in sevdesk, where only the school may judge
 * what its books need; here the names go, and the link goes with the customer.
 */
@ApplicationScoped
class ContactTie implements CustomerTie {

    @Inject private ContactLinks links;
    @Inject private ErasedContactRepository table;
    @Inject private CurrentSchool school;

    @Override
    public List<String> reasonsToWait(long customer) {
        return List.of();
    }

    @Override
    public List<String> staysElsewhere(long customer) {
        return links
                .of(customer)
                .map(link -> Texts.of("erasure.elsewhere.contact", link.getCustomerNumber()))
                .stream()
                .toList();
    }

    @Override
    public void forgetNames(long customer) {
        table.forgetNames(school.id(), customer);
    }

    @Override
    public void letGo(long customer) {
        table.letGo(school.id(), customer);
    }
}
