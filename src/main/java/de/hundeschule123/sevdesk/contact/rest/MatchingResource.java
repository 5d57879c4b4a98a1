package de.hundeschule123.sevdesk.contact.rest;

import de.hundeschule123.sevdesk.contact.matching.Matching;
import de.hundeschule123.sevdesk.job.rest.StartedJob;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** "Sevdesk Kunden zuordnen" for the host application. */
@Path("/sevdesk/matching")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sevdesk")
public class MatchingResource {

    @Inject private Matching matching;

    /** Starts the matching, or names the one that runs already. */
    @POST
    @Operation(summary = "Ordnet die Kunden im Hintergrund den Kontakten in Sevdesk zu")
    @APIResponseSchema(
            value = StartedJob.class,
            responseCode = "202",
            responseDescription = "Der Auftrag läuft")
    public Response start() {
        return StartedJob.accepted(matching.start());
    }
}
