package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.SevdeskFailure.Details;
import de.hundeschule123.sevdesk.api.contact.AddressForm;
import de.hundeschule123.sevdesk.api.contact.AddressRow;
import de.hundeschule123.sevdesk.api.contact.ContactClient;
import de.hundeschule123.sevdesk.api.contact.ContactForm;
import de.hundeschule123.sevdesk.api.contact.ContactRow;
import de.hundeschule123.sevdesk.api.contact.WayRow;
import de.hundeschule123.sevdesk.api.contact.WayType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps contacts in memory that behave as sevdesk's: a person's stays a person's whatever name is
 * set.
 */
final class PracticeContacts extends ContactClient {

    private static final ApiToken TOKEN = new ApiToken("0123456789abcdef0123456789abcdef");

    /** A contact with what is kept beside it. */
    static final class Contact {
        final String number;
        final ContactKind kind;
        String company;
        String vatNumber;
        String firstName;
        String lastName;
        final Map<ContactPart, List<PartRow>> parts = new LinkedHashMap<>();

        Contact(String number, ContactKind kind) {
            this.number = number;
            this.kind = kind;
        }

        List<PartRow> rows(ContactPart part) {
            return parts.computeIfAbsent(part, none -> new ArrayList<>());
        }

        List<String> values(ContactPart part) {
            return rows(part).stream()
                    .map(row -> part == ContactPart.ADDRESS ? row.street() : row.value())
                    .toList();
        }

        String name() {
            return kind == ContactKind.ORGANISATION
                    ? company
                    : ((firstName == null ? "" : firstName + " ") + lastName);
        }

        void call(ContactForm form) {
            company = form.name();
            vatNumber = form.vatNumber() == null ? vatNumber : form.vatNumber();
            firstName = form.surename();
            lastName = form.familyname();
        }

        ContactRow row(String id) {
            return new ContactRow(
                    id,
                    number,
                    kind == ContactKind.ORGANISATION ? name() : null,
                    kind == ContactKind.PERSON ? firstName : null,
                    kind == ContactKind.PERSON ? lastName : null,
                    null);
        }
    }

    final Map<String, Contact> contacts = new LinkedHashMap<>();

    /** What was asked, call by call. */
    final List<String> calls = new ArrayList<>();

    /** The numbers that were looked up. */
    final List<String> asked = new ArrayList<>();

    /** The ways of communication that were added as the main one. */
    final List<String> mains = new ArrayList<>();

    Set<String> countries = Set.of("DE", "AT");
    boolean countriesUnread;
    String refused = "";

    /** Contacts that sevdesk does not know by their id, although its lists have them. */
    final Set<String> unknown = new HashSet<>();

    /** Whether sevdesk takes no number twice. */
    boolean numbersAreUnique;

    /** Whether the answer to a creation is lost on its way. */
    boolean answersAreLost;

    /** What happens before the answer to something that is created is there. */
    Runnable meanwhile = () -> {};

    /** What all ids begin with. */
    String idsBegin = "";

    private int ids = 100;

    PracticeContacts() {
        super(TOKEN, null, null);
    }

    /** The client of whatever account. */
    Factory factory() {
        return new Factory() {
            @Override
            public ContactClient of(ApiToken token) {
                return PracticeContacts.this;
            }
        };
    }

    /** A contact that the school had entered by itself. */
    String enter(ContactKind kind, String first, String last) {
        return enter("4711", kind, first, last);
    }

    String enter(String number, ContactKind kind, String first, String last) {
        Contact contact = new Contact(number, kind);
        contact.company = kind == ContactKind.ORGANISATION ? last : null;
        contact.firstName = first;
        contact.lastName = last;
        return keep(contact);
    }

    private String keep(Contact contact) {
        String id = nextId();
        contacts.put(id, contact);
        return id;
    }

    private String nextId() {
        return idsBegin + ++ids;
    }

    void enterAddress(String contact, String street) {
        contacts.get(contact)
                .rows(ContactPart.ADDRESS)
                .add(new PartRow(nextId(), street, "04109", "Leipzig", null));
    }

    void enterWay(String contact, ContactPart part, String value) {
        contacts.get(contact).rows(part).add(way(nextId(), value));
    }

    private static PartRow way(String id, String value) {
        return new PartRow(id, null, null, null, value);
    }

    @Override
    public Optional<ContactRow> byId(String id) {
        calls.add("get");
        return unknown.contains(id)
                ? Optional.empty()
                : Optional.ofNullable(contacts.get(id)).map(found -> found.row(id));
    }

    @Override
    public Optional<ContactRow> get(String id, String customerNumber) {
        Optional<ContactRow> known = byId(id);
        if (known.isPresent()) {
            return known;
        }
        calls.add("listed");
        return Optional.ofNullable(contacts.get(id)).map(found -> found.row(id));
    }

    @Override
    public List<ContactRow> named(String name) {
        calls.add("named");
        refuse("named");
        return contacts.entrySet().stream()
                .filter(entry -> entry.getValue().name().contains(name))
                .map(entry -> entry.getValue().row(entry.getKey()))
                .toList();
    }

    @Override
    public ContactRow create(ContactForm form, String customerNumber) {
        calls.add("create");
        if (numbersAreUnique
                && contacts.values().stream().anyMatch(c -> customerNumber.equals(c.number))) {
            throw new SevdeskFailure.Rejected("create", new Details(422, "0", null, "taken"));
        }
        Contact contact =
                new Contact(
                        customerNumber,
                        form.name() == null ? ContactKind.PERSON : ContactKind.ORGANISATION);
        contact.call(form);
        String id = keep(contact);
        meanwhile.run();
        if (answersAreLost) {
            throw new SevdeskFailure.Unseen("create", Details.silent("cut"), null);
        }
        return contact.row(id);
    }

    @Override
    public void rename(String id, ContactForm form) {
        calls.add("rename");
        held(id).call(form);
    }

    private Contact held(String contact) {
        return Optional.ofNullable(contacts.get(contact)).orElseThrow(PracticeContacts::gone);
    }

    private static SevdeskFailure gone() {
        return new SevdeskFailure.Rejected("any", new Details(404, "151", null, null));
    }

    @Override
    public List<ContactRow> numbered(String customerNumber) {
        calls.add("numbered");
        asked.add(customerNumber);
        return contacts.entrySet().stream()
                .filter(entry -> customerNumber.equals(entry.getValue().number))
                .map(entry -> entry.getValue().row(entry.getKey()))
                .toList();
    }

    @Override
    public String addAddress(String contact, AddressForm address) {
        return add(contact, ContactPart.ADDRESS, row(nextId(), address));
    }

    @Override
    public String addWay(String contact, WayType type, String value) {
        String id = nextId();
        mains.add(id);
        return add(contact, ContactPart.valueOf(type.name()), way(id, value));
    }

    @Override
    public String addFurtherWay(String contact, WayType type, String value) {
        return add(contact, ContactPart.valueOf(type.name()), way(nextId(), value));
    }

    private String add(String contact, ContactPart part, PartRow row) {
        calls.add("add" + part);
        refuse("add");
        held(contact).rows(part).add(row);
        meanwhile.run();
        return row.id();
    }

    private void refuse(String call) {
        if (refused.equals(call)) {
            throw new SevdeskFailure.Rejected(call, new Details(409, "0", null, "no"));
        }
    }

    private static PartRow row(String id, AddressForm address) {
        return new PartRow(id, address.street(), address.zip(), address.city(), null);
    }

    @Override
    public void changeAddress(String id, AddressForm address) {
        change(id, row(id, address));
    }

    @Override
    public void changeWay(String id, String value) {
        change(id, way(id, value));
    }

    private void change(String id, PartRow changed) {
        ContactPart part = partOf(id);
        calls.add("change" + part);
        if (refused.equals("change")) {
            throw new SevdeskFailure.Rejected("change", new Details(400, "0", null, "no"));
        }
        holding(id, part).replaceAll(row -> row.id().equals(id) ? changed : row);
    }

    private ContactPart partOf(String id) {
        return Arrays.stream(ContactPart.values())
                .filter(
                        part ->
                                contacts.values().stream()
                                        .flatMap(contact -> contact.rows(part).stream())
                                        .anyMatch(row -> row.id().equals(id)))
                .findFirst()
                .orElseThrow(PracticeContacts::gone);
    }

    private List<PartRow> holding(String id, ContactPart part) {
        return contacts.values().stream()
                .map(contact -> contact.rows(part))
                .filter(rows -> rows.stream().anyMatch(row -> row.id().equals(id)))
                .findFirst()
                .orElseThrow(PracticeContacts::gone);
    }

    @Override
    public void delete(String id) {
        refuse("delete");
        contacts.remove(id);
    }

    @Override
    public void deleteAddress(String id) {
        deletePart(id);
    }

    @Override
    public void deleteWay(String id) {
        deletePart(id);
    }

    private void deletePart(String id) {
        ContactPart part = partOf(id);
        calls.add("delete" + part);
        refuse("delete");
        holding(id, part).removeIf(row -> row.id().equals(id));
    }

    @Override
    public List<AddressRow> addresses(String contact) {
        calls.add("rows" + ContactPart.ADDRESS);
        return held(contact).rows(ContactPart.ADDRESS).stream()
                .map(
                        row ->
                                new AddressRow(
                                        row.id(),
                                        contact,
                                        row.street(),
                                        row.zip(),
                                        row.city(),
                                        "1"))
                .toList();
    }

    @Override
    public List<WayRow> ways(String contact) {
        calls.add("ways");
        return Stream.of(ContactPart.EMAIL, ContactPart.PHONE)
                .flatMap(
                        part ->
                                held(contact).rows(part).stream()
                                        .map(
                                                row ->
                                                        new WayRow(
                                                                row.id(),
                                                                contact,
                                                                part.name(),
                                                                row.value())))
                .toList();
    }

    @Override
    public Optional<Long> country(String iso) {
        if (countriesUnread) {
            throw new SevdeskFailure.Unseen("StaticCountry", Details.silent("cut"), null);
        }
        return Optional.of(1L).filter(any -> countries.contains(iso));
    }
}
