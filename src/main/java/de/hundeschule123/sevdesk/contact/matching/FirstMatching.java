package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.trail.Trail;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.SevdeskConnection;
import de.hundeschule123.sevdesk.contact.ContactAct;
import de.hundeschule123.sevdesk.contact.ContactLinkRepository;
import de.hundeschule123.sevdesk.contact.FirstMatchingRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Asks the current school whether it matches its customers before its first invoices go to an
 * account that has contacts already.
 */
@ApplicationScoped
@Transactional
public class FirstMatching {

    @Inject private FirstMatchingRepository questions;
    @Inject private ContactLinkRepository links;
    @Inject private Connections connections;
    @Inject private CurrentSchool school;
    @Inject private Trail trail;

    /** Asks, where a matching would spare second contacts and none has been made. */
    public void askIfWorthIt() {
        if (isWorthIt()) {
            questions.ask(school.id(), connections.current().getAccountId());
        }
    }

    private boolean isWorthIt() {
        Long contacts = connections.current().getTestContacts();
        return contacts != null && contacts > 0 && !links.anyLinked(school.id());
    }

    /** Whether the question is open. */
    public boolean isAsked() {
        SevdeskConnection connection = connections.current();
        return connection.isOpen() && questions.isAsked(school.id(), connection.getAccountId());
    }

    /** How many contacts the account has, as its last test has counted. */
    public long contacts() {
        Long contacts = connections.current().getTestContacts();
        return contacts == null ? 0 : contacts;
    }

    /** Answers that each customer is entered anew. */
    public void goOnWithout() {
        questions.goesOnWithout(school.id());
        trail.record(ContactAct.MATCHING_DECLINED, null, null);
    }
}
