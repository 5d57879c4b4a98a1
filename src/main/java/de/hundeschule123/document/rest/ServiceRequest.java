package de.hundeschule123.document.rest;

import de.hundeschule123.document.catalogue.ServiceTerms;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.platform.text.Declined;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service as the host application offers it. */
@Schema(name = "ServiceRequest", description = "Eine Leistung, die angeboten wird")
public record ServiceRequest(
        @Schema(
                        description =
                                "Name, höchstens 100 Zeichen; unter ihm wird sie geändert, wenn es sie schon gibt",
                        examples = "Welpenkurs")
                @NotNull(message = "input.missing")
                String name,
        @Schema(
                        description =
                                "Üblicher Einzelpreis in Euro, brutto; ohne Angabe ist er jedes Mal ein anderer",
                        examples = "149.00")
                @Digits(integer = 12, fraction = 2, message = "input.amount")
                BigDecimal unitPrice,
        @Schema(
                        description =
                                "Umsatzsteuersatz in Prozent: 19, 7 oder 0; Kleinunternehmer (§ 19 UStG) geben nichts an",
                        examples = "19")
                Integer vatRate) {

    /** What it asks for, as our own rules accept it; a small business charges no VAT. */
    ServiceTerms terms(boolean smallBusiness) {
        Money price = Optional.ofNullable(unitPrice).map(Money::new).orElse(null);
        return new ServiceTerms(name, price, smallBusiness ? VatRate.NONE : rate());
    }

    private VatRate rate() {
        return VatRate.all().stream()
                .filter(rate -> vatRate != null && rate.percent() == vatRate)
                .findFirst()
                .orElseThrow(() -> new Declined("invoice.line.vat"));
    }
}
