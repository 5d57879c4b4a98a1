package de.hundeschule123.sandbox.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.account.Change;
import de.hundeschule123.sandbox.wire.Fields;
import de.hundeschule123.sandbox.wire.Kind;
import de.hundeschule123.sandbox.wire.Wire;
import java.util.ArrayList;
import java.util.List;

/** Contacts that were in the account before anybody called: with addresses and ways in one go. */
public final class Seed {
    private final Account account;

    public Seed(Account account) {
        this.account = account;
    }

    public List<String> plant(List<ObjectNode> contacts) {
        List<Change> changes = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        contacts.forEach(contact -> ids.add(add(contact, changes)));
        account.make(changes);
        return ids;
    }

    private String add(ObjectNode contact, List<Change> changes) {
        ObjectNode body = contact.deepCopy();
        if (!body.has("category")) {
            body.set("category", Wire.reference("Category", "3"));
        }
        if (!body.has("customerNumber")) {
            body.put(
                    "customerNumber",
                    "S-" + (1 + account.all(Kind.CONTACT).size() + changes.size()));
        }
        ObjectNode row = new Contacts(account).draft(body);
        String id = row.path("id").asText();
        changes.add(Change.put(Kind.CONTACT, row));
        addDetails(Kind.ADDRESS, id, body.path("addresses"), changes);
        addDetails(Kind.WAY, id, body.path("communicationWays"), changes);
        return id;
    }

    private void addDetails(Kind kind, String contact, JsonNode details, List<Change> changes) {
        for (JsonNode detail : details) {
            ObjectNode body = Wire.object();
            body.set("contact", Wire.reference(Kind.CONTACT, contact));
            if (kind == Kind.ADDRESS) {
                body.set("country", Wire.reference("StaticCountry", "1"));
                body.set("category", Wire.reference("Category", "47"));
            } else {
                body.put("type", "EMAIL").put("main", true);
                body.set("key", Wire.reference("CommunicationWayKey", "2"));
            }
            body.setAll((ObjectNode) detail);
            changes.add(
                    Change.put(kind, new ContactDetails(account).filled(kind, new Fields(body))));
        }
    }
}
