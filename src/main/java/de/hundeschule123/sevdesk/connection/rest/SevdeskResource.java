package de.hundeschule123.sevdesk.connection.rest;

import de.hundeschule123.platform.rest.Input;
import de.hundeschule123.platform.rest.Output;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.connection.Activation;
import de.hundeschule123.sevdesk.connection.CheckResult;
import de.hundeschule123.sevdesk.connection.ConnectionReport;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.SevdeskConnection;
import de.hundeschule123.sevdesk.connection.check.ConnectionCheck;
import de.hundeschule123.sevdesk.connection.check.ConnectionSetup;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Settings and connection test; the token goes in and never comes out. */
@Path("/sevdesk")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sevdesk")
public class SevdeskResource {

    @Inject private Connections connections;
    @Inject private ConnectionSetup setup;
    @Inject private ConnectionCheck test;

    /**
     * Takes over token and activation, and tests what becomes active; {@code newAccount} answers
     * the question about a token of another account with yes. Owner only.
     */
    @PUT
    @Path("/settings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Setzt API-Token und Aktivierung; nur Inhaber")
    public JsonObject configure(Input input) {
        Optional<ApiToken> token = Optional.ofNullable(input.text("token")).map(this::token);
        boolean active = input.flag("active", connections.current().isActive());
        setup.save(token, active ? Activation.ACTIVE : Activation.OFF);
        if (input.flag("newAccount", false) && connections.current().isOtherAccount()) {
            setup.useNewAccount();
        }
        SevdeskConnection connection = connections.current();
        return new Output()
                .with("active", connection.isActive())
                .with("tokenEndsWith", connection.getTokenTail())
                .json();
    }

    private ApiToken token(String pasted) {
        try {
            return new ApiToken(pasted);
        } catch (ApiToken.MalformedToken malformed) {
            throw new Declined("connection.token.form");
        }
    }

    /** Tests the connection. */
    @POST
    @Path("/test")
    @Operation(summary = "Testet die Verbindung mit Sevdesk")
    public JsonObject test() {
        ConnectionReport report = test.run();
        return new Output()
                .with("ok", report.result() == CheckResult.WORKS)
                .with("message", Texts.of("connection.test." + report.result()))
                .with("bookkeepingVersion", report.bookkeepingVersion())
                .json();
    }
}
