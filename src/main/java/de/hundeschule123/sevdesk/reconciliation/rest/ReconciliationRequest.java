package de.hundeschule123.sevdesk.reconciliation.rest;

import de.hundeschule123.sevdesk.reconciliation.ReconciledPeriod;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The period of which the host application wants both sides compared. */
@Schema(name = "ReconciliationRequest", description = "Der Zeitraum eines Abgleichs")
public record ReconciliationRequest(
        @Schema(description = "Erster Tag", examples = "2026-10-01") LocalDate from,
        @Schema(description = "Letzter Tag", examples = "2026-10-31") LocalDate to) {

    ReconciledPeriod period() {
        return new ReconciledPeriod(from, to);
    }
}
