package de.hundeschule123.platform.rest;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** A name in a request that the interface does not know, as it can be shown in the refusal. */
record UnknownField(String name) {

    private static final int LONGEST_SHOWN = 40;
    private static final int MOST_SLIPS = 2;

    /** The name, no longer than a line, and without characters that act instead of being seen. */
    String shown() {
        String visible =
                name.codePoints()
                        .limit(LONGEST_SHOWN)
                        .map(sign -> isVisible(sign) ? sign : '\uFFFD')
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        return name.codePointCount(0, name.length()) > LONGEST_SHOWN ? visible + "…" : visible;
    }

    private static boolean isVisible(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    /**
     * The known name that may have been meant: the same in another spelling, or nearly the same.
     */
    Optional<String> meant(Collection<String> known) {
        if (name.length() > LONGEST_SHOWN) {
            return Optional.empty();
        }
        return known.stream()
                .filter(one -> slips(one) <= Math.min(MOST_SLIPS, one.length() / 3))
                .min(Comparator.comparingInt(this::slips));
    }

    /** In how many letters the names differ, whatever their case and marks (Levenshtein). */
    private int slips(String other) {
        String ours = letters(name);
        String theirs = letters(other);
        int[] row = new int[theirs.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= ours.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int replaced =
                        diagonal + (ours.charAt(line - 1) == theirs.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[theirs.length()];
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s]", "");
    }
}
