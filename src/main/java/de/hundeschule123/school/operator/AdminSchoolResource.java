package de.hundeschule123.school.operator;

import de.hundeschule123.platform.mail.MailAddress;
import de.hundeschule123.school.authentication.Operator;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Schools by the operator's key: the one address that no school's credentials open. */
@Path("/admin/schools")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Betrieb")
public class AdminSchoolResource {

    @Inject private Enrolments enrolments;
    @Inject private SecurityContext security;

    /** Takes a school in, or calls a known one as it is called now. */
    @PUT
    @Path("/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = "operator")
    @Operation(
            summary = "Legt eine Hundeschule mit Inhaberin an (201) oder ändert Namen (200)",
            description =
                    "Nur mit dem Schlüssel aus OPERATOR_KEY_FILE. Angaben, die die Hundeschule selbst"
                            + " macht, bleiben, wie sie sind.")
    @APIResponseSchema(
            value = EnrolmentAnswer.class,
            responseCode = "2XX",
            responseDescription = "201: die Hundeschule ist angelegt; 200: es gab sie schon")
    public Response put(@PathParam("key") String key, EnrolmentRequest request) {
        mustBeOperator();
        Enrolments.Enrolled enrolled = enrolments.put(new SchoolKey(key), request.enrolment());
        return Response.status(enrolled.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(EnrolmentAnswer.of(enrolled))
                .build();
    }

    /** Lets an owner in again who has lost the password or the second factor. */
    @POST
    @Path("/{key}/access")
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = "operator")
    @Operation(
            summary = "Gibt einen Link, mit dem eine Inhaberin wieder hineinkommt",
            description =
                    "Nur mit dem Schlüssel aus OPERATOR_KEY_FILE. Der Link gilt einmal und 24 Stunden;"
                            + " wer ihn benutzt, legt ein neues Passwort fest und hat keinen zweiten"
                            + " Faktor mehr. Wer das ist, prüft der Betreiber vorher.")
    @APIResponseSchema(
            value = EnrolmentAnswer.class,
            responseCode = "2XX",
            responseDescription = "200: der Link")
    public Response access(@PathParam("key") String key, LostAccessRequest request) {
        mustBeOperator();
        SchoolKey school = new SchoolKey(key);
        String link = enrolments.recover(school, new MailAddress(request.email()));
        return Response.ok(new EnrolmentAnswer(school.text(), Optional.of(link))).build();
    }

    private void mustBeOperator() {
        if (security.getPrincipalsByType(Operator.class).isEmpty()) {
            throw new ForbiddenException();
        }
    }
}
