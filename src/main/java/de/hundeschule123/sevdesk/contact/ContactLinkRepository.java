package de.hundeschule123.sevdesk.contact;

import static de.hundeschule123.platform.database.Statements.LATER;
import static de.hundeschule123.platform.database.Statements.MILLIS;
import static jakarta.transaction.Transactional.TxType.REQUIRED;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.platform.database.Lease;
import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.platform.database.StoredText;
import de.hundeschule123.platform.instance.ServerInstance;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.AccountReplaced;
import de.hundeschule123.sevdesk.connection.KeptRowRepository;
import de.hundeschule123.sevdesk.contact.names.ComparedCustomer;
import de.hundeschule123.sevdesk.contact.names.TypedName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reserves, makes and moves contact links, so that fifty invoices of one new customer make one
 * contact.
 *
 * <p>The customer number is reserved before the contact is sent: after an outcome that nobody saw
 * the contact is looked up by that number. A fence keeps a worker that was away too long from
 * writing.
 */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
public class ContactLinkRepository {

    /** Stands for the fingerprint of a part whose adding was announced and not yet confirmed. */
    static final String ANNOUNCED = "announced";

    private static final int LONGEST_NUMBER = 100;

    private static final String LINKS = "sevdesk_contact_link";

    /**
     * A fence above those of earlier rows of a customer, whose workers may still be on their way.
     */
    private static final String NEW_FENCE =
            "cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)";

    private static final String ASIDE = "sevdesk_contact_aside";

    /** New links as rows, from one parameter. */
    private static final String NEW_LINKS =
            """
            json_to_recordset(cast(? as json)) as m(customer bigint, contact varchar,
                number varchar, names varchar, address varchar, email varchar, phone varchar,
                kind varchar)""";

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Inject private ServerInstance instance;
    @Inject private KeptRowRepository kept;

    /** The links of those of these customers that have their contact. */
    @Transactional(REQUIRED)
    List<ContactLink> linked(SchoolId school, Collection<Long> customers) {
        return customers.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select l from ContactLink l where l.schoolId = :school"
                                        + " and l.customerId in :customers"
                                        + " and l.contactId is not null",
                                ContactLink.class)
                        .setParameter("school", school.value())
                        .setParameter("customers", customers)
                        .getResultList();
    }

    /** The link or reservation of a customer. */
    @Transactional(REQUIRED)
    public Optional<ContactLink> find(SchoolId school, long customer) {
        return Optional.ofNullable(
                entities.find(ContactLink.class, new ContactLink.Key(school.value(), customer)));
    }

    /** Whether any customer of the school is linked with a contact. */
    public boolean anyLinked(SchoolId school) {
        return !entities.createNativeQuery(
                        "select contact_id from sevdesk_contact_link"
                                + " where school_id = ? and contact_id is not null limit 1")
                .setParameter(1, school.value())
                .getResultList()
                .isEmpty();
    }

    /**
     * Opens a reservation that nobody holds yet; without effect where there is one. Its fence lies
     * above those of an earlier one that was forgotten, whose worker may still be on its way.
     */
    public void open(SchoolId school, long customer, String number) {
        sql(
                        """
                        insert into sevdesk_contact_link
                            (school_id, customer_id, state, customer_number, origin, fence)
                        values (?, ?, 'RESERVED', ?, 'CREATED', %s)
                        on conflict (school_id, customer_id) do nothing"""
                                .formatted(NEW_FENCE),
                        school.value(),
                        customer,
                        number)
                .executeUpdate();
    }

    /**
     * Takes the reservation for creating the contact, unless another worker has it; where a contact
     * may have been sent, not before the settle time after that worker's lease is over.
     */
    public boolean take(SchoolId school, long customer, Duration lease, Duration settle) {
        return sql(
                                """
                                update sevdesk_contact_link set fence = fence + 1, %s,
                                    holder = ?
                                where school_id = ? and customer_id = ? and state = 'RESERVED'
                                  and %s
                                  and (unknown_since is null or lease_until is null
                                    or lease_until + %s < statement_timestamp())"""
                                        .formatted(Lease.TAKEN, Lease.FREE, MILLIS),
                                lease.toMillis(),
                                instance.name(),
                                school.value(),
                                customer,
                                settle.toMillis())
                        .executeUpdate()
                == 1;
    }

    /** Whether a contact was sent, nobody is at it any more, and nobody saw what became of it. */
    public boolean isUnseen(SchoolId school, long customer) {
        return !sql(
                        """
                        select 1 from sevdesk_contact_link
                        where school_id = ? and customer_id = ? and state = 'RESERVED'
                          and unknown_since is not null and %s"""
                                .formatted(Lease.FREE),
                        school.value(),
                        customer)
                .getResultList()
                .isEmpty();
    }

    /**
     * For how long the lease of a customer's contact has been held or was held last; zero where
     * none was taken or it was given back.
     */
    public Duration heldFor(SchoolId school, long customer, Duration lease) {
        List<?> millis =
                sql(
                                """
                                select cast(extract(epoch from statement_timestamp()
                                    - (lease_until - %s)) * 1000 as bigint)
                                from sevdesk_contact_link
                                where school_id = ? and customer_id = ? and lease_until is not null"""
                                        .formatted(MILLIS),
                                lease.toMillis(),
                                school.value(),
                                customer)
                        .getResultList();
        return Duration.ofMillis(
                millis.stream()
                        .mapToLong(held -> Math.max(0, ((Number) held).longValue()))
                        .findFirst()
                        .orElse(0));
    }

    /**
     * Writes down that the contact is about to be sent, and is the ownership check right before it;
     * from now on it is looked up before it is created, by the name and as the kind that it was
     * sent with.
     *
     * @return whether the reservation still belongs to this fence
     */
    boolean aboutToSend(
            ContactLink link, String number, String name, ContactKind kind, Duration lease) {
        return sql(
                                """
                                update sevdesk_contact_link set customer_number = ?, sent_name = ?,
                                    kind = ?, unknown_since = clock_timestamp(), lease_until = %s
                                where school_id = ? and customer_id = ? and fence = ?
                                  and state = 'RESERVED'"""
                                        .formatted(LATER),
                                number,
                                name,
                                kind.name(),
                                lease.toMillis(),
                                link.school().value(),
                                link.customer(),
                                link.fence())
                        .executeUpdate()
                == 1;
    }

    /**
     * Ends the leases of earlier lives of this server; where a contact or a part of one may have
     * been sent, the settle time begins.
     */
    void endLeasesOfTheDead() {
        sql(
                        """
                        update sevdesk_contact_link set lease_until = clock_timestamp()
                        where %s and %s"""
                                .formatted(Lease.HELD, Lease.OF_THE_DEAD),
                        instance.anyOfThisServer(),
                        instance.thisOne())
                .executeUpdate();
    }

    /** Gives the reservation back: surely nothing was created. */
    public void giveBack(ContactLink link) {
        sql(
                        """
                        update sevdesk_contact_link set lease_until = null, unknown_since = null,
                            sent_name = null, kind = null
                        where school_id = ? and customer_id = ? and fence = ? and state = 'RESERVED'""",
                        link.school().value(),
                        link.customer(),
                        link.fence())
                .executeUpdate();
    }

    /** Nobody saw whether the contact was created: the settle time begins. */
    public void unseen(ContactLink link) {
        sql(
                        """
                        update sevdesk_contact_link set lease_until = clock_timestamp()
                        where school_id = ? and customer_id = ? and fence = ? and state = 'RESERVED'""",
                        link.school().value(),
                        link.customer(),
                        link.fence())
                .executeUpdate();
    }

    /**
     * The contact is gone from sevdesk: its number is reserved again, and looked for before a new
     * contact is created, for another worker may have been quicker.
     *
     * @return whether the customer was still linked with that contact
     */
    public boolean gone(SchoolId school, long customer, String contact) {
        return sql(
                                """
                                update sevdesk_contact_link set state = 'RESERVED', contact_id = null,
                                    origin = 'CREATED', linked_at = null, fence = fence + 1,
                                    names_sent = null, address_sent = null, email_sent = null,
                                    phone_sent = null, address_id = null, email_id = null,
                                    phone_id = null, kind = null, address_note = null,
                                    email_note = null, phone_note = null, lease_until = null,
                                    unknown_since = clock_timestamp()
                                where school_id = ? and customer_id = ? and contact_id = ?""",
                                school.value(),
                                customer,
                                contact)
                        .executeUpdate()
                == 1;
    }

    /**
     * The contact is there; whether the reservation still belonged to this fence.
     *
     * @param customerNumber the number that it really got
     * @param origin CREATED where all that is in the contact came from us just now
     */
    boolean created(
            ContactLink link,
            String contact,
            String customerNumber,
            LinkOrigin origin,
            ContactKind kind,
            String namesFingerprint) {
        return sql(
                                """
                                update sevdesk_contact_link set state = 'LINKED', contact_id = ?,
                                    customer_number = ?, origin = ?, kind = ?, names_sent = ?,
                                    linked_at = current_timestamp, lease_until = null,
                                    unknown_since = null, sent_name = null
                                where school_id = ? and customer_id = ? and fence = ?
                                  and state = 'RESERVED'""",
                                contact,
                                customerNumber,
                                origin.name(),
                                kind.name(),
                                namesFingerprint,
                                link.school().value(),
                                link.customer(),
                                link.fence())
                        .executeUpdate()
                == 1;
    }

    /** Writes down the names that the contact was told. */
    void renamed(ContactLink link, ContactKind kind, String print) {
        sql(
                        """
                        update sevdesk_contact_link set names_sent = ?, kind = ?
                        where school_id = ? and customer_id = ? and contact_id = ?
                          and fence = ?""",
                        print,
                        kind.name(),
                        link.school().value(),
                        link.customer(),
                        link.contactId().orElseThrow(),
                        link.fence())
                .executeUpdate();
    }

    /**
     * Writes down that a part is about to be added, so that after a crash it is looked for first,
     * and keeps others away meanwhile; after an adding that nobody saw end, for the settle time
     * too.
     *
     * @return whether it is as this link says, and nobody else is at it
     */
    public boolean announce(ContactLink link, ContactPart part, Duration lease, Duration settle) {
        return sql(
                                """
                                update sevdesk_contact_link set %1$s = ?, lease_until = %3$s,
                                    holder = ?
                                where school_id = ? and customer_id = ? and contact_id = ?
                                  and fence = ? and %2$s is null and coalesce(%1$s, '-') = ?
                                  and (lease_until is null
                                    or lease_until + %4$s < statement_timestamp())"""
                                        .formatted(
                                                part.fingerprintColumn(),
                                                part.idColumn(),
                                                LATER,
                                                MILLIS),
                                ANNOUNCED,
                                lease.toMillis(),
                                instance.name(),
                                link.school().value(),
                                link.customer(),
                                link.contactId().orElseThrow(),
                                link.fence(),
                                Objects.requireNonNullElse(link.sent(part).fingerprint(), "-"),
                                link.wasAnnounced(part) ? settle.toMillis() : 0)
                        .executeUpdate()
                == 1;
    }

    /**
     * Writes down what sevdesk was told about one part of the customer, or how its adding ended:
     * the id of the row that is ours, none where the row is the school's own or sevdesk has not
     * done it. A null fingerprint lets it be tried again.
     */
    void told(ContactLink link, ContactPart part, String print, String id, PartNote note) {
        sql(
                        """
                        update sevdesk_contact_link set %s = ?, %s = ?, %s = ?, lease_until = null
                        where school_id = ? and customer_id = ? and contact_id = ?
                          and fence = ?"""
                                .formatted(
                                        part.fingerprintColumn(),
                                        part.idColumn(),
                                        part.noteColumn()),
                        print,
                        id,
                        note == null ? null : note.name(),
                        link.school().value(),
                        link.customer(),
                        link.contactId().orElseThrow(),
                        link.fence())
                .executeUpdate();
    }

    /**
     * Puts the contact aside because the customer has become the other kind, and takes up the one
     * that it had as such before; with none a number is reserved for a new one.
     *
     * @return whether the customer was still linked with that contact
     */
    boolean putAside(ContactLink link, ContactKind was, String number) {
        long school = link.school().value();
        long customer = link.customer();
        String contact = link.contactId().orElseThrow();
        if (!mine(school, customer, contact)) {
            return false;
        }
        sql(
                        "delete from sevdesk_contact_aside"
                                + " where school_id = ? and customer_id = ? and kind = ?",
                        school,
                        customer,
                        was.name())
                .executeUpdate();
        sql(
                        """
                                insert into sevdesk_contact_aside (school_id, customer_id, kind,
                                    customer_number, contact_id, origin, names_sent, address_sent,
                                    email_sent, phone_sent, address_id, email_id, phone_id)
                                select school_id, customer_id, cast(? as varchar(12)),
                                    customer_number, contact_id, origin, names_sent, address_sent,
                                    email_sent, phone_sent, address_id, email_id, phone_id
                                from sevdesk_contact_link
                                where school_id = ? and customer_id = ? and contact_id = ?""",
                        was.name(),
                        school,
                        customer,
                        contact)
                .executeUpdate();
        return takenUp(school, customer, contact, was.other())
                || reserved(school, customer, contact, number);
    }

    /** Locks the link until the transaction ends, if it is still the one with this contact. */
    private boolean mine(long school, long customer, String contact) {
        return sql(
                                """
                                update sevdesk_contact_link set fence = fence + 1
                                where school_id = ? and customer_id = ? and contact_id = ?""",
                                school,
                                customer,
                                contact)
                        .executeUpdate()
                == 1;
    }

    /** Unless that contact serves another customer meanwhile. */
    private boolean takenUp(long school, long customer, String contact, ContactKind kind) {
        List<?> rows =
                sql(
                                """
                                select contact_id, customer_number, origin, names_sent, address_sent,
                                    email_sent, phone_sent, address_id, email_id, phone_id
                                from sevdesk_contact_aside a
                                where school_id = ? and customer_id = ? and kind = ?
                                  and not exists (select 1 from sevdesk_contact_link other
                                    where other.school_id = a.school_id
                                      and other.contact_id = a.contact_id)""",
                                school,
                                customer,
                                kind.name())
                        .getResultList();
        if (rows.isEmpty()) {
            return false;
        }
        List<Object> values = new ArrayList<>(Arrays.asList((Object[]) rows.get(0)));
        values.addAll(List.of(kind.name(), school, customer, contact));
        boolean done =
                sql(
                                        """
                                update sevdesk_contact_link set contact_id = ?, customer_number = ?,
                                    origin = ?, names_sent = ?, address_sent = ?, email_sent = ?,
                                    phone_sent = ?, address_id = ?, email_id = ?, phone_id = ?,
                                    kind = ?, address_note = null, email_note = null,
                                    phone_note = null, linked_at = current_timestamp,
                                    fence = fence + 1, lease_until = null
                                where school_id = ? and customer_id = ? and contact_id = ?""",
                                        values.toArray())
                                .executeUpdate()
                        == 1;
        sql(
                        "delete from sevdesk_contact_aside"
                                + " where school_id = ? and customer_id = ? and kind = ?",
                        school,
                        customer,
                        kind.name())
                .executeUpdate();
        return done;
    }

    /** Whether a contact is put aside for this customer. */
    @Transactional(REQUIRED)
    boolean isAside(SchoolId school, long customer, String contact) {
        return !sql(
                        """
                        select 1 from sevdesk_contact_aside
                        where school_id = ? and customer_id = ? and contact_id = ?""",
                        school.value(),
                        customer,
                        contact)
                .getResultList()
                .isEmpty();
    }

    /**
     * The contacts that are put aside for customers who have another one by now: they were
     * somebody's and wait for that one to become a person or a company again.
     */
    public Set<String> aside(SchoolId school) {
        List<?> contacts =
                sql(
                                """
                                select a.contact_id from sevdesk_contact_aside a
                                where a.school_id = ? and exists (
                                    select 1 from sevdesk_contact_link l
                                    where l.school_id = a.school_id
                                      and l.customer_id = a.customer_id)""",
                                school.value())
                        .getResultList();
        return contacts.stream().map(String.class::cast).collect(toUnmodifiableSet());
    }

    private boolean reserved(long school, long customer, String contact, String number) {
        return sql(
                                """
                                update sevdesk_contact_link set state = 'RESERVED', contact_id = null,
                                    customer_number = ?, origin = 'CREATED', linked_at = null,
                                    fence = fence + 1, names_sent = null, address_sent = null,
                                    email_sent = null, phone_sent = null, address_id = null,
                                    email_id = null, phone_id = null, kind = null,
                                    address_note = null, email_note = null, phone_note = null,
                                    lease_until = null, unknown_since = null
                                where school_id = ? and customer_id = ? and contact_id = ?""",
                                number,
                                school,
                                customer,
                                contact)
                        .executeUpdate()
                == 1;
    }

    /** Forgets a link whose contact is gone in sevdesk. */
    @Transactional(REQUIRED)
    public void forget(SchoolId school, long customer) {
        sql(
                        "delete from sevdesk_contact_link where school_id = ? and customer_id = ?",
                        school.value(),
                        customer)
                .executeUpdate();
    }

    /** The contacts of all linked customers of a school, by the customers' ids. */
    public Map<Long, String> linked(SchoolId school) {
        List<?> rows =
                sql(
                                "select customer_id, contact_id from sevdesk_contact_link"
                                        + " where school_id = ? and state = 'LINKED'",
                                school.value())
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(toMap(row -> ((Number) row[0]).longValue(), row -> (String) row[1]));
    }

    /** Forgets a link if it is still the one with this contact, which is gone in sevdesk. */
    public boolean forget(SchoolId school, long customer, String contact) {
        return sql(
                                """
                                delete from sevdesk_contact_link
                                where school_id = ? and customer_id = ? and contact_id = ?""",
                                school.value(),
                                customer,
                                contact)
                        .executeUpdate()
                == 1;
    }

    /**
     * Links a customer with a contact that is there already, unless the customer has one, its
     * contact is just being created, or the contact serves another customer.
     *
     * <p>What we know of the customer counts as told: only what changes from now on is sent, for
     * the contact's own data is the school's work in sevdesk.
     *
     * @return whether it was linked
     */
    @Transactional(REQUIRED)
    public boolean link(
            SchoolId school,
            long customer,
            CustomerDetails details,
            FoundContact contact,
            LinkOrigin origin) {
        Object[] told = {
            contact.id(),
            contact.number(),
            origin.name(),
            Fingerprints.of(details, ContactPart.NAMES),
            Fingerprints.of(details, ContactPart.ADDRESS),
            Fingerprints.of(details, ContactPart.EMAIL),
            Fingerprints.of(details, ContactPart.PHONE),
            ContactKind.of(details).name(),
            school.value(),
            customer,
            school.value(),
            contact.id()
        };
        return sql(
                                        """
                                update sevdesk_contact_link set state = 'LINKED', contact_id = ?,
                                    customer_number = ?, origin = ?, linked_at = current_timestamp,
                                    names_sent = ?, address_sent = ?, email_sent = ?, phone_sent = ?,
                                    kind = ?, address_id = null, email_id = null, phone_id = null,
                                    address_note = null, email_note = null, phone_note = null,
                                    fence = fence + 1, lease_until = null
                                where school_id = ? and customer_id = ? and state = 'RESERVED'
                                  and unknown_since is null
                                  and %s
                                  and not exists (select 1 from sevdesk_contact_link other
                                    where other.school_id = ? and other.contact_id = ?)"""
                                                .formatted(Lease.FREE),
                                        told)
                                .executeUpdate()
                        == 1
                || sql(
                                        """
                                insert into sevdesk_contact_link (contact_id, customer_number,
                                    origin, names_sent, address_sent, email_sent, phone_sent, kind,
                                    school_id, customer_id, state, linked_at, fence)
                                select cast(? as varchar(40)), cast(? as varchar(100)),
                                    cast(? as varchar(10)), cast(? as varchar(64)),
                                    cast(? as varchar(64)), cast(? as varchar(64)),
                                    cast(? as varchar(64)), cast(? as varchar(12)),
                                    c.school_id, c.id, 'LINKED',
                                    current_timestamp, %s
                                from customer c where c.school_id = ? and c.id = ?
                                on conflict do nothing"""
                                                .formatted(NEW_FENCE),
                                        Arrays.copyOf(told, told.length - 2))
                                .executeUpdate()
                        == 1;
    }

    /**
     * Links many customers with contacts that matching has found, under the same conditions as one;
     * of two that want one customer or contact in the same moment the database lets one through.
     *
     * @return who is linked with the contact by now
     */
    @Transactional(REQUIRED)
    public Set<Long> linkAll(SchoolId school, Collection<NewLink> links) {
        if (links.isEmpty()) {
            return Set.of();
        }
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        links.forEach(link -> rows.add(row(link)));
        String all = rows.build().toString();
        sql(
                        """
                        update sevdesk_contact_link l set state = 'LINKED', contact_id = m.contact,
                            customer_number = m.number, origin = 'MATCHED',
                            linked_at = current_timestamp,
                            names_sent = m.names, address_sent = m.address, email_sent = m.email,
                            phone_sent = m.phone, kind = m.kind, address_id = null,
                            email_id = null, phone_id = null, address_note = null,
                            email_note = null, phone_note = null, fence = l.fence + 1,
                            lease_until = null
                        from %s
                        where l.school_id = ? and l.customer_id = m.customer
                          and l.state = 'RESERVED' and l.unknown_since is null
                          and (l.lease_until is null or l.lease_until < current_timestamp)
                          and not exists (select 1 from sevdesk_contact_link other
                            where other.school_id = l.school_id and other.contact_id = m.contact)"""
                                .formatted(NEW_LINKS),
                        all,
                        school.value())
                .executeUpdate();
        sql(
                        """
                        insert into sevdesk_contact_link (school_id, customer_id, state, contact_id,
                            customer_number, origin, names_sent, address_sent, email_sent,
                            phone_sent, kind, linked_at, fence)
                        select c.school_id, c.id, 'LINKED', m.contact, m.number, 'MATCHED', m.names,
                            m.address, m.email, m.phone, m.kind, current_timestamp, %s
                        from %s join customer c on c.school_id = ? and c.id = m.customer
                        on conflict do nothing"""
                                .formatted(NEW_FENCE, NEW_LINKS),
                        all,
                        school.value())
                .executeUpdate();
        // Asked one by one, by the key: before statistics tell that the table has grown, a join
        // compares every link of the school with every new one.
        List<?> linked =
                sql(
                                """
                                select m.customer from %s where m.contact = (
                                    select l.contact_id from sevdesk_contact_link l
                                    where l.school_id = ? and l.customer_id = m.customer
                                      and l.state = 'LINKED')"""
                                        .formatted(NEW_LINKS),
                                all,
                                school.value())
                        .getResultList();
        return linked.stream().map(id -> ((Number) id).longValue()).collect(toUnmodifiableSet());
    }

    private static JsonObjectBuilder row(NewLink link) {
        JsonObjectBuilder row =
                JSON.createObjectBuilder()
                        .add("customer", link.customer())
                        .add("contact", link.contact().id())
                        .add("number", StoredText.of(link.contact().number(), LONGEST_NUMBER))
                        .add("kind", ContactKind.of(link.details()).name());
        for (ContactPart part : ContactPart.values()) {
            String print = Fingerprints.of(link.details(), part);
            if (print != null) {
                row.add(part.name().toLowerCase(Locale.ROOT), print);
            }
        }
        return row;
    }

    /** The customer that a contact serves. */
    @Transactional(REQUIRED)
    public Optional<Long> customerOf(SchoolId school, String contact) {
        List<?> customers =
                sql(
                                """
                                select customer_id from sevdesk_contact_link
                                where school_id = ? and contact_id = ?""",
                                school.value(),
                                contact)
                        .getResultList();
        return customers.stream().map(id -> ((Number) id).longValue()).findFirst();
    }

    /** Whether a contact serves nobody, and nobody who has become a company or a person since. */
    @Transactional(REQUIRED)
    public boolean isFree(SchoolId school, String contact) {
        return sql(
                        """
                        select 1 from sevdesk_contact_link where school_id = ? and contact_id = ?
                        union all
                        select 1 from sevdesk_contact_aside where school_id = ? and contact_id = ?""",
                        school.value(),
                        contact,
                        school.value(),
                        contact)
                .getResultList()
                .isEmpty();
    }

    /** All other customers of the school by their names, linked or not. */
    @Transactional(REQUIRED)
    List<ComparedCustomer> others(SchoolId school, long customer) {
        List<?> rows =
                sql(
                                """
                                select id, first_name, last_name, company from customer
                                where school_id = ? and id <> ?""",
                                school.value(),
                                customer)
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new ComparedCustomer(
                                        ((Number) row[0]).longValue(),
                                        new TypedName(
                                                (String) row[1], (String) row[2], (String) row[3])))
                .toList();
    }

    /** Whether another customer of the school bears the name of this one, letter by letter. */
    @Transactional(REQUIRED)
    public boolean hasNamesake(SchoolId school, long customer) {
        return !sql(
                        """
                        select 1 from customer c join customer other on other.school_id = c.school_id
                          and other.id <> c.id
                          and lower(coalesce(other.company, '')) = lower(coalesce(c.company, ''))
                          and (c.company is not null
                            or lower(coalesce(other.last_name, '')) = lower(coalesce(c.last_name, ''))
                              and lower(coalesce(other.first_name, ''))
                                = lower(coalesce(c.first_name, '')))
                        where c.school_id = ? and c.id = ? limit 1""",
                        school.value(),
                        customer)
                .getResultList()
                .isEmpty();
    }

    /** Whether a customer has its contact, or it is just being created. */
    @Transactional(REQUIRED)
    public boolean isTakenCareOf(SchoolId school, long customer) {
        return !sql(
                        """
                        select 1 from sevdesk_contact_link where school_id = ? and customer_id = ?
                          and (state = 'LINKED' or unknown_since is not null
                            or %s)"""
                                .formatted(Lease.HELD),
                        school.value(),
                        customer)
                .getResultList()
                .isEmpty();
    }

    /** Who of some customers has its contact, or it is just being created. */
    @Transactional(REQUIRED)
    public Set<Long> takenCareOf(SchoolId school, Collection<Long> customers) {
        return customers.stream()
                .filter(customer -> isTakenCareOf(school, customer))
                .collect(toUnmodifiableSet());
    }

    /** How many customers of a school are linked in its present account. */
    @Transactional(REQUIRED)
    long countLinked(SchoolId school) {
        Object counted =
                sql(
                                "select count(*) from sevdesk_contact_link"
                                        + " where school_id = ? and state = 'LINKED'",
                                school.value())
                        .getSingleResult();
        return ((Number) counted).longValue();
    }

    /** How many links are kept for an account that a school has left. */
    @Transactional(REQUIRED)
    long countKept(SchoolId school, String account) {
        return kept.count(school, account, LINKS, "state", LinkState.LINKED.name());
    }

    /**
     * Keeps links and reservations for the account that a school leaves, and puts those back that
     * were kept for the one that it enters. Their fences lie above all earlier ones, whose workers
     * may still be on their way.
     */
    @Transactional(REQUIRED)
    void change(AccountReplaced replaced) {
        for (String table : List.of(ASIDE, LINKS)) {
            kept.keep(replaced, table);
            kept.restore(replaced, table);
        }
        sql(
                        """
                        update sevdesk_contact_link set lease_until = null,
                            fence = %s
                        where school_id = ?"""
                                .formatted(NEW_FENCE),
                        replaced.school().value())
                .executeUpdate();
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}
