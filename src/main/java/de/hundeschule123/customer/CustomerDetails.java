package de.hundeschule123.customer;

import de.hundeschule123.platform.input.PlainText;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.PostalAddress;
import de.hundeschule123.school.VatId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a school knows of a customer: names, ways to reach, address, VAT id. Blanks around are cut,
 * empty is null, the country is an ISO 3166 code and Germany where none is given.
 *
 * @param vatId the VAT id (USt-IdNr.) of a company, or null
 */
public record CustomerDetails(
        String firstName,
        String lastName,
        String company,
        String email,
        String phone,
        String street,
        String zip,
        String city,
        String country,
        VatId vatId) {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_COMPANY = 200;
    public static final int LONGEST_EMAIL = 200;
    public static final int LONGEST_PHONE = 50;
    public static final int LONGEST_STREET = 200;
    public static final int LONGEST_ZIP = 20;
    public static final int LONGEST_CITY = 100;
    public static final int LONGEST_COUNTRY = 2;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public CustomerDetails {
        firstName = text(firstName, LONGEST_NAME, "customer.firstName");
        lastName = text(lastName, LONGEST_NAME, "customer.lastName");
        company = text(company, LONGEST_COMPANY, "customer.company");
        email = text(email, LONGEST_EMAIL, "customer.email");
        phone = text(phone, LONGEST_PHONE, "customer.phone");
        street = text(street, LONGEST_STREET, "customer.street");
        zip = text(zip, LONGEST_ZIP, "customer.zip");
        city = text(city, LONGEST_CITY, "customer.city");
        country = text(country, LONGEST_COUNTRY, "customer.country");
        country = country == null ? "DE" : country.toUpperCase(Locale.ROOT);
        if (company == null && lastName == null) {
            throw new Declined("customer.name.missing");
        }
        if (email != null && !EMAIL.matcher(email).matches()) {
            throw new Declined("customer.email.form", email);
        }
        if (!COUNTRIES.contains(country)) {
            throw new Declined("customer.country.unknown", country);
        }
    }

    /** A customer without a VAT id, as nearly all are. */
    public CustomerDetails(
            String firstName,
            String lastName,
            String company,
            String email,
            String phone,
            String street,
            String zip,
            String city,
            String country) {
        this(firstName, lastName, company, email, phone, street, zip, city, country, null);
    }

    private static String text(String value, int longest, String label) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String stripped = PlainText.line(value.strip(), Texts.of(label));
        if (stripped.length() > longest) {
            throw new Declined("error.tooLong", Texts.of(label), longest);
        }
        return stripped;
    }

    PostalAddress address() {
        return new PostalAddress(street, zip, city, country);
    }
}
