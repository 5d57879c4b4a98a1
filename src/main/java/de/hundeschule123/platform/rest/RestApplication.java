package de.hundeschule123.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/**
 * The REST interface for the host application; every call carries a key of its school, or a user's
 * credentials.
 */
@ApplicationPath(RestApplication.BASE)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "123Hundeschule",
                        version = "1.0",
                        description =
                                "Kunden, Rechnungen und die Sevdesk-Erweiterung einer Hundeschule."
                                        + " Fehler kommen als application/problem+json mit einem"
                                        + " deutschen „detail“."),
        // Two sets: either is enough.
        securitySets = {
            @SecurityRequirementsSet(@SecurityRequirement(name = "key")),
            @SecurityRequirementsSet(@SecurityRequirement(name = "basic"))
        })
@SecurityScheme(
        securitySchemeName = "key",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "hs_…",
        description =
                "Ein Schlüssel der Hundeschule, angelegt unter „Einstellungen > Schlüssel“: der"
                        + " empfohlene Weg für Programme. Ein Schlüssel ohne Einstellungen darf, was"
                        + " Mitarbeitende dürfen.")
@SecurityScheme(
        securitySchemeName = "basic",
        type = SecuritySchemeType.HTTP,
        scheme = "basic",
        description =
                "E-Mail-Adresse und Passwort einer Benutzerin oder eines Benutzers ohne zweiten"
                        + " Faktor")
@SecurityScheme(
        securitySchemeName = "operator",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "Der Schlüssel aus OPERATOR_KEY_FILE; nur für /api/admin")
public class RestApplication extends Application {

    static final String BASE = "/api";

    /** The interface is described by OpenAPI alone; Jersey's own description names its version. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
