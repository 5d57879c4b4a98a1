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
    /** Where nothing is taxable no VAT id may stand (BR-O-02), so the tax number is needed. */
    TAX_NUMBER_WHERE_NOT_TAXABLE {
        @Override
        boolean stops(Invoice invoice, School issuer) {
            return has(invoice, VatCategory.NOT_TAXABLE)
                    && TaxIdentity.of(issuer).taxNumber() == null;
        }
    },
    /** The norm wants what is not taxable on an invoice of its own (BR-O-11 to 14). */
    NOT_TAXABLE_BESIDE_OTHERS {
        @Override
        boolean stops(Invoice invoice, School issuer) {
            return has(invoice, VatCategory.NOT_TAXABLE) && TaxShare.of(invoice).size() > 1;
        }
    },
    /** Who owes the VAT is named by VAT id (BR-AE-02). */
    VAT_ID_OF_CUSTOMER {
        @Override
        boolean stops(Invoice invoice, School issuer) {
            return has(invoice, VatCategory.REVERSE_CHARGE)
                    && invoice.getRecipient().getVatId() == null;
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

    /** Why a draft would have no electronic form if it were committed now. */
    public static Optional<Obstacle> ahead(Invoice draft, School issuer) {
        return Arrays.stream(values())
                .filter(obstacle -> obstacle != DRAFT)
                .filter(obstacle -> obstacle.stops(draft, issuer))
                .findFirst();
    }

    static Optional<Obstacle> of(Invoice invoice, School issuer) {
        return Arrays.stream(values())
                .filter(obstacle -> obstacle.stops(invoice, issuer))
                .findFirst();
    }

    private static boolean has(Invoice invoice, VatCategory category) {
        return TaxShare.of(invoice).stream().anyMatch(share -> share.tax().category() == category);
    }

    /** Kept before there was a choice of countries, an address without one is in Germany. */
    private static boolean isListed(String country) {
        return country == null || COUNTRIES.contains(country);
    }

    /** What a person can do about it. */
    public String sentence() {
        return Texts.german("eInvoice.obstacle." + this);
    }
}
