package de.hundeschule123.platform.input;

import java.util.regex.Pattern;

/** What a person has typed or pasted into a field, as it is read and as it is quoted back. */
record Typed(String text) {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final int LONGEST = 60;
    private static final int LONGEST_QUOTE = 30;

    static Typed of(String raw) {
        if (raw == null) {
            return new Typed("");
        }
        int start = 0;
        int end = raw.length();
        while (start < end && isBlank(raw.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(raw.charAt(end - 1))) {
            end--;
        }
        return new Typed(raw.substring(start, end));
    }

    /** Pasted values bring blanks of every width along, and marks that cannot be seen. */
    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.FORMAT;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** No number and no day has that many characters; what is longer is not looked at. */
    boolean isEndless() {
        return text.length() > LONGEST;
    }

    /** The text for a message: short, and without what would change the message itself. */
    String quote() {
        String seen = UNSEEN.matcher(text).replaceAll(" ");
        return seen.length() <= LONGEST_QUOTE ? seen : seen.substring(0, LONGEST_QUOTE) + "…";
    }
}
