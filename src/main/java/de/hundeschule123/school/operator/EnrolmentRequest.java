package de.hundeschule123.school.operator;

import de.hundeschule123.platform.mail.MailAddress;
import de.hundeschule123.platform.rest.FieldErrors;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.school.BankAccount;
import de.hundeschule123.school.Letterhead;
import de.hundeschule123.school.School;
import de.hundeschule123.school.SchoolIdentity;
import de.hundeschule123.school.VatId;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the operator tells of a school. */
@Schema(
        name = "SchoolRequest",
        description =
                "Eine Hundeschule. Nötig sind ihr Name und die Inhaberin oder der Inhaber; den Rest"
                        + " ergänzt die Hundeschule selbst, bevor sie ihre erste Rechnung festschreibt")
public record EnrolmentRequest(
        @Schema(description = "Name der Hundeschule", examples = "Hundeschule Sonnenhang")
                String name,
        @Schema(description = "Wer die Hundeschule führt und als Erstes hineinkommt") Owner owner,
        @Schema(description = "Straße und Hausnummer", examples = "Waldweg 3") String street,
        @Schema(description = "Postleitzahl", examples = "12345") String zip,
        @Schema(description = "Ort", examples = "Berlin") String city,
        @Schema(
                        description = "Land nach ISO 3166, zwei Buchstaben; ohne Angabe DE",
                        examples = "DE")
                String country,
        @Schema(
                        description =
                                "E-Mail-Adresse auf Rechnungen; ohne Angabe die der Inhaberin",
                        examples = "info@sonnenhang.example")
                String email,
        @Schema(description = "Telefon", examples = "030 1234567") String phone,
        @Schema(description = "Steuernummer", examples = "219/5815/0815") String taxNumber,
        @Schema(description = "Umsatzsteuer-Identifikationsnummer", examples = "DE136695976")
                String vatId,
        @Schema(description = "Kleinunternehmer nach § 19 UStG; ohne Angabe nein")
                Boolean smallBusiness,
        @Schema(description = "IBAN, an die Kunden zahlen", examples = "DE89370400440532013000")
                String iban) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Who owns a school. */
    @Schema(name = "SchoolOwner", description = "Eine Person, der die Hundeschule gehört")
    public record Owner(
            @Schema(description = "Vor- und Nachname", examples = "Maria Sonnenhang") String name,
            @Schema(
                            description = "E-Mail-Adresse zum Anmelden",
                            examples = "maria@sonnenhang.example")
                    String email) {}

    /** All of it, checked by the rules that hold for what the owner types. */
    Enrolment enrolment() {
        FieldErrors errors = new FieldErrors();
        SchoolIdentity identity =
                errors.of(
                        "name, owner.name, street, zip, city",
                        () ->
                                new SchoolIdentity(
                                        name,
                                        owner == null ? null : owner.name(),
                                        street,
                                        zip,
                                        city));
        MailAddress address =
                errors.of(
                        "owner.email", () -> new MailAddress(owner == null ? null : owner.email()));
        String land = errors.of("country", this::land);
        String reached =
                errors.of("email", () -> blank(email) ? null : new MailAddress(email).text());
        String telephone = errors.of("phone", () -> Letterhead.phone(phone));
        String tax = errors.of("taxNumber", () -> Letterhead.taxNumber(taxNumber));
        VatId vat = errors.of("vatId", () -> VatId.of(vatId));
        BankAccount account = errors.of("iban", () -> new BankAccount(iban, null, null, null));
        errors.refuse();
        return new Enrolment(
                identity,
                land,
                address,
                new School.Reachability(reached, telephone),
                tax,
                vat,
                Boolean.TRUE.equals(smallBusiness),
                account);
    }

    private String land() {
        String code = blank(country) ? "DE" : country.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
            throw new Declined("customer.country.unknown", code);
        }
        return code;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
