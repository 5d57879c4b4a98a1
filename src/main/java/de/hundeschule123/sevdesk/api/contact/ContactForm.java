package de.hundeschule123.sevdesk.api.contact;

import de.hundeschule123.sevdesk.api.Ref;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/**
 * The names of a contact to be written: an organisation has a {@code name}, a person {@code
 * surename} (its first name) and {@code familyname}; never both.
 */
public record ContactForm(String name, String surename, String familyname) {

    /** sevdesk's category of customers. */
    private static final Ref CUSTOMER = new Ref(3, "Category");

    private static final int ACTIVE = 1000;

    public static ContactForm organisation(String name) {
        return new ContactForm(name, null, null);
    }

    public static ContactForm person(String firstName, String lastName) {
        return new ContactForm(null, firstName, lastName);
    }

    /** The names alone, for a partial update; a first name that is no more is taken away. */
    JsonObject names() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        if (name == null && surename == null) {
            json.addNull("surename");
        }
        return namesInto(json).build();
    }

    /** A new active customer under a number. */
    JsonObject create(String customerNumber) {
        return namesInto(Json.createObjectBuilder())
                .add("customerNumber", customerNumber)
                .add("status", ACTIVE)
                .add("category", CUSTOMER.toJson())
                .build();
    }

    private JsonObjectBuilder namesInto(JsonObjectBuilder json) {
        if (name != null) {
            return json.add("name", name);
        }
        if (surename != null) {
            json.add("surename", surename);
        }
        return json.add("familyname", familyname);
    }
}
