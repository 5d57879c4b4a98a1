package de.hundeschule123.sevdesk.api.contact;

import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.Ref;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.client.Answer;
import de.hundeschule123.sevdesk.api.client.GuardedCalls;
import de.hundeschule123.sevdesk.api.client.Listing;
import de.hundeschule123.sevdesk.api.client.NotUnderstood;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Writes and finds the contacts of one account; every call throws {@link SevdeskFailure}. */
public class ContactClient {

    /** Organisations and persons; without it persons stay hidden. */
    private static final String ALL = "1";

    /** New ones come last then, and move none that has been read. */
    private static final String ASCENDING = "ASC";

    private static final String CONTACT = "Contact";
    private static final String ADDRESS = "ContactAddress";
    private static final String WAY = "CommunicationWay";
    private static final String COUNTRIES = "StaticCountry";

    private static final int MOST_WITHOUT_NUMBER = 20;

    /** Of so many that are found by a name nobody knows whom it means. */
    private static final int MOST_NAMED = 1000;

    private static final int LONGEST_NUMBER = 100;
    private static final long GERMANY = 1;
    private static final Ref WORK = new Ref(2, "CommunicationWayKey");

    /** What we never send. */
    private static final List<String> OF_PEOPLE =
            List.of(
                    "description",
                    "name2",
                    "titel",
                    "academicTitle",
                    "birthday",
                    "bankAccount",
                    "bankNumber",
                    "taxNumber",
                    "taxOffice");

    private final ApiToken token;
    private final GuardedCalls calls;
    private final ContactApi api;
    private final Map<String, Long> countries;

    private ContactClient(
            ApiToken token, GuardedCalls calls, ContactApi api, Map<String, Long> countries) {
        this.token = token;
        this.calls = calls;
        this.api = api;
        this.countries = countries;
    }

    public ContactClient(ApiToken token, GuardedCalls calls, ContactApi api) {
        this(token, calls, api, knownCountries());
    }

    /** sevdesk's own ids of countries by ISO code; the same for all accounts. */
    private static Map<String, Long> knownCountries() {
        return new ConcurrentHashMap<>(Map.of("DE", GERMANY));
    }

    /** Binds clients to accounts. */
    @ApplicationScoped
    public static class Factory {

        @Inject private GuardedCalls calls;
        @Inject @RestClient private ContactApi api;

        private final Map<String, Long> countries = knownCountries();

        /** The client of the account that a token opens. */
        public ContactClient of(ApiToken token) {
            return new ContactClient(token, calls, api, countries);
        }
    }

    /** The list of all contacts. */
    public Listing<ContactRow> all() {
        return calls.listing(
                "Contact/list",
                (limit, from) -> api.list(token.value(), ALL, null, ASCENDING, true, limit, from),
                ContactClient::contact,
                ContactRow::id);
    }

    /** The list of the account's e-mail addresses, of whichever contacts. */
    public Listing<WayRow> emails() {
        return calls.listing(
                "CommunicationWay/list",
                (limit, from) -> api.waysOfType(token.value(), WayType.EMAIL, true, limit, from),
                ContactClient::way,
                WayRow::id);
    }

    /** The list of the account's addresses, of whichever contacts. */
    public Listing<AddressRow> addresses() {
        return calls.listing(
                "ContactAddress/list",
                (limit, from) -> api.addresses(token.value(), true, limit, from),
                ContactClient::address,
                AddressRow::id);
    }

    /** All contacts with exactly this customer number; sevdesk may ignore a filter, we do not. */
    public List<ContactRow> numbered(String customerNumber) {
        List<Numbered> rows =
                calls.listing(
                                "Contact/numbered",
                                (limit, from) ->
                                        api.list(
                                                token.value(),
                                                ALL,
                                                customerNumber,
                                                null,
                                                true,
                                                limit,
                                                from),
                                Numbered::of,
                                Numbered::id)
                        .whole();
        if (rows.stream().filter(row -> !row.tells()).count() > MOST_WITHOUT_NUMBER) {
            throw SevdeskFailure.Unseen.incomplete("Contact/numbered");
        }
        return rows.stream()
                .map(row -> row.tells() ? row.contact() : told(row.id()))
                .filter(row -> customerNumber.equals(row.customerNumber()))
                .toList();
    }

    /** What a list has and sevdesk does not know by its id may be the one that is looked for. */
    private ContactRow told(String id) {
        return byId(id).orElseThrow(() -> SevdeskFailure.Unseen.incomplete("Contact/numbered"));
    }

    /**
     * A contact in a list; now and then a list leaves the number out, and only the contact tells.
     */
    private record Numbered(ContactRow contact, boolean tells) {

        static Numbered of(Answer row) {
            return new Numbered(ContactClient.contact(row), row.has("customerNumber"));
        }

        String id() {
            return contact.id();
        }
    }

    /**
     * Contacts that sevdesk finds by a name, first name or last name, in one call; nothing where
     * there are more than 1,000 of them. What it finds may only be like it.
     */
    public List<ContactRow> named(String name) {
        return calls.listing(
                        "Contact/named",
                        (limit, from) -> api.named(token.value(), ALL, name, true, limit, from),
                        ContactClient::contact,
                        ContactRow::id)
                .ofAtMost(MOST_NAMED)
                .orElseGet(List::of);
    }

    /**
     * The contact with this id, unless it is gone: sevdesk does not know the id, and a list has
     * confirmed that.
     *
     * @param customerNumber the number under which it was last seen; empty or null where it has
     *     none, so that only all contacts tell
     */
    public Optional<ContactRow> get(String id, String customerNumber) {
        return byId(id).or(() -> listed(id, customerNumber));
    }

    private Optional<ContactRow> listed(String id, String customerNumber) {
        List<ContactRow> rows =
                customerNumber == null || customerNumber.isBlank()
                        ? all().whole()
                        : numbered(customerNumber);
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /**
     * The contact with this id, unless sevdesk does not know it; that alone does not say that it is
     * gone, only together with a list that does not have it.
     */
    public Optional<ContactRow> byId(String id) {
        try {
            return Optional.of(
                    calls.read(
                            "Contact/get",
                            () -> api.get(token.value(), id),
                            body -> contact(Answer.one(body).called(id))));
        } catch (SevdeskFailure.Rejected refused) {
            if (refused.mayBeGone()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** Whether a person has written something into a contact: a note, a bank account. */
    public boolean isWrittenOn(String id) {
        return calls.read(
                "Contact/get",
                () -> api.get(token.value(), id),
                body -> {
                    Answer told = Answer.one(body).being(CONTACT).called(id);
                    return OF_PEOPLE.stream().anyMatch(field -> told.text(field).isPresent());
                });
    }

    /** Creates a contact; the answer tells the number that it really got. */
    public ContactRow create(ContactForm form, String customerNumber) {
        JsonObject contact = form.create(customerNumber);
        return calls.write(
                "Contact/create",
                () -> api.create(token.value(), contact),
                body -> created(body, form, customerNumber));
    }

    /** It bears the number that was sent or the name, if it tells: else it is somebody else's. */
    private static ContactRow created(JsonValue body, ContactForm form, String customerNumber) {
        ContactRow row = contact(Answer.one(body));
        if (!customerNumber.equals(row.customerNumber()) && !form.isNameOf(row)) {
            throw new NotUnderstood("contact that was sent");
        }
        return row;
    }

    /** Changes the names of a contact. */
    public void rename(String id, ContactForm form) {
        JsonObject names = form.names();
        calls.write(
                "Contact/update",
                () -> api.update(token.value(), id, names),
                body -> Answer.one(body).being(CONTACT).called(id));
    }

    /** Adds an address; its id. */
    public String addAddress(String contact, AddressForm address) {
        JsonObject added = address.toJson(contact);
        return calls.write(
                "ContactAddress/create",
                () -> api.createAddress(token.value(), added),
                body -> added(body, ADDRESS, contact));
    }

    /** Deletes a contact, which sevdesk refuses where a document lies on it. */
    public void delete(String id) {
        calls.write("Contact/delete", () -> api.deleteContact(token.value(), id), Answer::deleted);
    }

    /** Changes an address. */
    public void changeAddress(String id, AddressForm address) {
        JsonObject changes = address.changes();
        calls.write(
                "ContactAddress/update",
                () -> api.updateAddress(token.value(), id, changes),
                body -> Answer.one(body).being(ADDRESS).called(id));
    }

    /** Deletes an address. */
    public void deleteAddress(String id) {
        calls.write(
                "ContactAddress/delete",
                () -> api.deleteAddress(token.value(), id),
                Answer::deleted);
    }

    /**
     * The addresses of one contact. The filter for it was measured and is not described: where
     * sevdesk passes over it, all pages are read.
     */
    public List<AddressRow> addresses(String contact) {
        return calls
                .listing(
                        "ContactAddress/list",
                        (limit, from) ->
                                api.addressesOf(token.value(), contact, CONTACT, true, limit, from),
                        ContactClient::address,
                        AddressRow::id)
                .whole()
                .stream()
                .filter(row -> contact.equals(row.contact()))
                .toList();
    }

    /** Adds the main e-mail address or phone number; its id. */
    public String addWay(String contact, WayType type, String value) {
        return add(contact, wayOf(contact, type, value).add("main", true).build());
    }

    /** Adds an e-mail address or phone number beside the main one; its id. */
    public String addFurtherWay(String contact, WayType type, String value) {
        return add(contact, wayOf(contact, type, value).add("main", false).build());
    }

    private static JsonObjectBuilder wayOf(String contact, WayType type, String value) {
        return Json.createObjectBuilder()
                .add("contact", Ref.to(contact, CONTACT).toJson())
                .add("type", type.name())
                .add("value", value)
                .add("key", WORK.toJson());
    }

    private String add(String contact, JsonObject way) {
        return calls.write(
                "CommunicationWay/create",
                () -> api.createWay(token.value(), way),
                body -> added(body, WAY, contact));
    }

    /** The id of a part that was added, when it was added to the contact that was meant. */
    private static String added(JsonValue body, String kind, String contact) {
        Answer part = Answer.one(body).being(kind);
        if (!part.reference("contact").orElse(contact).equals(contact)) {
            throw new NotUnderstood("part of the contact that was meant");
        }
        return part.id();
    }

    /** Deletes an e-mail address or phone number. */
    public void deleteWay(String id) {
        calls.write(
                "CommunicationWay/delete", () -> api.deleteWay(token.value(), id), Answer::deleted);
    }

    /** Changes the value of an e-mail address or phone number. */
    public void changeWay(String id, String value) {
        JsonObject change = Json.createObjectBuilder().add("value", value).build();
        calls.write(
                "CommunicationWay/update",
                () -> api.updateWay(token.value(), id, change),
                body -> Answer.one(body).being(WAY).called(id));
    }

    /** The ways to reach one contact. */
    public List<WayRow> ways(String contact) {
        return calls
                .listing(
                        "CommunicationWay/list",
                        (limit, from) ->
                                api.ways(token.value(), contact, CONTACT, true, limit, from),
                        ContactClient::way,
                        WayRow::id)
                .whole()
                .stream()
                .filter(row -> contact.equals(row.contact()))
                .toList();
    }

    /** sevdesk's id of a country; nothing when sevdesk does not know it. */
    public Optional<Long> country(String iso) {
        Long known = countries.get(iso);
        if (known == null) {
            world().stream()
                    .filter(country -> country.code() != null)
                    .collect(Collectors.groupingBy(Country::code))
                    .forEach(
                            (code, rows) ->
                                    whole(code, rows)
                                            .ifPresent(id -> countries.putIfAbsent(code, id)));
            known = countries.get(iso);
        }
        return Optional.ofNullable(known);
    }

    /** England is a part of the United Kingdom and has its code: of several the whole is meant. */
    private static Optional<Long> whole(String code, List<Country> rows) {
        return rows.stream()
                .filter(country -> rows.size() == 1 || country.isCalledAs(code))
                .map(Country::id)
                .findFirst();
    }

    /** A world without countries says nothing of the one that is missing. */
    private List<Country> world() {
        List<Country> world =
                calls.listing(
                                COUNTRIES,
                                (limit, from) -> api.countries(token.value(), true, limit, from),
                                Country::of,
                                Country::key)
                        .whole();
        if (world.isEmpty()) {
            throw SevdeskFailure.Unseen.incomplete(COUNTRIES);
        }
        return world;
    }

    /** A country of sevdesk's; some are parts of one and share its code. */
    private record Country(long id, String code, String name, String nameEn) {

        static Country of(Answer row) {
            return new Country(
                    Long.parseLong(row.being(COUNTRIES).numberId()),
                    row.text("code").map(code -> code.toUpperCase(Locale.ROOT)).orElse(null),
                    row.text("name").orElse(null),
                    row.text("nameEn").orElse(null));
        }

        boolean isCalledAs(String iso) {
            Locale country = Locale.of("", iso);
            return country.getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(nameEn)
                    || country.getDisplayCountry(Locale.GERMAN).equalsIgnoreCase(name);
        }

        String key() {
            return Long.toString(id);
        }
    }

    private static ContactRow contact(Answer row) {
        return new ContactRow(
                row.being(CONTACT).numberId(),
                row.text("customerNumber", LONGEST_NUMBER).orElse(null),
                row.text("name").orElse(null),
                row.text("surename").orElse(null),
                row.text("familyname").orElse(null),
                row.text("name2").orElse(null));
    }

    private static AddressRow address(Answer row) {
        return new AddressRow(
                row.being(ADDRESS).id(),
                owner(row),
                row.text("street").orElse(null),
                row.text("zip").orElse(null),
                row.text("city").orElse(null),
                row.reference("country").orElse(null));
    }

    private static WayRow way(Answer row) {
        if (!row.has("type") || !row.has("value")) {
            throw new NotUnderstood("way to reach a contact");
        }
        return new WayRow(
                row.being(WAY).id(),
                owner(row),
                row.text("type").orElse(null),
                row.text("value").orElse(null));
    }

    /** Whose a part is; one that does not say might be that of the contact in question. */
    private static String owner(Answer part) {
        if (!part.has("contact")) {
            throw new NotUnderstood("contact of a part");
        }
        return part.reference("contact").orElse(null);
    }
}
