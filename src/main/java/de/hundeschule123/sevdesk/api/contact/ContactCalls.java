package de.hundeschule123.sevdesk.api.contact;

import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.Ref;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.wire.Answer;
import de.hundeschule123.sevdesk.api.wire.Calls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The operations on contacts; all throw {@link SevdeskFailure}. */
@ApplicationScoped
public class ContactCalls {

    /** Organisations and persons; without it persons stay hidden. */
    private static final String ALL = "1";

    private static final int PAGE = ContactPage.SIZE;
    private static final long GERMANY = 1;
    private static final Ref WORK = new Ref(2, "CommunicationWayKey");

    @Inject private Calls calls;
    @Inject @RestClient private ContactApi api;

    /** sevdesk's own ids of countries by ISO code; the same for all accounts. */
    private final Map<String, Long> countries = new ConcurrentHashMap<>(Map.of("DE", GERMANY));

    /**
     * A page of all contacts as large as sevdesk gives it, and how many there are on all pages.
     *
     * @param offset how many contacts the pages before had
     */
    public ContactPage page(ApiToken token, int offset) {
        JsonValue body =
                calls.read(
                        "Contact/list",
                        () -> api.list(token.value(), ALL, null, null, true, PAGE, offset));
        return new ContactPage(rows(body), Answer.total(body));
    }

    /** A page of the account's e-mail addresses, of whichever contacts. */
    public List<WayRow> emails(ApiToken token, int offset) {
        JsonValue body =
                calls.read(
                        "CommunicationWay/list",
                        () -> api.waysOfType(token.value(), WayType.EMAIL, PAGE, offset));
        return Answer.list(body).stream().map(ContactCalls::way).toList();
    }

    /** A page of the account's addresses, of whichever contacts. */
    public List<AddressRow> addresses(ApiToken token, int offset) {
        JsonValue body =
                calls.read("ContactAddress/list", () -> api.addresses(token.value(), PAGE, offset));
        return Answer.list(body).stream().map(ContactCalls::address).toList();
    }

    /** All contacts with exactly this customer number; sevdesk may ignore a filter, we do not. */
    public List<ContactRow> numbered(ApiToken token, String customerNumber) {
        JsonValue body =
                calls.read(
                        "Contact/numbered",
                        () -> api.list(token.value(), ALL, customerNumber, null, null, PAGE, 0));
        return rows(body).stream()
                .filter(row -> customerNumber.equals(row.customerNumber()))
                .toList();
    }

    /** The contact with this id, unless it is gone. */
    public Optional<ContactRow> get(ApiToken token, String id) {
        try {
            return rows(calls.read("Contact/get", () -> api.get(token.value(), id))).stream()
                    .filter(row -> id.equals(row.id()))
                    .findFirst();
        } catch (SevdeskFailure.Rejected refused) {
            if (refused.isNotFound()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** Creates a contact; the answer tells the number that it really got. */
    public ContactRow create(ApiToken token, ContactForm form, String customerNumber) {
        String operation = "Contact/create";
        JsonObject contact = form.create(customerNumber);
        return rows(calls.write(operation, () -> api.create(token.value(), contact))).stream()
                .filter(row -> row.id() != null)
                .findFirst()
                .orElseThrow(() -> calls.notUnderstood(operation));
    }

    /** Changes the names of a contact. */
    public void rename(ApiToken token, String id, ContactForm form) {
        calls.write("Contact/update", () -> api.update(token.value(), id, form.names()));
    }

    /** Adds an address; its id. */
    public String addAddress(ApiToken token, String contact, AddressForm address) {
        return idOf(
                "ContactAddress/create",
                calls.write(
                        "ContactAddress/create",
                        () -> api.createAddress(token.value(), address.toJson(contact))));
    }

    /** Changes an address. */
    public void changeAddress(ApiToken token, String id, AddressForm address) {
        calls.write(
                "ContactAddress/update",
                () -> api.updateAddress(token.value(), id, address.changes()));
    }

    /** Deletes an address. */
    public void deleteAddress(ApiToken token, String id) {
        calls.write("ContactAddress/delete", () -> api.deleteAddress(token.value(), id));
    }

    /** The addresses of one contact; sevdesk has no filter for it, so all pages are read. */
    public List<AddressRow> addresses(ApiToken token, String contact) {
        List<AddressRow> found = new ArrayList<>();
        int size = PAGE;
        for (int offset = 0; size == PAGE; offset += PAGE) {
            List<AddressRow> page = addresses(token, offset);
            size = page.size();
            page.stream().filter(row -> contact.equals(row.contact())).forEach(found::add);
        }
        return found;
    }

    /** Adds the main e-mail address or phone number; its id. */
    public String addWay(ApiToken token, String contact, WayType type, String value) {
        return add(token, wayOf(contact, type, value).add("main", true).build());
    }

    /** Adds an e-mail address or phone number beside the main one; its id. */
    public String addFurtherWay(ApiToken token, String contact, WayType type, String value) {
        return add(token, wayOf(contact, type, value).add("main", false).build());
    }

    private static JsonObjectBuilder wayOf(String contact, WayType type, String value) {
        return Json.createObjectBuilder()
                .add("contact", Ref.to(contact, "Contact").toJson())
                .add("type", type.name())
                .add("value", value)
                .add("key", WORK.toJson());
    }

    private String add(ApiToken token, JsonObject way) {
        return idOf(
                "CommunicationWay/create",
                calls.write("CommunicationWay/create", () -> api.createWay(token.value(), way)));
    }

    /** Deletes an e-mail address or phone number. */
    public void deleteWay(ApiToken token, String id) {
        calls.write("CommunicationWay/delete", () -> api.deleteWay(token.value(), id));
    }

    /** Changes the value of an e-mail address or phone number. */
    public void changeWay(ApiToken token, String id, String value) {
        JsonObject change = Json.createObjectBuilder().add("value", value).build();
        calls.write("CommunicationWay/update", () -> api.updateWay(token.value(), id, change));
    }

    /** The ways to reach one contact. */
    public List<WayRow> ways(ApiToken token, String contact) {
        JsonValue body =
                calls.read(
                        "CommunicationWay/list", () -> api.ways(token.value(), contact, "Contact"));
        return Answer.list(body).stream()
                .map(ContactCalls::way)
                .filter(row -> contact.equals(row.contact()))
                .toList();
    }

    /** sevdesk's id of a country; nothing when sevdesk does not know it. */
    public Optional<Long> country(ApiToken token, String iso) {
        Long known = countries.get(iso);
        if (known == null) {
            Answer.list(calls.read("StaticCountry", () -> api.countries(token.value(), PAGE)))
                    .forEach(this::remember);
            known = countries.get(iso);
        }
        return Optional.ofNullable(known);
    }

    private void remember(Answer country) {
        Optional<String> code = country.text("code").map(text -> text.toUpperCase(Locale.ROOT));
        Optional<BigDecimal> id = country.decimal("id");
        if (code.isPresent() && id.isPresent()) {
            countries.putIfAbsent(code.get(), id.get().longValue());
        }
    }

    private String idOf(String operation, JsonValue body) {
        return Answer.one(body)
                .flatMap(Answer::id)
                .orElseThrow(() -> calls.notUnderstood(operation));
    }

    private static List<ContactRow> rows(JsonValue body) {
        return Answer.list(body).stream()
                .map(
                        row ->
                                new ContactRow(
                                        row.id().orElse(null),
                                        row.text("customerNumber").orElse(null),
                                        row.text("name").orElse(null),
                                        row.text("surename").orElse(null),
                                        row.text("familyname").orElse(null),
                                        row.text("name2").orElse(null)))
                .toList();
    }

    private static AddressRow address(Answer row) {
        return new AddressRow(
                row.id().orElse(null),
                row.object("contact").flatMap(Answer::id).orElse(null),
                row.text("street").orElse(null),
                row.text("zip").orElse(null),
                row.text("city").orElse(null),
                row.object("country").flatMap(Answer::id).orElse(null));
    }

    private static WayRow way(Answer row) {
        return new WayRow(
                row.id().orElse(null),
                row.object("contact").flatMap(Answer::id).orElse(null),
                row.text("type").orElse(null),
                row.text("value").orElse(null));
    }
}
