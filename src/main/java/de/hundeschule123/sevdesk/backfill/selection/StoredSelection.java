package de.hundeschule123.sevdesk.backfill.selection;

import de.hundeschule123.document.invoicing.DocumentSearch;
import de.hundeschule123.platform.rest.Input;
import de.hundeschule123.platform.rest.Output;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;

/** Writes a selection as text, as a job keeps it from its start to its last run. */
public final class StoredSelection {

    private StoredSelection() {}

    public static String write(DocumentSelection documentSelection) {
        Output output = new Output().with("failedOnes", documentSelection.failedOnes());
        if (documentSelection instanceof DocumentSelection.Named named) {
            JsonArrayBuilder documents = Json.createArrayBuilder();
            named.documents().forEach(documents::add);
            return output.with("documents", documents.build()).json().toString();
        }
        DocumentSearch search = ((DocumentSelection.Found) documentSelection).search();
        return output.with("text", search.text())
                .with("side", search.side())
                .with("status", search.status())
                .with("from", search.from())
                .with("until", search.until())
                .with("mark", search.mark())
                .json()
                .toString();
    }

    public static DocumentSelection read(String written) {
        Input input = Input.of(written);
        FailedTransfers failedTransfers = FailedTransfers.valueOf(input.text("failedOnes"));
        if (input.has("documents")) {
            return new DocumentSelection.Named(
                    input.json().getJsonArray("documents").getValuesAs(JsonNumber::longValue),
                    failedTransfers);
        }
        return new DocumentSelection.Found(
                new DocumentSearch(
                        input.text("text"),
                        DocumentSearch.Side.valueOf(input.text("side")),
                        DocumentSearch.Status.valueOf(input.text("status")),
                        input.day("from"),
                        input.day("until"),
                        input.text("mark")),
                failedTransfers);
    }
}
