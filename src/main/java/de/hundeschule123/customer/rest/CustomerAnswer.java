package de.hundeschule123.customer.rest;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.platform.rest.ExtendedAnswer;
import de.hundeschule123.school.VatId;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer as it is kept, with what extensions know of it. */
@Schema(name = "Customer", description = "Ein Kunde, wie er gespeichert ist")
public record CustomerAnswer(
        @Schema(description = "Kundennummer", examples = "K-1001") String number,
        @Schema(description = "Vorname", examples = "Anna") Optional<String> firstName,
        @Schema(description = "Nachname", examples = "Schmidt") Optional<String> lastName,
        @Schema(description = "Firma", examples = "Tierheim Nord e. V.") Optional<String> company,
        @Schema(description = "E-Mail-Adresse", examples = "anna@example.com")
                Optional<String> email,
        @Schema(description = "Telefon", examples = "030 1234567") Optional<String> phone,
        @Schema(description = "Straße und Hausnummer", examples = "Waldweg 3")
                Optional<String> street,
        @Schema(description = "Postleitzahl", examples = "12345") Optional<String> zip,
        @Schema(description = "Ort", examples = "Berlin") Optional<String> city,
        @Schema(description = "Land nach ISO 3166", examples = "DE") String country,
        @Schema(description = "Umsatzsteuer-Identifikationsnummer", examples = "ATU12345675")
                Optional<String> vatId,
        Map<String, Record> extensions)
        implements ExtendedAnswer {

    static CustomerAnswer of(Customer customer, Map<String, Record> extensions) {
        CustomerDetails details = customer.details();
        return new CustomerAnswer(
                customer.getNumber().toString(),
                Optional.ofNullable(details.firstName()),
                Optional.ofNullable(details.lastName()),
                Optional.ofNullable(details.company()),
                Optional.ofNullable(details.email()),
                Optional.ofNullable(details.phone()),
                Optional.ofNullable(details.street()),
                Optional.ofNullable(details.zip()),
                Optional.ofNullable(details.city()),
                details.country(),
                Optional.ofNullable(details.vatId()).map(VatId::value),
                extensions);
    }
}
