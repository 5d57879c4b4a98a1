package de.hundeschule123.school;

import de.hundeschule123.platform.text.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A postal address; the country is an ISO 3166 code of two letters. */
@Embeddable
public class PostalAddress {

    @Column(name = "street")
    private String street;

    @Column(name = "zip")
    private String zip;

    @Column(name = "city")
    private String city;

    @Column(name = "country")
    private String country;

    protected PostalAddress() {}

    public PostalAddress(String street, String zip, String city, String country) {
        this.street = street;
        this.zip = zip;
        this.city = city;
        this.country = country;
    }

    public String getStreet() {
        return street;
    }

    public String getZip() {
        return zip;
    }

    public String getCity() {
        return city;
    }

    public String getCountry() {
        return country;
    }

    /** On one line, with what there is of it; empty where there is nothing. */
    public String getLine() {
        String town = joined(" ", zip, city);
        return joined(", ", street, town.isEmpty() ? null : town);
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(between));
    }

    /** The name of the country in the language of the screen, such as Österreich. */
    public String getCountryName() {
        return country == null
                ? ""
                : new Locale("", country).getDisplayCountry(Language.current().locale());
    }

    public boolean isAbroad() {
        return country != null && !country.equals("DE");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PostalAddress that
                && Objects.equals(street, that.street)
                && Objects.equals(zip, that.zip)
                && Objects.equals(city, that.city)
                && Objects.equals(country, that.country);
    }

    @Override
    public int hashCode() {
        return Objects.hash(street, zip, city, country);
    }
}
