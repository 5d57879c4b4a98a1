package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.connection.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The desk that knows on which contact a customer's documents are booked: the linked one, else a
 * new one, created once however many documents ask for it.
 */
@ApplicationScoped
public class ContactDesk {

    /** Marks numbers as ours, so that they cannot meet those that sevdesk counts up by itself. */
    private static final String NUMBER_PREFIX = "HS-";

    private static final Duration SHORTLY = Duration.ofSeconds(1);

    @Inject private ContactLinkTable links;
    @Inject private ContactBooksOpening opening;
    @Inject private CustomerReading customers;

    @Inject
    @ConfigProperty(name = "transfer.lease", defaultValue = "PT90S")
    private Duration lease;

    @Inject
    @ConfigProperty(name = "transfer.settle", defaultValue = "PT180S")
    private Duration settle;

    /**
     * The contact of a customer, created or brought up to date where needed.
     *
     * @param card the customer as it was read a moment ago
     * @param note notes each call in the asker's log
     * @param ownership is asked right before each write, and throws when the asker must stop
     * @throws ContactBusy when another is creating it or the outcome of its creation is unseen
     * @throws SevdeskFailure when sevdesk does not take it
     */
    public String contactFor(Line line, Card card, CallNote note, Runnable ownership) {
        return new Visit(line, card, note, ownership).contact();
    }

    /** The card of a school's customer. */
    public Card card(SchoolId school, long customer) {
        return customers.details(school, customer);
    }

    /**
     * Takes the link off where the contact was deleted in sevdesk or merged into another, so that
     * the next document finds or creates it anew.
     *
     * @return whether it was gone
     */
    public boolean takeOffGone(Line line, long customer, String contact, CallNote note) {
        ContactBooks books = opening.open(line);
        boolean there = note.note("readContact", () -> books.isThere(contact), found -> contact);
        return !there && links.gone(line.school(), customer, contact);
    }

    /** Whether a contact is the one that a customer is linked with. */
    public boolean isContactOf(Line line, long customer, String contact) {
        return links.find(line.school(), customer)
                .flatMap(ContactLink::contactId)
                .filter(contact::equals)
                .isPresent();
    }

    /** Takes up what earlier lives of this server were creating when they ended. */
    public void takeUpFromTheDead() {
        links.endLeasesOfTheDead();
    }

    /** A customer as the desk sees it, with the link that it came with. */
    public record Card(
            long customer, String number, CustomerDetails details, Optional<ContactLink> link) {}

    /** The reading of customers, each bound to its school. */
    @ApplicationScoped
    static class CustomerReading {

        @Inject private SchoolRecords records;
        @Inject private CurrentSchool school;
        @Inject private ContactLinkTable links;

        @Transactional
        Card details(SchoolId of, long customer) {
            return school.workingFor(
                    of,
                    () -> {
                        Customer found = records.get(Customer.class, customer);
                        return new Card(
                                customer,
                                found.getNumber(),
                                found.details(),
                                links.find(of, customer));
                    });
        }
    }

    /** One customer at the desk. */
    private final class Visit {

        private final SchoolId school;
        private final Card card;
        private final CallNote note;
        private final Runnable ownership;
        private final ContactBooks books;

        Visit(Line line, Card card, CallNote note, Runnable ownership) {
            this.school = line.school();
            this.card = card;
            this.note = note;
            this.ownership = ownership;
            this.books = opening.open(line);
        }

        String contact() {
            Optional<ContactLink> link = card.link();
            if (link.isEmpty() || !link.get().isLinked()) {
                create();
                link = find();
            }
            ContactLink linked = link.orElseThrow(() -> new ContactBusy(SHORTLY));
            String contact = linked.contactId().orElseThrow(() -> new ContactBusy(SHORTLY));
            try {
                bringUpToDate(linked, contact);
            } catch (SevdeskFailure.Rejected refused) {
                if (refused.isNotFound() && isGone(contact)) {
                    links.gone(school, card.customer(), contact);
                    throw new ContactBusy(Duration.ZERO);
                }
                throw refused;
            }
            return contact;
        }

        private boolean isGone(String contact) {
            return !note.note("readContact", () -> books.isThere(contact), found -> contact);
        }

        private Optional<ContactLink> find() {
            return links.find(school, card.customer());
        }

        private void create() {
            reserve();
            if (!links.take(school, card.customer(), lease, settle)) {
                throw new ContactBusy(untilFree());
            }
            ContactLink reserved = find().orElseThrow(() -> new ContactBusy(SHORTLY));
            if (reserved.isLinked()) {
                return;
            }
            String number = reserved.getCustomerNumber();
            if (reserved.wasSentUnseen()) {
                List<ContactBooks.Existing> found = numbered(number);
                if (adopted(reserved, found)) {
                    return;
                }
                number = found.isEmpty() ? number : another(number);
            }
            send(reserved, number);
        }

        private List<ContactBooks.Existing> numbered(String number) {
            return note.note("lookUpContact", () -> books.numbered(number), rows -> null);
        }

        /** A number that nobody else can have; the one we wanted belongs to another contact. */
        private String another(String taken) {
            return taken + "-" + card.customer();
        }

        private void reserve() {
            try {
                links.open(school, card.customer(), NUMBER_PREFIX + card.number());
            } catch (PersistenceException another) {
                // Another reserves it at this moment: it is asked for again shortly.
                throw new ContactBusy(SHORTLY);
            }
        }

        /** Another creates it right now, or nobody touches it until the settle time is over. */
        private Duration untilFree() {
            return find().filter(ContactLink::wasSentUnseen).isPresent()
                    ? settle.dividedBy(4)
                    : SHORTLY;
        }

        /** The contact may be there under the reserved number, if it bears the customer's name. */
        private boolean adopted(ContactLink reserved, List<ContactBooks.Existing> found) {
            Optional<ContactBooks.Existing> ours =
                    found.stream().filter(row -> isNamedLike(row.name())).findFirst();
            ours.ifPresent(row -> link(reserved, row.id(), row.customerNumber()));
            return ours.isPresent();
        }

        private boolean isNamedLike(String name) {
            return name.strip()
                    .toLowerCase(Locale.GERMANY)
                    .equals(nameOf(card.details()).toLowerCase(Locale.GERMANY));
        }

        private void send(ContactLink reserved, String number) {
            ownership.run();
            if (!links.aboutToSend(reserved, number, lease)) {
                throw new ContactBusy(SHORTLY);
            }
            try {
                ContactBooks.Created created =
                        note.note(
                                "createContact",
                                () -> books.create(card.details(), number),
                                ContactBooks.Created::id);
                link(reserved, created.id(), created.customerNumber());
            } catch (SevdeskFailure.Unseen unseen) {
                links.unseen(reserved);
                throw new ContactBusy(settle);
            } catch (SevdeskFailure.Rejected refused) {
                sendUnderAnother(reserved, number, refused);
            } catch (SevdeskFailure surelyNot) {
                links.giveBack(reserved);
                throw surelyNot;
            }
        }

        /** The number may have been given to somebody else in sevdesk meanwhile. */
        private void sendUnderAnother(
                ContactLink reserved, String number, SevdeskFailure.Rejected refused) {
            List<ContactBooks.Existing> found = numbered(number);
            if (adopted(reserved, found)) {
                return;
            }
            if (found.isEmpty() || number.endsWith(another(""))) {
                links.giveBack(reserved);
                throw refused;
            }
            send(reserved, another(number));
        }

        private void link(ContactLink reserved, String contact, String number) {
            if (!links.created(
                    reserved,
                    contact,
                    number,
                    Fingerprints.of(card.details(), ContactPart.NAMES))) {
                throw new ContactBusy(SHORTLY);
            }
        }

        private void bringUpToDate(ContactLink linked, String contact) {
            for (ContactPart part : ContactPart.values()) {
                String print = Fingerprints.of(card.details(), part);
                ContactLink.Sent sent = linked.sent(part);
                if (print != null && !print.equals(sent.fingerprint())) {
                    tellUnlessRefused(contact, part, sent, print, linked);
                }
            }
        }

        /** An address or e-mail that sevdesk will not have must not keep the invoice from going. */
        private void tellUnlessRefused(
                String contact,
                ContactPart part,
                ContactLink.Sent sent,
                String print,
                ContactLink linked) {
            try {
                tell(contact, part, sent, print, linked);
            } catch (SevdeskFailure.Rejected refused) {
                if (part == ContactPart.NAMES || refused.isNotFound() && isGone(contact)) {
                    throw refused;
                }
                links.added(linked, part, print, null);
            }
        }

        private void tell(
                String contact,
                ContactPart part,
                ContactLink.Sent sent,
                String print,
                ContactLink linked) {
            ownership.run();
            if (part == ContactPart.NAMES) {
                note.note("renameContact", () -> renamed(contact), done -> contact);
                links.sent(school, card.customer(), part, print, contact);
            } else if (sent.id() != null) {
                note.note("change" + part, () -> changed(sent.id(), part), done -> sent.id());
                links.sent(school, card.customer(), part, print, sent.id());
            } else {
                add(contact, part, print, linked);
            }
        }

        private boolean renamed(String contact) {
            books.rename(contact, card.details());
            return true;
        }

        private boolean changed(String id, ContactPart part) {
            books.change(id, part, card.details());
            return true;
        }

        /**
         * One document at a time adds a part: a second one of the same customer would add it again.
         * A part that was announced before without a result is looked for first.
         */
        private void add(String contact, ContactPart part, String print, ContactLink linked) {
            if (!links.announce(linked, part, lease, settle)) {
                throw new ContactBusy(linked.wasAnnounced(part) ? settle.dividedBy(4) : SHORTLY);
            }
            Optional<String> there =
                    linked.wasAnnounced(part) ? find(contact, part, linked) : Optional.empty();
            links.added(linked, part, print, there.orElseGet(() -> send(contact, part, linked)));
        }

        private Optional<String> find(String contact, ContactPart part, ContactLink linked) {
            try {
                return note.note(
                        "lookUp" + part,
                        () -> books.find(contact, part, card.details()),
                        found -> found.orElse(null));
            } catch (SevdeskFailure unanswered) {
                // Nothing was sent: the next one may ask at once.
                links.added(linked, part, ContactLinkTable.ANNOUNCED, null);
                throw unanswered;
            }
        }

        private String send(String contact, ContactPart part, ContactLink linked) {
            try {
                return note.note(
                        "add" + part, () -> books.add(contact, part, card.details()), id -> id);
            } catch (SevdeskFailure.Unseen unseen) {
                // Whether it is there is found out after the settle time.
                throw unseen;
            } catch (SevdeskFailure surelyNot) {
                links.added(linked, part, null, null);
                throw surelyNot;
            }
        }
    }

    /** The name by which sevdesk shows a contact: the organisation, else first and last name. */
    static String nameOf(CustomerDetails details) {
        if (details.company() != null) {
            return details.company();
        }
        return details.firstName() == null
                ? details.lastName()
                : details.firstName() + " " + details.lastName();
    }
}
