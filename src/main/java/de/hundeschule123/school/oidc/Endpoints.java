package de.hundeschule123.school.oidc;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;

/** Where the provider is asked for what, as it says itself (OpenID Connect Discovery 1.0). */
record Endpoints(ProviderAddress authorization, ProviderAddress token, ProviderAddress keys) {

    /**
     * Reads what a provider says about itself.
     *
     * @throws NotSignedIn when it is another one, or its addresses are none that are safe
     */
    static Endpoints of(String said, String issuer) throws NotSignedIn {
        JsonObject document = object("discovery", said);
        if (!issuer.equals(document.getString("issuer", null))) {
            throw new NotSignedIn(NotSignedIn.Reason.AWAY, "discovery: another issuer");
        }
        return new Endpoints(
                address(document, "authorization_endpoint"),
                address(document, "token_endpoint"),
                address(document, "jwks_uri"));
    }

    private static ProviderAddress address(JsonObject document, String name) throws NotSignedIn {
        try {
            return new ProviderAddress(URI.create(document.getString(name, "")));
        } catch (IllegalArgumentException unfit) {
            throw new NotSignedIn(NotSignedIn.Reason.AWAY, "discovery: " + name);
        }
    }

    /** An answer of the provider, read. */
    static JsonObject object(String what, String json) throws NotSignedIn {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException unreadable) {
            throw new NotSignedIn(NotSignedIn.Reason.AWAY, what + ": unreadable");
        }
    }
}
