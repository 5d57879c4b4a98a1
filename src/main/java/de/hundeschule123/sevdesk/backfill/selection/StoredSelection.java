package de.hundeschule123.sevdesk.backfill.selection;

import de.hundeschule123.document.invoicing.DocumentSearch;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A stored selection is what a job keeps of its documents from its start to its last run.
 *
 * @param continues the job that it goes on with, or null
 */
public record StoredSelection(
        FailedTransfers failedOnes,
        List<Long> documents,
        String text,
        DocumentSearch.Side side,
        DocumentSearch.Status status,
        LocalDate from,
        LocalDate until,
        String mark,
        Long continues) {

    private static final Jsonb JSON_B = JsonbBuilder.create();

    public static String write(DocumentSelection selection) {
        return JSON_B.toJson(
                switch (selection) {
                    case DocumentSelection.Named named -> of(named);
                    case DocumentSelection.Found found -> of(found.search(), found.failedOnes());
                });
    }

    private static StoredSelection of(DocumentSelection.Named named) {
        return new StoredSelection(
                named.failedOnes(), named.documents(), null, null, null, null, null, null, null);
    }

    private static StoredSelection of(DocumentSearch search, FailedTransfers failedOnes) {
        return new StoredSelection(
                failedOnes,
                null,
                search.text(),
                search.side(),
                search.status(),
                search.from(),
                search.until(),
                search.mark(),
                null);
    }

    /** The same selection for a job that goes on with the one which it was stored for. */
    public static String continuing(String written, long job) {
        StoredSelection stored = JSON_B.fromJson(written, StoredSelection.class);
        return JSON_B.toJson(
                new StoredSelection(
                        stored.failedOnes,
                        stored.documents,
                        stored.text,
                        stored.side,
                        stored.status,
                        stored.from,
                        stored.until,
                        stored.mark,
                        job));
    }

    /** The job that one with these parameters goes on with. */
    public static Optional<Long> continued(String written) {
        return Optional.ofNullable(JSON_B.fromJson(written, StoredSelection.class).continues);
    }

    public static DocumentSelection read(String written) {
        StoredSelection stored = JSON_B.fromJson(written, StoredSelection.class);
        return stored.documents != null
                ? new DocumentSelection.Named(stored.documents, stored.failedOnes)
                : new DocumentSelection.Found(stored.search(), stored.failedOnes);
    }

    private DocumentSearch search() {
        return new DocumentSearch(text, side, status, from, until, mark);
    }
}
