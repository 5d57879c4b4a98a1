package de.hundeschule123.platform.rest;

import de.hundeschule123.platform.text.Declined;
import java.util.regex.Pattern;

/** The part of a list that somebody asks for: so many entries, after so many that are skipped. */
public record ListPart(int limit, int offset) {

    /** The most entries in one answer; a longer list comes in several. */
    public static final int MOST = 200;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    public ListPart {
        if (limit < 1 || limit > MOST || offset < 0) {
            throw declined();
        }
    }

    /**
     * Reads the two query parameters.
     *
     * @throws Declined when one is no number or out of range; a silently shorter list would pass
     *     for a whole one
     */
    public static ListPart of(String limit, String offset) {
        return new ListPart(number(limit), number(offset));
    }

    private static int number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw declined();
        }
        return Integer.parseInt(text);
    }

    private static Declined declined() {
        return new Declined("input.page", MOST);
    }
}
