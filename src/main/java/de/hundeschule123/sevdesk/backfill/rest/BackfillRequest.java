package de.hundeschule123.sevdesk.backfill.rest;

import de.hundeschule123.document.invoicing.DocumentSearch;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.sevdesk.backfill.selection.DocumentSelection;
import de.hundeschule123.sevdesk.backfill.selection.FailedTransfers;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The existing documents that the host application wants in sevdesk. */
@Schema(
        name = "BackfillRequest",
        description = "Welche bestehenden Belege übertragen werden: „documents“ oder „filter“")
public record BackfillRequest(
        @Schema(description = "Die id jedes Belegs") List<Long> documents,
        @Schema(description = "Alle Einnahmen eines Zeitraums") Period filter,
        @Schema(description = "true überträgt auch fehlgeschlagene noch einmal") Boolean retry) {

    DocumentSelection selection() {
        if ((documents == null) == (filter == null)) {
            throw new Declined("backfill.input");
        }
        FailedTransfers failedOnes =
                Boolean.TRUE.equals(retry) ? FailedTransfers.RETRY : FailedTransfers.LEAVE;
        return documents == null
                ? new DocumentSelection.Found(filter.search(), failedOnes)
                : new DocumentSelection.Named(documents, failedOnes);
    }

    /** The days from and until which income is chosen; one that is absent is no bound. */
    @Schema(name = "BackfillPeriod", description = "Ein Zeitraum nach dem Datum der Belege")
    public record Period(
            @Schema(description = "Erster Tag", examples = "2026-01-01") LocalDate from,
            @Schema(description = "Letzter Tag", examples = "2026-10-31") LocalDate to) {

        private DocumentSearch search() {
            return new DocumentSearch(
                    null, DocumentSearch.Side.INCOME, DocumentSearch.Status.COMMITTED, from, to);
        }
    }
}
