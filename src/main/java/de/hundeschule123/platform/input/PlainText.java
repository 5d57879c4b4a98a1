package de.hundeschule123.platform.input;

import de.hundeschule123.platform.text.Declined;
import java.util.regex.Pattern;

/**
 * Text as it may stand on paper and in other people's books: without control characters, and
 * without those that turn the direction of reading and so make it read as something else.
 */
public final class PlainText {

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\r\n\u0085\u2028\u2029]");
    private static final Pattern TURNING = Pattern.compile("[\u202a-\u202e\u2066-\u2069]");

    /** Half a character and what is none cannot be written into a PDF or a database either. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\ufffe\uffff]");

    private PlainText() {}

    /**
     * Text of one line, as it came.
     *
     * @param label the name of the field, for the refusal
     * @throws Declined when it holds a line break or a character that nobody sees but that acts
     */
    public static String line(String text, String label) {
        if (text != null && LINE_BREAK.matcher(text).find()) {
            throw new Declined("text.lineBreak", label);
        }
        return visible(text, label);
    }

    /**
     * Text of several lines, each line break the same one.
     *
     * @param label the name of the field, for the refusal
     * @throws Declined when it holds a character that nobody sees but that acts
     */
    public static String lines(String text, String label) {
        if (text == null) {
            return null;
        }
        String[] lines = LINE_BREAK.split(text, -1);
        for (String line : lines) {
            visible(line, label);
        }
        return String.join("\n", lines);
    }

    private static String visible(String text, String label) {
        if (text != null && TURNING.matcher(text).find()) {
            throw new Declined("text.direction", label);
        }
        if (text != null && CONTROL.matcher(text).find()) {
            throw new Declined("text.control", label);
        }
        return text;
    }

    /** A text that was kept before there was this rule, on one line and without what it forbids. */
    public static String cleaned(String kept) {
        return kept == null
                ? null
                : CONTROL.matcher(
                                TURNING.matcher(LINE_BREAK.matcher(kept).replaceAll(" "))
                                        .replaceAll(""))
                        .replaceAll(" ");
    }
}
