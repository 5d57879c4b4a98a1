package de.hundeschule123.sevdesk.api.contact;

import de.hundeschule123.sevdesk.api.Ref;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** A postal address of a contact to be written; the country by sevdesk's own id. */
public record AddressForm(String street, String zip, String city, long country) {

    /** The category under which live accounts keep the address for invoices. */
    private static final Ref INVOICE_ADDRESS = new Ref(47, "Category");

    JsonObject toJson(String contact) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        json.add("contact", Ref.to(contact, "Contact").toJson());
        return content(json).add("category", INVOICE_ADDRESS.toJson()).build();
    }

    JsonObject changes() {
        return content(Json.createObjectBuilder()).build();
    }

    private JsonObjectBuilder content(JsonObjectBuilder json) {
        add(json, "street", street);
        add(json, "zip", zip);
        add(json, "city", city);
        return json.add("country", new Ref(country, "StaticCountry").toJson());
    }

    private static void add(JsonObjectBuilder json, String name, String value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value);
        }
    }
}
