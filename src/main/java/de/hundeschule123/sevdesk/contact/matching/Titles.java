package de.hundeschule123.sevdesk.contact.matching;

import java.util.regex.Pattern;

/** The titles and forms of address around a name, which are no part of it. */
final class Titles {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /**
     * Before the name. What could also be a name counts as a title only with its full stop: Mag.,
     * but not Mag; nat., but not Nat (King Cole).
     */
    private static final Pattern BEFORE =
            Pattern.compile(
                    "^\\s*(?:(?:dr|prof|dres)\\b\\.?|professorin\\b|professor\\b|doktor\\b"
                            + "|frau\\b|herrn?\\b|hr\\.|fr\\.|familie\\b|fam\\."
                            + "|(?:dipl|mag|ing|med|vet|dent|phil|jur|iur|rer|nat|pol|oec|theol|päd|paed"
                            + "|habil|mult|inf|kfm|kffr|psych|biol|chem|h\\.\\s*c|e\\.\\s*h|hc)\\.)"
                            + "[\\s\\-–/]*",
                    FLAGS);

    /** Behind the name; again nothing that could be a name. */
    private static final Pattern BEHIND =
            Pattern.compile(
                    "(?:\\s*,\\s*|\\s+)(?:(?:dr|prof)\\b\\.?|ph\\.?\\s?d\\.?|mba|ll\\.?m\\.?"
                            + "|[mb]\\.?\\s?sc\\.?|(?:dipl|mag|ing|med|vet|m\\.\\s?a|b\\.\\s?a)\\.)"
                            + "(?:\\s*-?(?:med|vet|ing)\\.)*[\\s,]*$",
                    FLAGS);

    private Titles() {}

    /** What remains of a name's field; empty when there was nothing but titles. */
    static String without(String field) {
        if (field == null) {
            return "";
        }
        String rest = field;
        for (String before = null; !rest.equals(before); ) {
            before = rest;
            rest = BEFORE.matcher(rest).replaceFirst("");
        }
        for (String before = null; !rest.equals(before); ) {
            before = rest;
            rest = BEHIND.matcher(rest).replaceFirst("");
        }
        return rest.strip();
    }
}
