package de.hundeschule123.sandbox.contact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.account.Change;
import de.hundeschule123.sandbox.wire.Fields;
import de.hundeschule123.sandbox.wire.Filter;
import de.hundeschule123.sandbox.wire.Kind;
import de.hundeschule123.sandbox.wire.Refusal;
import de.hundeschule123.sandbox.wire.Wire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The contacts of an account: organisations with a name, persons with surename and familyname. */
public final class Contacts {
    private static final List<String> FIELDS =
            List.of(
                    "name",
                    "surename",
                    "familyname",
                    "name2",
                    "titel",
                    "academicTitle",
                    "gender",
                    "customerNumber",
                    "status",
                    "category",
                    "parent",
                    "vatNumber",
                    "taxNumber",
                    "description",
                    "birthday",
                    "bankAccount",
                    "bankNumber",
                    "defaultTimeToPay",
                    "exemptVat",
                    "buyerReference",
                    "governmentAgency");

    private final Account account;

    public Contacts(Account account) {
        this.account = account;
    }

    public ObjectNode create(ObjectNode body) {
        ObjectNode row = draft(body);
        account.make(Change.put(Kind.CONTACT, row));
        return row;
    }

    ObjectNode draft(ObjectNode body) {
        Fields fields = new Fields(body);
        fields.requiredReference("category", "Category");
        if (Wire.text(body, "name") == null
                && Wire.text(body, "surename") == null
                && Wire.text(body, "familyname") == null) {
            throw Refusal.because(400, "A contact needs a name, or a surename and familyname");
        }
        String now = Wire.iso(account.now());
        ObjectNode row = Wire.reference(Kind.CONTACT, account.nextId(Kind.CONTACT));
        row.put("create", now).put("update", now);
        FIELDS.forEach(row::putNull);
        row.put("status", "100").put("exemptVat", "0");
        if (Wire.text(body, "name") != null) {
            row.put("buyerReference", "-");
        }
        fields.into(row, FIELDS);
        row.set("sevClient", Wire.reference("SevClient", account.clientId()));
        numberOfParent(fields).ifPresent(number -> row.put("customerNumber", number));
        if (Wire.text(row, "customerNumber") == null) {
            row.put("customerNumber", nextCustomerNumber());
        }
        return row;
    }

    // As seen live: under an organisation a contact gets its number, whatever the request says.
    private Optional<String> numberOfParent(Fields fields) {
        String parent = fields.reference("parent", "Contact");
        return Optional.ofNullable(parent)
                .map(id -> Wire.text(account.get(Kind.CONTACT, id), "customerNumber"));
    }

    public ObjectNode change(String id, ObjectNode body) {
        ObjectNode row = account.get(Kind.CONTACT, id).deepCopy();
        new Fields(body).into(row, FIELDS);
        row.put("update", Wire.iso(account.now()));
        account.make(Change.put(Kind.CONTACT, row));
        return row;
    }

    public void delete(String id) {
        account.get(Kind.CONTACT, id);
        if (isNamedIn(Kind.VOUCHER, "supplier", id) || isNamedIn(Kind.INVOICE, "contact", id)) {
            throw Refusal.because(409, "The contact is in use and can not be deleted");
        }
        remove(id);
    }

    private boolean isNamedIn(Kind kind, String field, String id) {
        return !account.saying(kind, field, id).isEmpty();
    }

    /** Takes a contact away as a person with enough determination can, used or not. */
    public void remove(String id) {
        account.get(Kind.CONTACT, id);
        List<Change> changes = new ArrayList<>();
        changes.add(Change.removed(Kind.CONTACT, id));
        for (Kind detail : List.of(Kind.ADDRESS, Kind.WAY)) {
            account.saying(detail, "contact", id)
                    .forEach(row -> changes.add(Change.removed(detail, row.path("id").asText())));
        }
        account.make(changes);
    }

    public List<ObjectNode> list(Filter filter) {
        Collection<ObjectNode> candidates =
                filter.value("customerNumber")
                        .map(number -> account.saying(Kind.CONTACT, "customerNumber", number))
                        .orElseGet(() -> account.all(Kind.CONTACT));
        Stream<ObjectNode> found = candidates.stream().filter(wanted(filter));
        return ordered(found, filter.value("orderByCustomerNumber").orElse("")).toList();
    }

    private Predicate<ObjectNode> wanted(Filter filter) {
        boolean personsToo = filter.says("depth", "1");
        return filter.containing("name", "name", "surename", "familyname")
                .and(row -> personsToo || Wire.text(row, "name") != null)
                .and(filter.refersTo("category", "category", "Category"))
                .and(filter.refersTo("parent", "parent", "Contact"))
                .and(filter.during("createAfter", "createBefore", "create"))
                .and(filter.during("updateAfter", "updateBefore", "update"))
                .and(livesIn(filter));
    }

    private Predicate<ObjectNode> livesIn(Filter filter) {
        if (!filter.has("city") && !filter.has("zip") && !filter.has("country[id]")) {
            return row -> true;
        }
        Predicate<ObjectNode> place =
                filter.containing("city", "city")
                        .and(filter.exact("zip"))
                        .and(filter.refersTo("country", "country", "StaticCountry"));
        return row ->
                account.saying(Kind.ADDRESS, "contact", row.path("id").asText()).stream()
                        .anyMatch(place);
    }

    private static Stream<ObjectNode> ordered(Stream<ObjectNode> rows, String direction) {
        Comparator<ObjectNode> byNumber =
                Comparator.comparing(row -> row.path("customerNumber").asText());
        return switch (direction) {
            case "ASC" -> rows.sorted(byNumber);
            case "DESC" -> rows.sorted(byNumber.reversed());
            default -> rows;
        };
    }

    public String nextCustomerNumber() {
        long highest =
                account.all(Kind.CONTACT).stream()
                        .map(row -> row.path("customerNumber").asText())
                        .filter(Contacts::isPlainNumber)
                        .mapToLong(Long::parseLong)
                        .max()
                        .orElse(999);
        return Long.toString(highest + 1);
    }

    private static boolean isPlainNumber(String text) {
        return !text.isEmpty()
                && text.length() <= 15
                && text.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }

    public boolean isFree(String customerNumber) {
        return account.saying(Kind.CONTACT, "customerNumber", customerNumber).isEmpty();
    }

    /** How a contact is written: the organisation's name, or the person's names. */
    public static String nameOf(ObjectNode contact) {
        String name = Wire.text(contact, "name");
        String person =
                contact.path("surename").asText("") + " " + contact.path("familyname").asText("");
        return name != null ? name : person.trim();
    }
}
