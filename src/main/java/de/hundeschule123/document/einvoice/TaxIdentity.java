package de.hundeschule123.document.einvoice;

import de.hundeschule123.school.School;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who a school is to the tax office.
 *
 * @param vatId its VAT id, or null
 * @param taxNumber its tax number, or null
 */
record TaxIdentity(String vatId, String taxNumber) {

    private static final Pattern VAT_ID = Pattern.compile("[A-Z]{2}(?=.*\\d)[A-Z0-9+*]{2,13}");

    static TaxIdentity of(School school) {
        return new TaxIdentity(vatId(school.getVatId()), written(school.getTaxNumber()));
    }

    /** Kept before it was checked, it may have blanks in it, or be none. */
    private static String vatId(String kept) {
        String written = kept == null ? "" : kept.replaceAll("[\\s.]", "").toUpperCase(Locale.ROOT);
        return VAT_ID.matcher(written).matches() ? written : null;
    }

    private static String written(String kept) {
        return kept == null || kept.isBlank() ? null : kept.strip();
    }

    boolean isEmpty() {
        return vatId == null && taxNumber == null;
    }
}
