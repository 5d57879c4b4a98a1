package de.hundeschule123.document.einvoice;

import de.hundeschule123.document.Invoice;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.School;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Why an invoice has no electronic form, although it holds on paper. */
public enum Obstacle {
    /** It is a draft. */
    DRAFT {
        @Override
        boolean stops(Invoice invoice, School issuer) {
            return !invoice.isCommitted();
        }
    },
    /** Nothing says who the school is to the tax office (BR-CO-26, BR-S-02, BR-E-02). */
    TAX_NUMBER {
        @Override
        boolean stops(Invoice invoice, School issuer) {
            return TaxIdentity.of(issuer).isEmpty();
        }
    },
    /** A country that the norm does not list (BR-CL-14). */
    COUNTRY {
        @Override
        boolean stops(Invoice invoice, School issuer) {
            return !isListed(invoice.getRecipient().getAddress().getCountry())
                    || !isListed(issuer.getAddress().getCountry());
        }
    };

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    abstract boolean stops(Invoice invoice, School issuer);

    static Optional<Obstacle> of(Invoice invoice, School issuer) {
        return Arrays.stream(values())
                .filter(obstacle -> obstacle.stops(invoice, issuer))
                .findFirst();
    }

    /** Kept before there was a choice of countries, an address without one is in Germany. */
    private static boolean isListed(String country) {
        return country == null || COUNTRIES.contains(country);
    }

    /** What a person can do about it. */
    public String sentence() {
        return Texts.of("eInvoice.obstacle." + this);
    }
}
