package de.hundeschule123.customer.rest;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.school.VatId;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the host application knows of a customer. */
@Schema(
        name = "CustomerRequest",
        description =
                "Ein Kunde. Nachname oder Firma muss angegeben sein; ein Feld, das fehlt oder leer ist, wird geleert")
public record CustomerRequest(
        @Schema(description = "Vorname", examples = "Anna")
                @Size(max = CustomerDetails.LONGEST_NAME, message = "input.long")
                String firstName,
        @Schema(description = "Nachname", examples = "Schmidt")
                @Size(max = CustomerDetails.LONGEST_NAME, message = "input.long")
                String lastName,
        @Schema(description = "Firma", examples = "Tierheim Nord e. V.")
                @Size(max = CustomerDetails.LONGEST_COMPANY, message = "input.long")
                String company,
        @Schema(description = "E-Mail-Adresse", examples = "anna@example.com")
                @Size(max = CustomerDetails.LONGEST_EMAIL, message = "input.long")
                String email,
        @Schema(description = "Telefon", examples = "030 1234567")
                @Size(max = CustomerDetails.LONGEST_PHONE, message = "input.long")
                String phone,
        @Schema(description = "Straße und Hausnummer", examples = "Waldweg 3")
                @Size(max = CustomerDetails.LONGEST_STREET, message = "input.long")
                String street,
        @Schema(description = "Postleitzahl", examples = "12345")
                @Size(max = CustomerDetails.LONGEST_ZIP, message = "input.long")
                String zip,
        @Schema(description = "Ort", examples = "Berlin")
                @Size(max = CustomerDetails.LONGEST_CITY, message = "input.long")
                String city,
        @Schema(
                        description = "Land nach ISO 3166, zwei Buchstaben; ohne Angabe DE",
                        examples = "DE")
                @Size(max = CustomerDetails.LONGEST_COUNTRY, message = "input.long")
                String country,
        @Schema(
                        description =
                                "Umsatzsteuer-Identifikationsnummer eines Unternehmens; Leerzeichen, Punkte und Striche zählen nicht",
                        examples = "ATU12345675")
                @Size(max = VatId.LONGEST_TYPED, message = "input.long")
                String vatId) {

    /** Blanks around a text do not count. */
    public CustomerRequest {
        firstName = stripped(firstName);
        lastName = stripped(lastName);
        company = stripped(company);
        email = stripped(email);
        phone = stripped(phone);
        street = stripped(street);
        zip = stripped(zip);
        city = stripped(city);
        country = stripped(country);
        vatId = stripped(vatId);
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }

    CustomerDetails details() {
        return new CustomerDetails(
                firstName,
                lastName,
                company,
                email,
                phone,
                street,
                zip,
                city,
                country,
                VatId.of(vatId));
    }
}
