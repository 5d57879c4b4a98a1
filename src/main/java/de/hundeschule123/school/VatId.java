package de.hundeschule123.school;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Language;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A VAT id (USt-IdNr.) is the number under which a company pays VAT in its country: of the European
 * Union, Switzerland, Liechtenstein, Norway or the United Kingdom, in the form that this country
 * gives it. Where the check digit is published in one plain rule (Germany, Austria, Switzerland) it
 * is checked; whether the number is in use only the tax offices know.
 */
public record VatId(String value) {

    /** With blanks and points between. */
    public static final int LONGEST_TYPED = 40;

    private static final int LONGEST_SHOWN = 20;

    private static final Pattern TYPED_BETWEEN = Pattern.compile("[\\s.\\-/]");

    private static final Map<String, Form> FORMS =
            Map.ofEntries(
                    inUnion("AT", "U\\d{8}", VatId::isAustrian),
                    inUnion("BE", "[01]\\d{9}"),
                    inUnion("BG", "\\d{9,10}"),
                    inUnion("CY", "\\d{8}[A-Z]"),
                    inUnion("CZ", "\\d{8,10}"),
                    inUnion("DE", "\\d{9}", VatId::isGermanNumber),
                    inUnion("DK", "\\d{8}"),
                    inUnion("EE", "\\d{9}"),
                    Map.entry("EL", new Form("GR", "\\d{9}", Area.UNION, any -> true)),
                    inUnion("ES", "[A-Z0-9]\\d{7}[A-Z0-9]"),
                    inUnion("FI", "\\d{8}"),
                    inUnion("FR", "[A-HJ-NP-Z0-9]{2}\\d{9}"),
                    inUnion("HR", "\\d{11}"),
                    inUnion("HU", "\\d{8}"),
                    inUnion("IE", "\\d[A-Z0-9+*]\\d{5}[A-Z]{1,2}"),
                    inUnion("IT", "\\d{11}"),
                    inUnion("LT", "(\\d{9}|\\d{12})"),
                    inUnion("LU", "\\d{8}"),
                    inUnion("LV", "\\d{11}"),
                    inUnion("MT", "\\d{8}"),
                    inUnion("NL", "[A-Z0-9+*]{10}\\d{2}"),
                    inUnion("PL", "\\d{10}"),
                    inUnion("PT", "\\d{9}"),
                    inUnion("RO", "\\d{2,10}"),
                    inUnion("SE", "\\d{12}"),
                    inUnion("SI", "\\d{8}"),
                    inUnion("SK", "\\d{10}"),
                    outside("CH", "E\\d{9}(MWST|TVA|IVA)?", VatId::isSwiss),
                    outside("GB", "(\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3})", any -> true),
                    outside("LI", "\\d{5}", any -> true),
                    outside("NO", "\\d{9}(MVA)?", any -> true));

    /**
     * A VAT id in its written form: capitals, nothing between.
     *
     * @throws Declined when no country writes its numbers so, or the check digit is wrong
     */
    public VatId {
        Form form = value.length() < 2 ? null : FORMS.get(value.substring(0, 2));
        if (form == null) {
            throw new Declined("vatId.country", shown(value));
        }
        String number = value.substring(2);
        if (!form.pattern().matcher(number).matches()) {
            throw new Declined("vatId.form", value, country(form.country()));
        }
        if (!form.check().test(number)) {
            throw new Declined("vatId.digit", value);
        }
    }

    /**
     * Reads what was typed, with blanks, points and hyphens in it or without.
     *
     * @return null when nothing was typed
     * @throws Declined when it is no VAT id
     */
    public static VatId of(String typed) {
        String written =
                typed == null
                        ? ""
                        : TYPED_BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return written.isEmpty() ? null : new VatId(written);
    }

    /** How a country gives its numbers. */
    private record Form(String country, Pattern pattern, Area area, Predicate<String> check) {

        Form(String country, String pattern, Area area, Predicate<String> check) {
            this(country, Pattern.compile(pattern), area, check);
        }
    }

    private enum Area {
        UNION,
        OUTSIDE
    }

    private static Map.Entry<String, Form> inUnion(String country, String pattern) {
        return inUnion(country, pattern, any -> true);
    }

    private static Map.Entry<String, Form> inUnion(
            String country, String pattern, Predicate<String> check) {
        return Map.entry(country, new Form(country, pattern, Area.UNION, check));
    }

    private static Map.Entry<String, Form> outside(
            String country, String pattern, Predicate<String> check) {
        return Map.entry(country, new Form(country, pattern, Area.OUTSIDE, check));
    }

    private static String shown(String value) {
        return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
    }

    private static String country(String code) {
        return new Locale("", code).getDisplayCountry(Language.current().locale());
    }

    /** ISO 7064, MOD 11,10. */
    private static boolean isGermanNumber(String number) {
        int product = 10;
        for (int i = 0; i < 8; i++) {
            int sum = (digit(number, i) + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == digit(number, 8);
    }

    /** Every second digit doubled and summed across, as on a credit card, and four more. */
    private static boolean isAustrian(String number) {
        int sum = 4;
        for (int i = 0; i < 7; i++) {
            int weighed = digit(number, i + 1) * (1 + i % 2);
            sum += weighed / 10 + weighed % 10;
        }
        return (10 - sum % 10) % 10 == digit(number, 8);
    }

    private static boolean isSwiss(String number) {
        int[] weights = {5, 4, 3, 2, 7, 6, 5, 4};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(number, i + 1);
        }
        return (11 - sum % 11) % 11 == digit(number, 9);
    }

    private static int digit(String number, int place) {
        return Character.digit(number.charAt(place), 10);
    }

    /** The country that gave it, by its ISO 3166 code; Greece writes EL and is GR. */
    public String country() {
        return form().country();
    }

    public boolean isGerman() {
        return form().country().equals("DE");
    }

    /** Whether the country that gave it is in the European Union. */
    public boolean isOfUnion() {
        return form().area() == Area.UNION;
    }

    private Form form() {
        return FORMS.get(value.substring(0, 2));
    }

    @Override
    public String toString() {
        return value;
    }
}
