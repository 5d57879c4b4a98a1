package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.sevdesk.api.CallTimes;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.contact.ContactClient;
import de.hundeschule123.sevdesk.api.contact.ContactForm;
import de.hundeschule123.sevdesk.api.contact.ContactRow;
import de.hundeschule123.sevdesk.connection.CallStep;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.contact.names.ContactAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Synchronizes customers with their contacts in sevdesk, and says on which a customer's documents
 * are booked: the linked one, else a new one, created once however many documents ask for it.
 */
@ApplicationScoped
public class ContactSynchronizer {

    /** Marks numbers as ours, so that they cannot meet those that sevdesk counts up by itself. */
    static final String NUMBER_PREFIX = "HS-";

    /** What is kept beside the contact itself. */
    private static final List<ContactPart> DETAILS =
            List.of(ContactPart.ADDRESS, ContactPart.EMAIL, ContactPart.PHONE);

    private static final Duration SHORTLY = Duration.ofSeconds(1);

    /** How soon to see whether the customers are matched. */
    private static final Duration MATCHING = Duration.ofSeconds(15);

    @Inject private ContactLinkRepository links;
    @Inject private ContactClient.Factory clients;
    @Inject private SchoolRecords records;
    @Inject private CurrentSchool current;

    @Inject private CallTimes times;
    @Inject private FirstMatchingRepository firstMatching;

    /**
     * The contact of a customer, created or brought up to date where needed.
     *
     * @param customer as it was read a moment ago
     * @param note notes each call in the asker's log
     * @param ownership is asked right before each write, and throws when the asker must stop
     * @throws ContactBusy when another is creating it or the outcome of its creation is unseen
     * @throws SevdeskFailure when sevdesk does not take it
     */
    public String contactFor(
            SevdeskAccount account,
            CustomerSnapshot customer,
            CallRecorder note,
            Runnable ownership) {
        ContactSync sync = new ContactSync(account, customer, note, ownership);
        return switch (customer.standing()) {
            case KNOWN -> sync.contact();
            case ERASED -> sync.contactOfInvoice(Optional.empty());
        };
    }

    /**
     * The contact on which an invoice was booked, for its cancellation: the one that is known of it
     * as long as it is there, else the customer's own. Nothing in it is changed: who was erased
     * here since is not overwritten there with what is left.
     *
     * @param booked the contact that the invoice's voucher has, if that is known
     * @throws ContactBusy when the customer has none and another is creating it
     * @throws SevdeskFailure when sevdesk does not take it
     */
    public String contactOfInvoice(
            SevdeskAccount account,
            CustomerSnapshot customer,
            Optional<String> booked,
            CallRecorder note,
            Runnable ownership) {
        return new ContactSync(account, customer, note, ownership).contactOfInvoice(booked);
    }

    /**
     * A customer of the current school; joins the transaction of whoever asks.
     *
     * @param onPaper what the document itself says of the customer: it counts where the customer's
     *     data were erased since
     */
    public CustomerSnapshot snapshot(long customer, CustomerDetails onPaper) {
        Customer found = records.get(Customer.class, customer);
        return new CustomerSnapshot(
                customer,
                found.getNumber(),
                found.isErased() ? onPaper : found.details(),
                links.find(current.id(), customer),
                found.isErased()
                        ? CustomerSnapshot.Standing.ERASED
                        : CustomerSnapshot.Standing.KNOWN);
    }

    /**
     * Takes the link off where the contact was deleted in sevdesk or merged into another, so that
     * the next document finds or creates it anew.
     *
     * @return whether it was gone
     */
    public boolean takeOffGone(
            SevdeskAccount account, long customer, String contact, CallRecorder note) {
        ContactClient contacts = clients.of(account.token());
        String number = numberOf(contact, links.find(account.school(), customer));
        Optional<ContactRow> found =
                note.note(
                        CallStep.READ_CONTACT,
                        () -> contacts.get(contact, number),
                        there -> contact);
        if (found.isEmpty()) {
            links.gone(account.school(), customer, contact);
        }
        return found.isEmpty();
    }

    /** The number under which a contact is to be found in a list; null where only all tell. */
    private static String numberOf(String contact, Optional<ContactLink> link) {
        return link.filter(known -> known.contactId().filter(contact::equals).isPresent())
                .map(ContactLink::getCustomerNumber)
                .orElse(null);
    }

    /**
     * Takes a contact back that was created a moment ago for a document which sevdesk then refused:
     * deleted there, unless it is used, and no longer linked. Where that does not work it stays
     * linked, and the next document lies on it.
     */
    public void takeBack(SevdeskAccount account, long customer, String contact, CallRecorder note) {
        ContactClient contacts = clients.of(account.token());
        note.note(
                CallStep.DELETE_CONTACT,
                () -> {
                    contacts.delete(contact);
                    return contact;
                },
                gone -> gone);
        links.forget(account.school(), customer, contact);
    }

    /** What became of a contact that nobody of ours needs any more. */
    public enum Idle {
        REMOVED,
        /** Somebody uses it there, or has written on it. */
        KEPT
    }

    /**
     * Deletes a contact that was made by us and that no document of ours lies on, unless somebody
     * uses it in sevdesk, or has written on it.
     */
    public Idle removeIdle(
            SevdeskAccount account, long customer, String contact, CallRecorder note) {
        try {
            boolean written =
                    note.note(
                            CallStep.READ_CONTACT,
                            () -> clients.of(account.token()).isWrittenOn(contact),
                            there -> contact);
            if (written) {
                return Idle.KEPT;
            }
            takeBack(account, customer, contact, note);
            return Idle.REMOVED;
        } catch (SevdeskFailure.Rejected refused) {
            return takeOffGone(account, customer, contact, note) ? Idle.REMOVED : Idle.KEPT;
        }
    }

    /**
     * Whether a contact is the one that a customer is linked with, or was before it became a
     * company or a person.
     */
    public boolean isContactOf(SevdeskAccount account, long customer, String contact) {
        return links.find(account.school(), customer)
                        .flatMap(ContactLink::contactId)
                        .filter(contact::equals)
                        .isPresent()
                || links.isAside(account.school(), customer, contact);
    }

    /** Takes up what earlier lives of this server were creating when they ended. */
    public void takeUpFromTheDead() {
        links.endLeasesOfTheDead();
    }

    /** Synchronizes one customer. */
    private final class ContactSync {

        private final SchoolId school;
        private final String accountId;
        private final CustomerSnapshot customer;
        private final CallRecorder note;
        private final Runnable ownership;
        private final ContactClient contacts;
        private final ContactParts parts;

        ContactSync(
                SevdeskAccount account,
                CustomerSnapshot customer,
                CallRecorder note,
                Runnable ownership) {
            this.school = account.school();
            this.accountId = account.id();
            this.customer = customer;
            this.note = note;
            this.ownership = ownership;
            this.contacts = clients.of(account.token());
            this.parts = new ContactParts(contacts);
        }

        String contact() {
            return contact(customer.link());
        }

        private String contact(Optional<ContactLink> known) {
            ContactLink linked = linked(known);
            String contact =
                    linked.contactId()
                            .orElseThrow(
                                    () -> new ContactBusy(ContactBusy.Cause.CREATING, SHORTLY));
            if (isOfOtherKind(linked, contact)) {
                putAside(linked);
                return contact(find());
            }
            try {
                bringUpToDate(linked, contact);
            } catch (SevdeskFailure.Rejected refused) {
                if (refused.mayBeGone() && isGone(contact)) {
                    throw gone(contact);
                }
                throw refused;
            }
            return contact;
        }

        private ContactLink linked(Optional<ContactLink> known) {
            Optional<ContactLink> link = known;
            if (link.isEmpty() || !link.get().isLinked()) {
                create();
                link = find();
            }
            return link.orElseThrow(() -> new ContactBusy(ContactBusy.Cause.CREATING, SHORTLY));
        }

        private ContactBusy gone(String contact) {
            links.gone(school, customer.customer(), contact);
            return new ContactBusy(ContactBusy.Cause.GONE, Duration.ZERO);
        }

        String contactOfInvoice(Optional<String> booked) {
            Optional<String> own = customer.link().flatMap(ContactLink::contactId);
            if (booked.isPresent() && (booked.equals(own) || !isGone(booked.get()))) {
                return booked.get();
            }
            return linked(customer.link())
                    .contactId()
                    .orElseThrow(() -> new ContactBusy(ContactBusy.Cause.CREATING, SHORTLY));
        }

        /**
         * A person's contact does not become a company's by a change of names, nor the other way
         * round: invoices of the one must not be booked on the other.
         */
        private boolean isOfOtherKind(ContactLink linked, String contact) {
            return !isTold(linked, ContactPart.NAMES)
                    && kind(linked, contact) != ContactKind.of(customer.details());
        }

        private boolean isTold(ContactLink linked, ContactPart part) {
            return linked.isToldOf(customer.details(), part);
        }

        /** Who was linked by a person has the kind that the person wanted. */
        private ContactKind kind(ContactLink linked, String contact) {
            ContactKind now = ContactKind.of(customer.details());
            return linked.kind()
                    .orElseGet(
                            () ->
                                    linked.getOrigin() == LinkOrigin.MANUAL
                                            ? now
                                            : ContactMapping.kind(read(contact)));
        }

        private ContactRow read(String contact) {
            return find(contact).orElseThrow(() -> gone(contact));
        }

        private boolean isGone(String contact) {
            return find(contact).isEmpty();
        }

        private Optional<ContactRow> find(String contact) {
            String number = ContactSynchronizer.numberOf(contact, find());
            return note.note(
                    CallStep.READ_CONTACT, () -> contacts.get(contact, number), found -> contact);
        }

        private void putAside(ContactLink linked) {
            ownership.run();
            String ours = NUMBER_PREFIX + customer.number();
            String number = linked.getCustomerNumber().equals(ours) ? another(ours) : ours;
            ContactKind was = ContactKind.of(customer.details()).other();
            if (!links.putAside(linked, was, number)) {
                throw new ContactBusy(ContactBusy.Cause.CREATING, SHORTLY);
            }
        }

        private Optional<ContactLink> find() {
            return links.find(school, customer.customer());
        }

        private void create() {
            if (firstMatching.isWaitedFor(school, accountId)) {
                throw new ContactBusy(ContactBusy.Cause.MATCHING, MATCHING);
            }
            links.open(school, customer.customer(), NUMBER_PREFIX + customer.number());
            if (!links.take(school, customer.customer(), times.lease(), times.settle())) {
                throw new ContactBusy(whyTaken(), untilFree());
            }
            ContactLink reserved =
                    find().orElseThrow(() -> new ContactBusy(ContactBusy.Cause.CREATING, SHORTLY));
            if (reserved.isLinked()) {
                return;
            }
            String number = numberOf(reserved);
            if (reserved.wasSentUnseen()) {
                List<ContactRow> found = numbered(number);
                if (adopted(reserved, found)) {
                    return;
                }
                number = found.isEmpty() ? number : another(number);
            }
            if (!isThereAlready(reserved)) {
                send(reserved, number);
            }
        }

        /**
         * Whoever has gone on without matching gets each customer anew, but not one who stands in
         * sevdesk by the same name with the same e-mail or address and cannot be anybody else.
         */
        private boolean isThereAlready(ContactLink reserved) {
            SameContact same = new SameContact(customer.details());
            if (!same.canBeTold() || links.hasNamesake(school, customer.customer())) {
                return false;
            }
            List<ContactRow> fitting =
                    same.namesakes(named(same.word())).stream()
                            .filter(contact -> links.isFree(school, contact.id()))
                            .filter(contact -> isReachedSo(same, contact.id()))
                            .toList();
            if (fitting.size() != 1) {
                return false;
            }
            ContactRow theirs = fitting.getFirst();
            if (!same.isAloneWith(theirs, links.others(school, customer.customer()))) {
                return false;
            }
            links.giveBack(reserved);
            FoundContact found =
                    new FoundContact(theirs.id(), theirs.customerNumber(), theirs.displayName());
            if (!links.link(
                    school, customer.customer(), customer.details(), found, LinkOrigin.MATCHED)) {
                throw new ContactBusy(ContactBusy.Cause.CREATING, SHORTLY);
            }
            return true;
        }

        /** A refusal of this question must not keep the invoice from going. */
        private List<ContactRow> named(String word) {
            try {
                return note.note(
                        CallStep.LOOK_UP_CONTACT, () -> contacts.named(word), rows -> null);
            } catch (SevdeskFailure.Rejected refused) {
                return List.of();
            }
        }

        private boolean isReachedSo(SameContact same, String contact) {
            List<String> emails =
                    rows(contact, ContactPart.EMAIL).stream().map(PartRow::value).toList();
            return same.isReachedSo(emails, List.of())
                    || customer.details().street() != null
                            && same.isReachedSo(
                                    List.of(),
                                    rows(contact, ContactPart.ADDRESS).stream()
                                            .map(
                                                    row ->
                                                            new ContactAddresses.Address(
                                                                    row.street(), row.zip()))
                                            .toList());
        }

        /**
         * A contact that is gone may have had none: looked up, an empty one would mean everybody.
         */
        private String numberOf(ContactLink reserved) {
            String number = reserved.getCustomerNumber();
            return number.isBlank() ? NUMBER_PREFIX + customer.number() : number;
        }

        private List<ContactRow> numbered(String number) {
            return note.note(
                    CallStep.LOOK_UP_CONTACT, () -> contacts.numbered(number), rows -> null);
        }

        /** A number that nobody else can have; the one we wanted belongs to another contact. */
        private String another(String taken) {
            return taken + "-" + customer.customer();
        }

        private ContactBusy.Cause whyTaken() {
            return links.isUnseen(school, customer.customer())
                    ? ContactBusy.Cause.UNSEEN
                    : ContactBusy.Cause.CREATING;
        }

        /**
         * Another creates it right now, which takes seconds, or nobody touches it until the settle
         * time is over: as long again as that has lasted.
         */
        private Duration untilFree() {
            Duration held = links.heldFor(school, customer.customer(), times.lease());
            Duration pause = held.compareTo(SHORTLY) > 0 ? held : SHORTLY;
            Duration longest = times.settle().dividedBy(4);
            return pause.compareTo(longest) > 0 ? longest : pause;
        }

        /**
         * The contact may be there under the reserved number, if it bears the customer's name or
         * the one that it was sent with. What else is in it may be the school's: nobody knows that
         * it is the one that was just sent, for it may have been linked before.
         */
        private boolean adopted(ContactLink reserved, List<ContactRow> found) {
            String name = Fingerprints.ofShown(nameOf(customer.details()));
            return adopted(
                            reserved,
                            found,
                            name,
                            ContactKind.of(customer.details()),
                            Fingerprints.of(customer.details(), ContactPart.NAMES))
                    || reserved.sentName().isPresent()
                            && adopted(
                                    reserved,
                                    found,
                                    reserved.sentName().get(),
                                    reserved.kind().orElseThrow(),
                                    null);
        }

        private boolean adopted(
                ContactLink reserved,
                List<ContactRow> found,
                String name,
                ContactKind kind,
                String told) {
            Optional<ContactRow> ours =
                    found.stream()
                            .filter(row -> Fingerprints.ofShown(row.displayName()).equals(name))
                            .findFirst();
            ours.ifPresent(
                    row ->
                            link(
                                    reserved,
                                    row.id(),
                                    row.customerNumber(),
                                    LinkOrigin.MATCHED,
                                    kind,
                                    told));
            return ours.isPresent();
        }

        private void send(ContactLink reserved, String number) {
            ownership.run();
            ContactKind kind = ContactKind.of(customer.details());
            String name = Fingerprints.ofShown(nameOf(customer.details()));
            if (!links.aboutToSend(reserved, number, name, kind, times.lease())) {
                throw new ContactBusy(ContactBusy.Cause.CREATING, SHORTLY);
            }
            try {
                ContactForm names = ContactMapping.names(customer.details());
                ContactRow created =
                        note.note(
                                CallStep.CREATE_CONTACT,
                                () -> contacts.create(names, number),
                                ContactRow::id);
                link(
                        reserved,
                        created.id(),
                        Objects.requireNonNullElse(created.customerNumber(), number),
                        LinkOrigin.CREATED,
                        kind,
                        Fingerprints.of(customer.details(), ContactPart.NAMES));
            } catch (SevdeskFailure.Unseen unseen) {
                links.unseen(reserved);
                throw new ContactBusy(ContactBusy.Cause.UNSEEN, times.settle());
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
            List<ContactRow> found = numbered(number);
            if (adopted(reserved, found)) {
                return;
            }
            if (found.isEmpty() || number.endsWith(another(""))) {
                links.giveBack(reserved);
                throw refused;
            }
            send(reserved, another(number));
        }

        private void link(
                ContactLink reserved,
                String contact,
                String number,
                LinkOrigin origin,
                ContactKind kind,
                String told) {
            if (!links.created(reserved, contact, number, origin, kind, told)) {
                throw new ContactBusy(ContactBusy.Cause.CREATING, SHORTLY);
            }
        }

        private void bringUpToDate(ContactLink linked, String contact) {
            if (!isTold(linked, ContactPart.NAMES)) {
                rename(linked, contact);
            }
            for (ContactPart part : DETAILS) {
                if (!isTold(linked, part)) {
                    tellUnlessRefused(linked, contact, part);
                }
            }
        }

        private void rename(ContactLink linked, String contact) {
            ContactKind kind = ContactKind.of(customer.details());
            Optional<ContactForm> names =
                    linked.isOurs()
                            ? Optional.of(ContactMapping.names(customer.details()))
                            : namesForTheirs(linked, contact);
            if (names.isPresent()) {
                ownership.run();
                note.note(
                        CallStep.RENAME_CONTACT,
                        () -> renamed(contact, names.get()),
                        done -> contact);
            }
            links.renamed(linked, kind, Fingerprints.of(customer.details(), ContactPart.NAMES));
        }

        private boolean renamed(String contact, ContactForm names) {
            contacts.rename(contact, names);
            return true;
        }

        /**
         * Of a contact that the school had before, a first name is taken away only where it is the
         * one that we knew; and a contact that a person chose although it is of the other kind
         * keeps its names. Its VAT id is the school's work in sevdesk and stays as it is.
         */
        private Optional<ContactForm> namesForTheirs(ContactLink linked, String contact) {
            if (Fingerprints.ofNamesAlone(customer.details())
                    .equals(linked.sent(ContactPart.NAMES).fingerprint())) {
                return Optional.empty();
            }
            ContactForm ours = ContactMapping.names(customer.details()).namesAlone();
            ContactRow theirs = read(contact);
            if (ContactMapping.kind(theirs) != ContactKind.of(customer.details())) {
                return Optional.empty();
            }
            boolean known =
                    Fingerprints.ofPerson(theirs.surename(), theirs.familyname())
                            .equals(linked.sent(ContactPart.NAMES).fingerprint());
            return Optional.of(
                    ours.name() != null || ours.surename() != null || known
                            ? ours
                            : ContactForm.person(theirs.surename(), ours.familyname()));
        }

        /** An address or e-mail that sevdesk will not have must not keep the invoice from going. */
        private void tellUnlessRefused(ContactLink linked, String contact, ContactPart part) {
            String print = Fingerprints.of(customer.details(), part);
            try {
                if (print == null) {
                    takeAway(linked, contact, part);
                } else if (part != ContactPart.ADDRESS || isCountryKnown(linked, print)) {
                    tell(linked, contact, part, print);
                }
            } catch (SevdeskFailure.Rejected refused) {
                if (refused.mayBeGone() && isGone(contact)) {
                    throw refused;
                }
                PartNote note = print == null ? PartNote.STAYED : PartNote.REFUSED;
                links.told(linked, part, print, linked.sent(part).id(), note);
            }
        }

        private void tell(ContactLink linked, String contact, ContactPart part, String print) {
            String id = linked.sent(part).id();
            if (id == null) {
                add(linked, contact, part, print);
                return;
            }
            try {
                change(id, part);
                boolean beside = linked.getNotes().get(part) == PartNote.BESIDE;
                links.told(linked, part, print, id, beside ? PartNote.BESIDE : null);
            } catch (SevdeskFailure.Rejected refused) {
                if (!refused.mayBeGone() || isGone(contact) || isThere(contact, part, id)) {
                    throw refused;
                }
                // Somebody has deleted ours in sevdesk: what is new is entered anew.
                links.told(linked, part, null, null, null);
                add(
                        find().orElseThrow(
                                        () -> new ContactBusy(ContactBusy.Cause.CREATING, SHORTLY)),
                        contact,
                        part,
                        print);
            }
        }

        private boolean isThere(String contact, ContactPart part, String id) {
            return rows(contact, part).stream().anyMatch(row -> row.id().equals(id));
        }

        private void change(String id, ContactPart part) {
            ownership.run();
            note.note(part.steps().change(), () -> changed(id, part), done -> id);
        }

        private boolean changed(String id, ContactPart part) {
            parts.change(id, part, customer.details());
            return true;
        }

        /**
         * What is taken away here is taken away there, if it came from us; what the school had
         * entered by itself stays, and the customer's page says so.
         */
        private void takeAway(ContactLink linked, String contact, ContactPart part) {
            String id = linked.sent(part).id();
            if (id != null) {
                delete(contact, id, part);
                links.told(linked, part, null, null, null);
            } else {
                boolean stays = !rows(contact, part).isEmpty();
                links.told(linked, part, null, null, stays ? PartNote.STAYED : null);
            }
        }

        private void delete(String contact, String id, ContactPart part) {
            ownership.run();
            try {
                note.note(part.steps().delete(), () -> deleted(id, part), done -> id);
            } catch (SevdeskFailure.Rejected refused) {
                if (!refused.mayBeGone() || isThere(contact, part, id)) {
                    throw refused;
                }
            }
        }

        private boolean deleted(String id, ContactPart part) {
            parts.delete(id, part);
            return true;
        }

        private List<PartRow> rows(String contact, ContactPart part) {
            return note.note(part.steps().lookUp(), () -> parts.of(contact, part), found -> null);
        }

        /**
         * No country at all is better than a wrong one, and the invoice need not wait for it. Where
         * the customer lived before is not where it lives now: that address of ours goes.
         */
        private boolean isCountryKnown(ContactLink linked, String print) {
            ContactLink.Sent before = linked.sent(ContactPart.ADDRESS);
            try {
                if (contacts.country(customer.details().country()).isPresent()) {
                    return true;
                }
            } catch (SevdeskFailure.Unseen | SevdeskFailure.Rejected untold) {
                if (!linked.wasAnnounced(ContactPart.ADDRESS)) {
                    leaveOut(linked, before.fingerprint(), before.id());
                }
                return false;
            }
            if (before.id() != null) {
                delete(linked.contactId().orElseThrow(), before.id(), ContactPart.ADDRESS);
            }
            leaveOut(linked, print, null);
            return false;
        }

        private void leaveOut(ContactLink linked, String print, String id) {
            links.told(linked, ContactPart.ADDRESS, print, id, PartNote.NO_COUNTRY);
        }

        /**
         * One document at a time adds a part: a second one of the same customer would add it again.
         * A part that was announced before without a result is looked for first.
         */
        private void add(ContactLink linked, String contact, ContactPart part, String print) {
            boolean wasAnnounced = linked.wasAnnounced(part);
            List<PartRow> theirs =
                    linked.isOurs() || wasAnnounced ? List.of() : rows(contact, part);
            if (follows(linked, part, print, theirs)) {
                return;
            }
            ownership.run();
            if (!links.announce(linked, part, times.lease(), times.settle())) {
                throw new ContactBusy(ContactBusy.Cause.CREATING, untilFree());
            }
            if (wasAnnounced) {
                theirs = rowsOrGiveUp(linked, contact, part);
            }
            Optional<String> there =
                    theirs.stream()
                            .filter(row -> Fingerprints.isOf(print, part, row))
                            .map(PartRow::id)
                            .findFirst();
            boolean beside = !linked.isOurs() && theirs.size() > (there.isPresent() ? 1 : 0);
            String id = there.orElse(null);
            if (id == null) {
                id = send(linked, contact, part, beside);
            }
            links.told(linked, part, print, id, beside ? PartNote.BESIDE : null);
        }

        /**
         * In a contact that the school had before, what stands there exactly as we knew it is
         * changed with us; what differs, or stands there more than once, is the school's own.
         */
        private boolean follows(
                ContactLink linked, ContactPart part, String print, List<PartRow> theirs) {
            if (theirs.stream().noneMatch(row -> Fingerprints.isOf(print, part, row))) {
                String before = linked.sent(part).fingerprint();
                List<PartRow> known =
                        theirs.stream()
                                .filter(row -> Fingerprints.isOf(before, part, row))
                                .toList();
                if (known.size() != 1) {
                    return false;
                }
                change(known.get(0).id(), part);
            }
            links.told(linked, part, print, null, null);
            return true;
        }

        private List<PartRow> rowsOrGiveUp(ContactLink linked, String contact, ContactPart part) {
            try {
                return rows(contact, part);
            } catch (SevdeskFailure unanswered) {
                // Nothing was sent: the next one may ask at once.
                links.told(linked, part, ContactLinkRepository.ANNOUNCED, null, null);
                throw unanswered;
            }
        }

        private String send(ContactLink linked, String contact, ContactPart part, boolean beside) {
            ContactParts.Place place =
                    beside ? ContactParts.Place.FURTHER : ContactParts.Place.MAIN;
            try {
                return note.note(
                        part.steps().add(),
                        () -> parts.add(contact, part, customer.details(), place),
                        id -> id);
            } catch (SevdeskFailure.Unseen unseen) {
                // Whether it is there is found out after the settle time.
                throw unseen;
            } catch (SevdeskFailure surelyNot) {
                links.told(linked, part, null, null, null);
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
