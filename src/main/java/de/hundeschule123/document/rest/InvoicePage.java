package de.hundeschule123.document.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the invoices. */
@Schema(name = "InvoicePage", description = "Eine Seite der Rechnungen, die neueste zuerst")
public record InvoicePage(
        @Schema(description = "Wie viele Rechnungen es insgesamt sind", examples = "512")
                long total,
        @Schema(description = "Wie viele höchstens in dieser Antwort sind", examples = "100")
                int limit,
        @Schema(description = "Die Rechnungen") List<InvoiceAnswer> items) {}
