package de.hundeschule123.sandbox.operation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.wire.Catalogue;
import de.hundeschule123.sandbox.wire.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The wish of a call to get whole rows in place of references: {@code embed=supplier,…}. */
final class Embedding {
    private static final Map<String, Kind> REFERENCES =
            Map.of("supplier", Kind.CONTACT, "contact", Kind.CONTACT, "parent", Kind.CONTACT);

    private final Account account;
    private final List<String> wanted;

    Embedding(Account account, Call call) {
        this.account = account;
        this.wanted = List.of(call.query().getOrDefault("embed", "").split(","));
    }

    /** The row with the wanted rows inside; the unwanted and the unknown stay as they are. */
    ObjectNode into(ObjectNode row) {
        ObjectNode whole = row;
        for (String name : wanted) {
            Optional<Kind> kind = Optional.ofNullable(REFERENCES.get(name));
            Optional<ObjectNode> referred =
                    kind.flatMap(known -> account.find(known, idIn(row, name)));
            if (referred.isPresent()) {
                whole = copy(whole, row).set(name, referred.get());
            }
            if (name.equals("addresses") && isContact(row)) {
                whole = copy(whole, row).set("addresses", addresses(row));
            }
            if (name.equals("category") && row.hasNonNull("category")) {
                whole = copy(whole, row);
                whole.set("category", Catalogue.category(idIn(row, "category")));
            }
        }
        return whole;
    }

    private static ObjectNode copy(ObjectNode whole, ObjectNode row) {
        return whole == row ? row.deepCopy() : whole;
    }

    private static boolean isContact(ObjectNode row) {
        return row.path("objectName").asText().equals(Kind.CONTACT.objectName());
    }

    private static String idIn(ObjectNode row, String field) {
        return row.path(field).path("id").asText();
    }

    private ArrayNode addresses(ObjectNode contact) {
        ArrayNode addresses = contact.arrayNode();
        addresses.addAll(account.saying(Kind.ADDRESS, "contact", contact.path("id").asText()));
        for (int place = 0; place < addresses.size(); place++) {
            addresses.set(place, details((ObjectNode) addresses.get(place)));
        }
        return addresses;
    }

    private ObjectNode details(ObjectNode address) {
        ObjectNode whole = address;
        if (wanted.contains("addresses.country")) {
            whole = copy(whole, address);
            whole.set("country", Catalogue.country(idIn(address, "country")));
        }
        if (wanted.contains("addresses.category") && address.hasNonNull("category")) {
            whole = copy(whole, address);
            whole.set("category", Catalogue.category(idIn(address, "category")));
        }
        return whole;
    }
}
