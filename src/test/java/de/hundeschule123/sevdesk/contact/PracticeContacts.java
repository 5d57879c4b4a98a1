package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.SevdeskFailure.Details;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Contacts in memory that behave as sevdesk's: a person's stays a person's whatever name is set.
 */
final class PracticeContacts implements ContactGateway, ContactGatewayOpening {

    /** A contact with what is kept beside it. */
    static final class Contact {
        final String number;
        final ContactKind kind;
        String company;
        String firstName;
        String lastName;
        final Map<ContactPart, List<Row>> parts = new LinkedHashMap<>();

        Contact(String number, ContactKind kind) {
            this.number = number;
            this.kind = kind;
        }

        List<Row> rows(ContactPart part) {
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

    /** Whether sevdesk takes no number twice. */
    boolean numbersAreUnique;

    /** Whether the answer to a creation is lost on its way. */
    boolean answersAreLost;

    /** What happens before the answer to something that is created is there. */
    Runnable meanwhile = () -> {};

    /** What all ids begin with. */
    String idsBegin = "";

    private int ids = 100;

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
                .add(Row.ofAddress(nextId(), street, "04109", "Leipzig"));
    }

    void enterWay(String contact, ContactPart part, String value) {
        contacts.get(contact).rows(part).add(Row.ofWay(nextId(), value));
    }

    @Override
    public ContactGateway open(SevdeskAccount sevdeskAccount) {
        return this;
    }

    @Override
    public boolean isThere(String contact) {
        calls.add("isThere");
        return contacts.containsKey(contact);
    }

    @Override
    public Created create(CustomerDetails details, String customerNumber) {
        calls.add("create");
        if (numbersAreUnique
                && contacts.values().stream().anyMatch(c -> customerNumber.equals(c.number))) {
            throw new SevdeskFailure.Rejected("create", new Details(422, "0", null, "taken"));
        }
        Contact contact = new Contact(customerNumber, ContactKind.of(details));
        contact.company = details.company();
        contact.firstName = details.company() == null ? details.firstName() : null;
        contact.lastName = details.company() == null ? details.lastName() : null;
        String id = keep(contact);
        meanwhile.run();
        if (answersAreLost) {
            throw new SevdeskFailure.Unseen("create", Details.silent("cut"), null);
        }
        return new Created(id, customerNumber);
    }

    @Override
    public Optional<Named> named(String contact) {
        calls.add("named");
        return Optional.ofNullable(contacts.get(contact))
                .map(found -> new Named(found.kind, found.firstName, found.lastName));
    }

    @Override
    public void rename(String contact, Names names) {
        calls.add("rename");
        Contact found = get(contact);
        found.company = names.company();
        found.firstName = names.firstName();
        found.lastName = names.lastName();
    }

    private Contact get(String contact) {
        return Optional.ofNullable(contacts.get(contact)).orElseThrow(PracticeContacts::gone);
    }

    private static SevdeskFailure gone() {
        return new SevdeskFailure.Rejected("any", new Details(404, "151", null, null));
    }

    @Override
    public List<Existing> numbered(String customerNumber) {
        calls.add("numbered");
        asked.add(customerNumber);
        return contacts.entrySet().stream()
                .filter(entry -> customerNumber.equals(entry.getValue().number))
                .map(entry -> new Existing(entry.getKey(), customerNumber, entry.getValue().name()))
                .toList();
    }

    @Override
    public String add(String contact, ContactPart part, CustomerDetails details, Place place) {
        calls.add("add" + part);
        refuse("add");
        Row row = row(nextId(), part, details);
        get(contact).rows(part).add(row);
        if (place == Place.MAIN) {
            mains.add(row.id());
        }
        meanwhile.run();
        return row.id();
    }

    private void refuse(String call) {
        if (refused.equals(call)) {
            throw new SevdeskFailure.Rejected(call, new Details(409, "0", null, "no"));
        }
    }

    private static Row row(String id, ContactPart part, CustomerDetails details) {
        return switch (part) {
            case ADDRESS -> Row.ofAddress(id, details.street(), details.zip(), details.city());
            case EMAIL -> Row.ofWay(id, details.email());
            case PHONE -> Row.ofWay(id, details.phone());
            case NAMES -> throw new IllegalArgumentException();
        };
    }

    @Override
    public void change(String id, ContactPart part, CustomerDetails details) {
        calls.add("change" + part);
        List<Row> rows = holding(id, part);
        rows.replaceAll(row -> row.id().equals(id) ? row(id, part, details) : row);
    }

    private List<Row> holding(String id, ContactPart part) {
        return contacts.values().stream()
                .map(contact -> contact.rows(part))
                .filter(rows -> rows.stream().anyMatch(row -> row.id().equals(id)))
                .findFirst()
                .orElseThrow(PracticeContacts::gone);
    }

    @Override
    public void delete(String id, ContactPart part) {
        calls.add("delete" + part);
        refuse("delete");
        holding(id, part).removeIf(row -> row.id().equals(id));
    }

    @Override
    public List<Row> rows(String contact, ContactPart part) {
        calls.add("rows" + part);
        return List.copyOf(get(contact).rows(part));
    }

    @Override
    public boolean knowsCountry(CustomerDetails details) {
        if (countriesUnread) {
            throw new SevdeskFailure.Unseen("StaticCountry", Details.silent("cut"), null);
        }
        return countries.contains(details.country());
    }
}
