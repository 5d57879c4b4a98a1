package de.hundeschule123.document.rest;

import de.hundeschule123.customer.CustomerNumber;
import de.hundeschule123.document.InvoiceDates;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.ZeroRateReason;
import de.hundeschule123.document.ZeroRating;
import de.hundeschule123.document.catalogue.ServiceCatalogue;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.platform.rest.FieldErrors;
import de.hundeschule123.platform.text.Declined;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invoice as the host application asks for it; prices are gross. */
@Schema(name = "InvoiceRequest", description = "Eine Rechnung, die als Entwurf angelegt wird")
public record InvoiceRequest(
        @Schema(description = "Kundennummer", examples = "K-1001")
                @NotNull(message = "input.missing")
                String customer,
        @Schema(description = "Rechnungsdatum", examples = "2026-11-02")
                @NotNull(message = "input.missing")
                LocalDate date,
        @Schema(
                        description =
                                "Tag der Leistung oder erster Tag des Leistungszeitraums; ohne Angabe das Rechnungsdatum",
                        examples = "2026-11-01")
                LocalDate serviceDate,
        @Schema(
                        description = "Letzter Tag eines Leistungszeitraums; ohne Angabe ein Tag",
                        examples = "2026-11-30")
                LocalDate serviceDateUntil,
        @Schema(
                        description = "Fälligkeit; ohne Angabe 14 Tage nach dem Rechnungsdatum",
                        examples = "2026-11-16")
                LocalDate dueDate,
        @Schema(description = "Positionen, höchstens 300") List<@Valid RequestedLine> lines) {

    public InvoiceRequest {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** What it asks for, as our own rules accept it. */
    Draft draft(Reading reading, ServiceCatalogue catalogue) {
        FieldErrors errors = new FieldErrors();
        CustomerNumber number = errors.of("customer", () -> new CustomerNumber(customer));
        List<Line> accepted = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            accepted.add(errors.of("lines[" + index + "]", reading(index, reading, catalogue)));
        }
        errors.refuse();
        return new Draft(
                number, new InvoiceDates(date, serviceDate, serviceDateUntil, dueDate), accepted);
    }

    private Supplier<Line> reading(int index, Reading reading, ServiceCatalogue catalogue) {
        return () -> lines.get(index).line(reading, catalogue);
    }

    /** What a line at 0 % means of which the host application says no more. */
    enum Reading {
        /** What it has always meant here: exempt (§ 4 UStG). */
        EXEMPT,
        /** Nothing: the whole invoice is without VAT (§ 19 UStG). */
        SMALL_BUSINESS
    }

    /** A draft that keeps the rules of an invoice. */
    record Draft(CustomerNumber customer, InvoiceDates dates, List<Line> lines) {}

    /** A line as the host application asks for it. */
    @Schema(name = "InvoiceRequestLine", description = "Eine Position")
    public record RequestedLine(
            @Schema(description = "Bezeichnung, höchstens 500 Zeichen", examples = "Welpenkurs")
                    @NotNull(message = "input.missing")
                    String text,
            @Schema(
                            description = "Menge mit höchstens drei Nachkommastellen, nicht null",
                            examples = "1")
                    @NotNull(message = "input.missing")
                    BigDecimal quantity,
            @Schema(description = "Einzelpreis in Euro, brutto", examples = "119.00")
                    @NotNull(message = "input.missing")
                    @Digits(integer = 12, fraction = 2, message = "input.amount")
                    BigDecimal unitPrice,
            @Schema(description = "Umsatzsteuersatz in Prozent: 19, 7 oder 0", examples = "19")
                    @NotNull(message = "input.missing")
                    Integer vatRate,
            @Schema(
                            description =
                                    "Warum bei 0 % keine Umsatzsteuer berechnet wird; ohne Angabe EXEMPT (steuerfrei nach § 4 UStG)."
                                            + " Kleinunternehmer (§ 19 UStG) geben nichts an",
                            enumeration = {
                                "EXEMPT",
                                "EXEMPT_EDUCATION",
                                "EXEMPT_COURSES",
                                "REVERSE_CHARGE",
                                "NOT_TAXABLE"
                            })
                    String zeroRateReason,
            @Schema(
                            description =
                                    "Eigene Worte dazu für die Rechnung, nur bei EXEMPT, höchstens 200 Zeichen",
                            examples = "Steuerfrei nach § 4 Nr. 21 Buchst. a UStG")
                    String zeroRateText,
            @Schema(
                            description =
                                    "Die Leistung, die verkauft wird: ihre id oder ihr Name, wie er unter „Einstellungen > Leistungen“ steht;"
                                            + " danach richtet sich in Sevdesk das Erlöskonto",
                            examples = "Welpenkurs")
                    String service) {

        private Line line(Reading reading, ServiceCatalogue catalogue) {
            VatRate rate = rate();
            Line line = new Line(text, quantity, new Money(unitPrice), rate, rating(rate, reading));
            return service == null || service.isBlank()
                    ? line
                    : line.selling(catalogue.get(service).getId());
        }

        private ZeroRating rating(VatRate rate, Reading reading) {
            boolean said = zeroRateReason != null && !zeroRateReason.isBlank();
            if (said) {
                return new ZeroRating(reason(), zeroRateText);
            }
            boolean words = zeroRateText != null && !zeroRateText.isBlank();
            if (rate.equals(VatRate.NONE) && reading == Reading.EXEMPT || words) {
                return new ZeroRating(ZeroRateReason.EXEMPT, zeroRateText);
            }
            return null;
        }

        private ZeroRateReason reason() {
            return Stream.of(ZeroRateReason.values())
                    .filter(reason -> reason.name().equals(zeroRateReason.strip()))
                    .findFirst()
                    .orElseThrow(() -> new Declined("invoice.line.zeroReason.unknown"));
        }

        private VatRate rate() {
            return VatRate.all().stream()
                    .filter(rate -> rate.percent() == vatRate)
                    .findFirst()
                    .orElseThrow(() -> new Declined("invoice.line.vat"));
        }
    }
}
