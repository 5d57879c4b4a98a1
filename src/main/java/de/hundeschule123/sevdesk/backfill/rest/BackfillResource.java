package de.hundeschule123.sevdesk.backfill.rest;

import de.hundeschule123.sevdesk.backfill.Backfills;
import de.hundeschule123.sevdesk.job.rest.StartedJob;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Starts a transfer of existing documents, and of a stopped one's rest; the job tells how far it
 * is.
 */
@Path("/sevdesk/backfill")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sevdesk")
public class BackfillResource {

    @Inject private Backfills backfills;

    /** Starts the transfer. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Überträgt bestehende Belege: genannte oder alle Einnahmen eines Zeitraums; mit \"retry\":true auch fehlgeschlagene")
    @APIResponseSchema(
            value = StartedJob.class,
            responseCode = "202",
            responseDescription = "Der Auftrag läuft")
    public Response start(@Valid BackfillRequest request) {
        return StartedJob.accepted(backfills.start(request.selection()));
    }

    /** Goes on with a transfer that was stopped. */
    @POST
    @Path("/{job}/go-on")
    @Operation(summary = "Setzt eine angehaltene Übertragung bestehender Belege fort")
    @APIResponseSchema(
            value = StartedJob.class,
            responseCode = "202",
            responseDescription = "Der Auftrag läuft")
    public Response goOn(@PathParam("job") long stopped) {
        return StartedJob.accepted(backfills.goOn(stopped));
    }
}
