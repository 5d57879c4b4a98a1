package de.hundeschule123.sevdesk.backfill.selection;

import de.hundeschule123.document.invoicing.DocumentSearch;
import de.hundeschule123.platform.rest.Input;
import de.hundeschule123.platform.rest.Output;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;

/** The written form of a choice, as a job keeps it from its start to its last run. */
public final class ChoiceText {

    private ChoiceText() {}

    public static String write(Choice choice) {
        Output output = new Output().with("failedOnes", choice.failedOnes());
        if (choice instanceof Choice.Named named) {
            JsonArrayBuilder documents = Json.createArrayBuilder();
            named.documents().forEach(documents::add);
            return output.with("documents", documents.build()).json().toString();
        }
        DocumentSearch search = ((Choice.Found) choice).search();
        return output.with("text", search.text())
                .with("side", search.side())
                .with("status", search.status())
                .with("from", search.from())
                .with("until", search.until())
                .with("mark", search.mark())
                .json()
                .toString();
    }

    public static Choice read(String written) {
        Input input = Input.of(written);
        FailedOnes failedOnes = FailedOnes.valueOf(input.text("failedOnes"));
        if (input.has("documents")) {
            return new Choice.Named(
                    input.json().getJsonArray("documents").getValuesAs(JsonNumber::longValue),
                    failedOnes);
        }
        return new Choice.Found(
                new DocumentSearch(
                        input.text("text"),
                        DocumentSearch.Side.valueOf(input.text("side")),
                        DocumentSearch.Status.valueOf(input.text("status")),
                        input.day("from"),
                        input.day("until"),
                        input.text("mark")),
                failedOnes);
    }
}
