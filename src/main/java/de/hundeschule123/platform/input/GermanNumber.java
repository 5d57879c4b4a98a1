package de.hundeschule123.platform.input;

import de.hundeschule123.platform.text.Declined;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people in Germany type it: understood whole, or refused in words that say what to
 * write.
 *
 * <p>The comma is the decimal sign, but phones with an English keyboard and copied lists write a
 * point. Both are taken where only one reading is possible; where a sign may part thousands as well
 * as decimals, the person is asked, for a committed invoice cannot be changed.
 */
public enum GermanNumber {
    /** An amount in euro, to the cent; the currency may stand beside it. */
    AMOUNT(2, "#,##0.00"),
    /** How much of something, with up to three places. */
    QUANTITY(3, "0.###");

    private static final String SIGN = "[+\\-\u2010\u2011\u2012\u2013\u2212]";
    private static final String CURRENCY = "€|(?i:EUR|EURO)";
    private static final String GAP = "[\\s\\p{Z}]*";

    /** Sign and currency in any order, digits with their marks, and „,-“ for no cents. */
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?<sign>%1$s)?%3$s(?<currency>%2$s)?%3$s(?<second>%1$s)?%3$s(?<digits>[0-9.,'’]*[0-9])(?:(?<mark>[.,])[-\u2010-\u2015\u2212]{1,2})?%3$s(?<behind>%2$s)?"
                            .formatted(SIGN, CURRENCY, GAP));

    private static final Pattern PLAIN = Pattern.compile("[0-9]+");
    private static final Pattern THOUSANDS =
            Pattern.compile("[1-9][0-9]{0,2}(?:(?:\\.[0-9]{3})+|(?:,[0-9]{3})+|(?:['’][0-9]{3})+)");
    private static final Pattern TWO_READINGS = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");
    private static final Pattern DECIMAL =
            Pattern.compile("(?<whole>[0-9.,'’]*)(?<mark>[.,])(?<places>[0-9]+)");
    private static final Pattern GAP_INSIDE = Pattern.compile("[0-9][\\s\\p{Z}]+[0-9]");

    private static final int MOST_DIGITS = 12;

    private final int places;
    private final String form;

    GermanNumber(int places, String form) {
        this.places = places;
        this.form = form;
    }

    /**
     * The number that was typed; null when nothing was.
     *
     * @throws Declined when it is no number, has too many digits, or can be read in two ways
     */
    public BigDecimal read(String raw) {
        Typed typed = Typed.of(raw);
        if (typed.isEmpty()) {
            return null;
        }
        Matcher written = WRITTEN.matcher(typed.text());
        if (typed.isEndless() || !written.matches() || isOverdone(written)) {
            throw misshapen(typed);
        }
        boolean negative = isMinus(written.group("sign")) || isMinus(written.group("second"));
        String digits = written.group("digits");
        if (hasTwoReadings(digits, written.group("mark"))) {
            throw ask(typed, digits, negative);
        }
        BigDecimal number = value(typed, digits, written.group("mark"));
        return bounded(typed, negative ? number.negate() : number);
    }

    private boolean isOverdone(Matcher written) {
        boolean signs = written.group("sign") != null && written.group("second") != null;
        boolean currencies = written.group("currency") != null && written.group("behind") != null;
        boolean foreign =
                this != AMOUNT
                        && (written.group("currency") != null
                                || written.group("behind") != null
                                || written.group("mark") != null);
        return signs || currencies || foreign;
    }

    private static boolean isMinus(String sign) {
        return sign != null && !sign.equals("+");
    }

    /**
     * A quantity may have three places, and the comma is the German sign for them: 1,125 is asked
     * of an amount alone.
     */
    private boolean hasTwoReadings(String digits, String noCents) {
        return noCents == null
                && TWO_READINGS.matcher(digits).matches()
                && (this == AMOUNT || digits.contains("."));
    }

    private BigDecimal value(Typed typed, String digits, String noCents) {
        if (PLAIN.matcher(digits).matches() || partsThousands(digits, noCents)) {
            return new BigDecimal(bare(digits));
        }
        Matcher decimal = DECIMAL.matcher(digits);
        if (noCents == null && decimal.matches()) {
            String whole = decimal.group("whole");
            if (whole.isEmpty()
                    || PLAIN.matcher(whole).matches()
                    || THOUSANDS.matcher(whole).matches()
                            && !whole.contains(decimal.group("mark"))) {
                return new BigDecimal(bare(whole) + "." + decimal.group("places"));
            }
        }
        throw misshapen(typed);
    }

    private static boolean partsThousands(String digits, String noCents) {
        return THOUSANDS.matcher(digits).matches()
                && (noCents == null
                        ? !TWO_READINGS.matcher(digits).matches()
                        : !digits.contains(noCents));
    }

    private static String bare(String digits) {
        return digits.replaceAll("[.,'’]", "");
    }

    private BigDecimal bounded(Typed typed, BigDecimal number) {
        if (!Digits.within(number, MOST_DIGITS, Integer.MAX_VALUE)) {
            throw new Declined("number.large", typed.quote(), MOST_DIGITS);
        }
        if (!Digits.within(number, MOST_DIGITS, places)) {
            throw this == AMOUNT
                    ? new Declined("number.amount.places", typed.quote())
                    : new Declined("number.quantity.places", typed.quote());
        }
        BigDecimal bare = number.stripTrailingZeros();
        return bare.setScale(this == AMOUNT ? places : Math.max(0, bare.scale()));
    }

    private Declined misshapen(Typed typed) {
        if (GAP_INSIDE.matcher(typed.text()).find()) {
            return this == AMOUNT
                    ? new Declined("number.amount.blank", typed.quote())
                    : new Declined("number.quantity.blank", typed.quote());
        }
        return this == AMOUNT
                ? new Declined("number.amount.form", typed.quote())
                : new Declined("number.quantity.form", typed.quote());
    }

    private Declined ask(Typed typed, String digits, boolean negative) {
        String sign = negative ? "-" : "";
        String thousands = sign + write(new BigDecimal(bare(digits)));
        String decimals = sign + write(new BigDecimal(digits.replace(',', '.')));
        return this == AMOUNT
                ? new Declined("number.amount.ask", typed.quote(), thousands, decimals)
                : new Declined("number.quantity.ask", typed.quote(), thousands, decimals);
    }

    /** The number as it stands in the field; read again it is the same. */
    public String write(BigDecimal number) {
        DecimalFormat german =
                new DecimalFormat(form, DecimalFormatSymbols.getInstance(Locale.GERMANY));
        german.setRoundingMode(RoundingMode.HALF_UP);
        return german.format(number);
    }
}
