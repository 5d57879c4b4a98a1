package de.hundeschule123.sevdesk.backfill.rest;

import de.hundeschule123.document.invoicing.DocumentSearch;
import de.hundeschule123.platform.rest.Input;
import de.hundeschule123.platform.rest.Output;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.sevdesk.backfill.Backfills;
import de.hundeschule123.sevdesk.backfill.selection.DocumentSelection;
import de.hundeschule123.sevdesk.backfill.selection.FailedTransfers;
import de.hundeschule123.sevdesk.job.Job;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            example =
                                                    "{\"filter\":{\"from\":\"2026-01-01\",\"to\":\"2026-10-31\"}}")))
    public Response start(Input input) {
        return accepted(backfills.start(choice(input)));
    }

    /** Goes on with a transfer that was stopped. */
    @POST
    @Path("/{job}/go-on")
    @Operation(summary = "Setzt eine angehaltene Übertragung bestehender Belege fort")
    public Response goOn(@PathParam("job") long stopped) {
        return accepted(backfills.goOn(stopped));
    }

    private static Response accepted(Job job) {
        return Response.accepted(new Output().with("job", job.getId()).json()).build();
    }

    private static DocumentSelection choice(Input input) {
        FailedTransfers failedTransfers =
                input.flag("retry", false) ? FailedTransfers.RETRY : FailedTransfers.LEAVE;
        if (input.has("documents") == input.has("filter")) {
            throw new Declined("backfill.input");
        }
        return input.has("documents")
                ? new DocumentSelection.Named(ids(input.json().get("documents")), failedTransfers)
                : new DocumentSelection.Found(period(input.json().get("filter")), failedTransfers);
    }

    private static List<Long> ids(JsonValue value) {
        if (value instanceof JsonArray array
                && array.stream()
                        .allMatch(item -> item instanceof JsonNumber id && id.isIntegral())) {
            return array.getValuesAs(JsonNumber::longValue);
        }
        throw new Declined("backfill.input");
    }

    private static DocumentSearch period(JsonValue value) {
        if (value.getValueType() != JsonValue.ValueType.OBJECT) {
            throw new Declined("backfill.input");
        }
        Input filter = new Input(value.asJsonObject());
        return new DocumentSearch(
                null,
                DocumentSearch.Side.INCOME,
                DocumentSearch.Status.COMMITTED,
                filter.day("from"),
                filter.day("to"));
    }
}
