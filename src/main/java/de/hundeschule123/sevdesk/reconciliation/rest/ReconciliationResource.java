package de.hundeschule123.sevdesk.reconciliation.rest;

import de.hundeschule123.sevdesk.job.rest.StartedJob;
import de.hundeschule123.sevdesk.reconciliation.Reconciliations;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Starts comparisons of both sides and tells what they have found. */
@Path("/sevdesk/reconciliation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sevdesk")
public class ReconciliationResource {

    @Inject private Reconciliations reconciliations;

    /** Starts the comparison of a period. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Vergleicht die Belege eines Zeitraums mit Sevdesk; schreibt dort nichts")
    @APIResponseSchema(
            value = StartedJob.class,
            responseCode = "202",
            responseDescription = "Der Auftrag läuft")
    public Response start(@Valid ReconciliationRequest request) {
        return StartedJob.accepted(reconciliations.start(request.period()));
    }

    /** What a comparison has found. */
    @GET
    @Path("/{job}")
    @Operation(summary = "Zeigt, was ein Abgleich gefunden hat")
    @APIResponseSchema(
            value = ReconciliationAnswer.class,
            responseCode = "200",
            responseDescription = "Sein Stand und was nicht passt")
    public ReconciliationAnswer show(@PathParam("job") long job) {
        return ReconciliationAnswer.of(reconciliations.result(job));
    }
}
