package de.hundeschule123.document.rest;

import de.hundeschule123.document.DocumentStatus;
import de.hundeschule123.document.Invoice;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a call has made of an invoice: which one it is, and how it stands now. */
@Schema(name = "InvoiceBrief", description = "Welche Rechnung es ist und wie sie steht")
public record InvoiceBrief(
        @Schema(description = "Die id der Rechnung", examples = "1042") long id,
        @Schema(
                        description = "Rechnungsnummer, sobald sie festgeschrieben ist",
                        examples = "RE-2026-0001")
                Optional<String> number,
        DocumentStatus status) {

    static InvoiceBrief of(Invoice invoice) {
        return new InvoiceBrief(
                invoice.getId(), Optional.ofNullable(invoice.getNumber()), invoice.getStatus());
    }
}
