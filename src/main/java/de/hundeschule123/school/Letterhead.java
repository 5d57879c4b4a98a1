package de.hundeschule123.school;

import de.hundeschule123.platform.input.PlainText;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Texts;
import java.util.regex.Pattern;

/**
 * The letterhead is what a school says of itself on its invoices beside name and address: how it is
 * reached, who it is to the tax office, where customers pay to, and what stands at the end. Blanks
 * around are cut, empty is null.
 *
 * @param vatId the school's own VAT id, or null
 * @param closingText up to eight rows at the end of each invoice, or null
 */
public record Letterhead(
        String email,
        String phone,
        String website,
        String taxNumber,
        VatId vatId,
        BankAccount account,
        String closingText) {

    public static final int LONGEST_EMAIL = 200;
    public static final int LONGEST_PHONE = 50;
    public static final int LONGEST_WEBSITE = 200;
    public static final int LONGEST_TAX_NUMBER = 50;
    public static final int LONGEST_CLOSING_TEXT = 500;
    private static final int MOST_ROWS = 8;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern WEBSITE =
            Pattern.compile("(?i)(https?://)?[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+(/\\S*)?");
    private static final Pattern TAX_NUMBER = Pattern.compile("[\\d/ ]{8,}");

    public Letterhead {
        email = line(email, LONGEST_EMAIL, "letterhead.email");
        phone = phone(phone);
        website = line(website, LONGEST_WEBSITE, "letterhead.website");
        taxNumber = taxNumber(taxNumber);
        closingText = rows(closingText);
        if (email == null || !EMAIL.matcher(email).matches()) {
            throw new Declined("letterhead.email.form");
        }
        if (website != null && !WEBSITE.matcher(website).matches()) {
            throw new Declined("letterhead.website.form", website);
        }
        if (taxNumber == null && vatId == null) {
            throw new Declined("letterhead.tax.missing");
        }
    }

    /** A phone number as it may stand on invoices, or null. */
    public static String phone(String typed) {
        return line(typed, LONGEST_PHONE, "letterhead.phone");
    }

    /** A tax number as the tax office writes it, or null. */
    public static String taxNumber(String typed) {
        String number = line(typed, LONGEST_TAX_NUMBER, "letterhead.taxNumber");
        if (number != null && !TAX_NUMBER.matcher(number).matches()) {
            throw new Declined("letterhead.taxNumber.form", number);
        }
        return number;
    }

    static String line(String typed, int longest, String label) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String line = PlainText.line(typed.strip(), Texts.of(label));
        if (line.length() > longest) {
            throw new Declined("error.tooLong", Texts.of(label), longest);
        }
        return line;
    }

    private static String rows(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String label = Texts.of("letterhead.closingText");
        String rows = PlainText.lines(typed.strip(), label);
        if (rows.length() > LONGEST_CLOSING_TEXT) {
            throw new Declined("error.tooLong", label, LONGEST_CLOSING_TEXT);
        }
        if (rows.lines().count() > MOST_ROWS) {
            throw new Declined("letterhead.closingText.rows", MOST_ROWS);
        }
        return rows;
    }
}
