package de.hundeschule123.sevdesk.transfer.undo.rest;

import de.hundeschule123.sevdesk.job.rest.StartedJob;
import de.hundeschule123.sevdesk.transfer.undo.Undos;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes transfers back; the job tells how far it is, and which documents were left alone. */
@Path("/sevdesk/undo")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sevdesk")
public class UndoResource {

    @Inject private Undos undos;

    /** Starts to take them back. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Nimmt Übertragungen zurück: genannte Belege oder alle einer Übertragung bestehender Belege; was bezahlt, festgeschrieben, geändert oder weg ist, bleibt")
    @APIResponseSchema(
            value = StartedJob.class,
            responseCode = "202",
            responseDescription = "Der Auftrag läuft")
    public Response start(@Valid UndoRequest request) {
        return StartedJob.accepted(undos.start(request.choice(), request.wish()));
    }
}
