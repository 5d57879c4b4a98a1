package de.hundeschule123.document.rest;

import de.hundeschule123.document.DocumentKind;
import de.hundeschule123.document.DocumentStatus;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.ZeroRateReason;
import de.hundeschule123.document.ZeroRating;
import de.hundeschule123.platform.rest.ExtendedAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invoice with its lines and sums, and with what extensions know of it. */
@Schema(name = "Invoice", description = "Eine Rechnung oder Stornorechnung")
public record InvoiceAnswer(
        @Schema(description = "Die id der Rechnung", examples = "1042") long id,
        @Schema(
                        description = "Rechnungsnummer, sobald sie festgeschrieben ist",
                        examples = "RE-2026-0001")
                Optional<String> number,
        DocumentStatus status,
        @Schema(description = "Rechnung oder Stornorechnung") DocumentKind kind,
        @Schema(description = "Kundennummer", examples = "K-1001") String customer,
        @Schema(description = "Rechnungsdatum", examples = "2026-11-02") LocalDate date,
        @Schema(
                        description = "Tag der Leistung oder erster Tag des Leistungszeitraums",
                        examples = "2026-11-01")
                LocalDate serviceDate,
        @Schema(description = "Letzter Tag eines Leistungszeitraums", examples = "2026-11-30")
                Optional<LocalDate> serviceDateUntil,
        @Schema(description = "Fälligkeit", examples = "2026-11-16") LocalDate dueDate,
        @Schema(description = "Nettosumme in Euro", examples = "100.00") String net,
        @Schema(description = "Umsatzsteuer in Euro", examples = "19.00") String vat,
        @Schema(description = "Bruttosumme in Euro", examples = "119.00") String gross,
        @Schema(description = "Positionen") List<InvoiceLine> lines,
        Map<String, Record> extensions)
        implements ExtendedAnswer {

    static InvoiceAnswer of(Invoice invoice, Map<String, Record> extensions) {
        return new InvoiceAnswer(
                invoice.getId(),
                Optional.ofNullable(invoice.getNumber()),
                invoice.getStatus(),
                invoice.getKind(),
                invoice.getCustomer().getNumber(),
                invoice.getDate(),
                invoice.getServiceFrom(),
                Optional.ofNullable(invoice.getServiceTo()),
                invoice.getDueDate(),
                invoice.totals().net().toString(),
                invoice.totals().vat().toString(),
                invoice.getGross().toString(),
                invoice.getLines().stream().map(InvoiceLine::of).toList(),
                extensions);
    }

    /** A line of an invoice. */
    @Schema(name = "InvoiceLine", description = "Eine Position")
    public record InvoiceLine(
            @Schema(description = "Bezeichnung", examples = "Welpenkurs") String text,
            @Schema(description = "Menge", examples = "1") String quantity,
            @Schema(description = "Einzelpreis in Euro, brutto", examples = "119.00")
                    String unitPrice,
            @Schema(description = "Umsatzsteuersatz in Prozent", examples = "19") int vatRate,
            @Schema(description = "Warum bei 0 % keine Umsatzsteuer berechnet wird")
                    Optional<ZeroRateReason> zeroRateReason,
            @Schema(
                            description = "Eigene Worte dazu, wie sie auf der Rechnung stehen",
                            examples = "Steuerfrei nach § 4 Nr. 21 Buchst. a UStG")
                    Optional<String> zeroRateText,
            @Schema(description = "Die id der Leistung, die verkauft wird", examples = "51")
                    Optional<Long> service,
            @Schema(description = "Bruttobetrag in Euro", examples = "119.00") String gross) {

        static InvoiceLine of(Line line) {
            Optional<ZeroRating> rating = Optional.ofNullable(line.getZeroRating());
            return new InvoiceLine(
                    line.getText(),
                    line.getQuantity().stripTrailingZeros().toPlainString(),
                    line.getUnitPrice().toString(),
                    line.getVatRate().percent(),
                    rating.map(ZeroRating::reason),
                    rating.map(ZeroRating::words),
                    Optional.ofNullable(line.getService()),
                    line.getGross().toString());
        }
    }
}
