package de.hundeschule123.platform.rest;

import de.hundeschule123.platform.text.Declined;
import java.util.regex.Pattern;

/** The part of a list that somebody asks for: so many entries, after so many that are skipped. */
public record ListPart(int limit, int offset) {

    /** The most entries in one answer; a longer list comes in several, and each says its limit. */
    public static final int MOST = 200;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    public ListPart {
        if (limit < 1 || limit > MOST || offset < 0) {
            throw declined();
        }
    }

    /**
     * Reads the two query parameters. Who asks for more than there may be in one answer gets that
     * many.
     *
     * @throws Declined when one is no number or out of range
     */
    public static ListPart of(String limit, String offset) {
        return new ListPart(Math.min(number(limit), MOST), number(offset));
    }

    private static int number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw declined();
        }
        return Integer.parseInt(text);
    }

    private static Declined declined() {
        return new Declined("input.page");
    }
}
