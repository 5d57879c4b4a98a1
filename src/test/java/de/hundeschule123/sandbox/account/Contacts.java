package de.hundeschule123.sandbox.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

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

    Contacts(Account account) {
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
        fields.into(row, FIELDS);
        row.set("sevClient", Wire.reference("SevClient", account.clientId()));
        if (Wire.text(row, "customerNumber") == null) {
            row.put("customerNumber", nextCustomerNumber());
        }
        return row;
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
        if (!account.all(Kind.VOUCHER, voucher -> refers(voucher, "supplier", id)).isEmpty()) {
            throw Refusal.because(409, "The contact is in use and can not be deleted");
        }
        remove(id);
    }

    /** Takes a contact away as a person with enough determination can, used or not. */
    public void remove(String id) {
        account.get(Kind.CONTACT, id);
        List<Change> changes = new ArrayList<>();
        changes.add(Change.removed(Kind.CONTACT, id));
        for (Kind detail : List.of(Kind.ADDRESS, Kind.WAY)) {
            account.all(detail, row -> refers(row, "contact", id))
                    .forEach(row -> changes.add(Change.removed(detail, row.path("id").asText())));
        }
        account.make(changes);
    }

    public List<ObjectNode> list(Filter filter) {
        boolean personsToo = filter.says("depth", "1");
        return account.all(
                Kind.CONTACT,
                filter.exact("customerNumber")
                        .and(row -> personsToo || Wire.text(row, "name") != null)
                        .and(filter.where("name", Contacts::isCalled))
                        .and(filter.refersTo("category", "category", "Category"))
                        .and(filter.refersTo("parent", "parent", "Contact"))
                        .and(filter.notBefore("createAfter", "create"))
                        .and(filter.notAfter("createBefore", "create"))
                        .and(filter.notBefore("updateAfter", "update"))
                        .and(filter.notAfter("updateBefore", "update")));
    }

    private static boolean isCalled(ObjectNode row, String wanted) {
        return Filter.contains(Wire.text(row, "name"), wanted)
                || Filter.contains(Wire.text(row, "surename"), wanted)
                || Filter.contains(Wire.text(row, "familyname"), wanted);
    }

    public String nextCustomerNumber() {
        long highest =
                account.all(Kind.CONTACT).stream()
                        .map(row -> row.path("customerNumber").asText())
                        .filter(number -> number.matches("\\d{1,15}"))
                        .mapToLong(Long::parseLong)
                        .max()
                        .orElse(999);
        return Long.toString(highest + 1);
    }

    public boolean isFree(String customerNumber) {
        return account.all(
                        Kind.CONTACT,
                        row -> customerNumber.equals(row.path("customerNumber").asText()))
                .isEmpty();
    }

    static boolean refers(ObjectNode row, String field, String id) {
        return id.equals(row.path(field).path("id").asText());
    }
}
