package de.hundeschule123.sevdesk.reconciliation.rest;

import de.hundeschule123.sevdesk.job.JobState;
import de.hundeschule123.sevdesk.reconciliation.ReconciliationFinding;
import de.hundeschule123.sevdesk.reconciliation.Reconciliations;
import de.hundeschule123.sevdesk.reconciliation.Summary;
import de.hundeschule123.sevdesk.reconciliation.comparison.DiscrepancyKind;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a comparison is and what it has found; what is marked as meant is left out. */
@Schema(name = "ReconciliationAnswer", description = "Der Stand eines Abgleichs")
public record ReconciliationAnswer(
        JobState status,
        @Schema(description = "Wie viele Belege verglichen sind", examples = "212") long compared,
        @Schema(description = "Was nicht passt; als gewollt Markiertes fehlt hier")
                List<Found> findings) {

    /** One thing that does not fit. */
    @Schema(name = "ReconciliationFinding", description = "Was nicht passt")
    public record Found(
            DiscrepancyKind kind,
            @Schema(description = "Nummer des Belegs", examples = "RE-2026-0007") String number,
            @Schema(description = "id des Belegs; null, wenn es hier keinen gibt", examples = "7")
                    Long document,
            @Schema(description = "ids der Belege in Sevdesk") List<String> vouchers,
            @Schema(description = "ids von Rechnungen, die in Sevdesk geschrieben wurden")
                    List<String> invoices) {

        private static Found of(ReconciliationFinding finding) {
            return new Found(
                    finding.kind(),
                    finding.number(),
                    finding.document(),
                    finding.vouchers(),
                    finding.invoices());
        }
    }

    static ReconciliationAnswer of(Reconciliations.Result result) {
        return new ReconciliationAnswer(
                result.job().getState(),
                result.summary().map(Summary::compared).orElse(0L),
                result.wrong().stream().map(Found::of).toList());
    }
}
