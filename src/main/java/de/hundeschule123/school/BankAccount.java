package de.hundeschule123.school;

import de.hundeschule123.platform.text.Declined;
import java.util.Locale;
import java.util.regex.Pattern;
import org.iban4j.BicFormatException;
import org.iban4j.BicUtil;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.iban4j.UnsupportedCountryException;

/**
 * The bank account to which a school's customers pay: IBAN and BIC are checked, so that no payment
 * goes astray for a slip of the finger. All parts are null when the school names none.
 *
 * @param iban the international number, capitals, nothing between
 * @param bic the bank's code of eight or eleven characters, or null: in the euro area none is
 *     needed
 * @param bank the bank's name, or null
 * @param holder to whom it belongs, where it is not the name of the school; or null
 */
public record BankAccount(String iban, String bic, String bank, String holder) {

    /** What banks take as the name of a recipient. */
    public static final int LONGEST_HOLDER = 70;

    public static final int LONGEST_BANK = 100;

    private static final Pattern BETWEEN = Pattern.compile("\\s");

    public BankAccount {
        iban = written(iban);
        bic = written(bic);
        bank = Letterhead.line(bank, LONGEST_BANK, "letterhead.bank");
        holder = Letterhead.line(holder, LONGEST_HOLDER, "letterhead.holder");
        if (iban != null) {
            mustBeIban(iban);
        } else if (bic != null || bank != null || holder != null) {
            throw new Declined("letterhead.iban.missing");
        }
        if (bic != null) {
            mustBeBic(bic);
        }
    }

    private static String written(String typed) {
        String written =
                typed == null ? "" : BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return written.isEmpty() ? null : written;
    }

    private static void mustBeIban(String iban) {
        try {
            IbanUtil.validate(iban);
        } catch (Iban4jException wrong) {
            throw new Declined("letterhead.iban.form");
        }
    }

    private static void mustBeBic(String bic) {
        try {
            BicUtil.validate(bic);
        } catch (BicFormatException | UnsupportedCountryException wrong) {
            throw new Declined("letterhead.bic.form");
        }
    }
}
