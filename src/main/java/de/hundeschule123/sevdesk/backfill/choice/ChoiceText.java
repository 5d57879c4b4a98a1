package de.hundeschule123.sevdesk.backfill.choice;

import de.hundeschule123.document.invoicing.DocumentSearch;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.LocalDate;
import java.util.List;

/** The written form of a choice, as a job keeps it from its start to its last run. */
public record ChoiceText(
        FailedOnes failedOnes,
        List<Long> documents,
        String text,
        DocumentSearch.Side side,
        DocumentSearch.Status status,
        LocalDate from,
        LocalDate until,
        String mark) {

    private static final Jsonb JSON_B = JsonbBuilder.create();

    public static String write(Choice choice) {
        return JSON_B.toJson(
                switch (choice) {
                    case Choice.Named named -> of(named);
                    case Choice.Found found -> of(found.search(), found.failedOnes());
                });
    }

    private static ChoiceText of(Choice.Named named) {
        return new ChoiceText(
                named.failedOnes(), named.documents(), null, null, null, null, null, null);
    }

    private static ChoiceText of(DocumentSearch search, FailedOnes failedOnes) {
        return new ChoiceText(
                failedOnes,
                null,
                search.text(),
                search.side(),
                search.status(),
                search.from(),
                search.until(),
                search.mark());
    }

    public static Choice read(String written) {
        ChoiceText choice = JSON_B.fromJson(written, ChoiceText.class);
        return choice.documents != null
                ? new Choice.Named(choice.documents, choice.failedOnes)
                : new Choice.Found(choice.search(), choice.failedOnes);
    }

    private DocumentSearch search() {
        return new DocumentSearch(text, side, status, from, until, mark);
    }
}
