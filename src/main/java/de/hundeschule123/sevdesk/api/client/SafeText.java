package de.hundeschule123.sevdesk.api.client;

import java.util.regex.Pattern;

/**
 * A text from outside as it may be kept and shown: no control characters, which a database may
 * refuse, no half signs, no length without end.
 */
final class SafeText {

    private static final Pattern BLANK = Pattern.compile("[\\t\\n\\r\\x0B\\f]+");
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cntrl}\\p{Cs}\\x{FFFE}\\x{FFFF}]");

    private SafeText() {}

    static String of(String text, int longest) {
        // A character may take two places, and what is cut away again need not be looked through.
        String begun = text.length() > 4 * longest ? text.substring(0, 4 * longest) : text;
        String clean = UNPRINTABLE.matcher(BLANK.matcher(begun).replaceAll(" ")).replaceAll("");
        if (clean.length() <= longest) {
            return clean;
        }
        boolean throughSign = Character.isHighSurrogate(clean.charAt(longest - 1));
        return clean.substring(0, throughSign ? longest - 1 : longest);
    }
}
