package de.hundeschule123.sevdesk.api.contact;

import de.hundeschule123.sevdesk.api.Ref;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of a contact to be written: an organisation has a {@code name}, a person {@code
 * surename} (its first name) and {@code familyname}; never both.
 *
 * @param vatNumber the VAT id of an organisation; null where it has none or it stays as it is
 */
public record ContactForm(String name, String surename, String familyname, String vatNumber) {

    /** sevdesk's category of customers. */
    private static final Ref CUSTOMER = new Ref(3, "Category");

    private static final int ACTIVE = 1000;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    public static ContactForm organisation(String name, String vatNumber) {
        return new ContactForm(name, null, null, vatNumber);
    }

    public static ContactForm person(String firstName, String lastName) {
        return new ContactForm(null, firstName, lastName, null);
    }

    /** The same names, and the VAT id stays what it is there. */
    public ContactForm namesAlone() {
        return new ContactForm(name, surename, familyname, null);
    }

    /** For a partial update; a first name that is no more is taken away. */
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

    /** Whether a contact bears this name, however sevdesk writes it, or tells none at all. */
    boolean isNameOf(ContactRow row) {
        String ours = joined(name, surename, familyname);
        String theirs = joined(row.name(), row.surename(), row.familyname());
        return theirs.isEmpty() || theirs.equals(ours);
    }

    private static String joined(String... parts) {
        return Arrays.stream(parts)
                .filter(Objects::nonNull)
                .map(part -> SPACE.matcher(part.strip()).replaceAll(" "))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.GERMANY);
    }

    private JsonObjectBuilder namesInto(JsonObjectBuilder json) {
        if (vatNumber != null) {
            json.add("vatNumber", vatNumber);
        }
        if (name != null) {
            return json.add("name", name);
        }
        if (surename != null) {
            json.add("surename", surename);
        }
        return json.add("familyname", familyname);
    }
}
