package de.hundeschule123.platform.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A security event is what an operator must be able to follow: its name and its fields, one line of
 * the form {@code event=… key=value …}. What could be read as anything but a value is quoted, and
 * what could act in a terminal or begin a line of its own is escaped.
 */
public final class SecurityEvent {

    /** By this name the lines can be led to a file of their own. */
    private static final Logger LOG = Logger.getLogger("de.hundeschule123.security");

    private static final Pattern PLAIN = Pattern.compile("[\\w.:@/+-]+");
    private static final int LONGEST = 300;

    private final Map<String, String> fields = new LinkedHashMap<>();

    private SecurityEvent(String name) {
        fields.put("event", name);
    }

    public static SecurityEvent named(String name) {
        return new SecurityEvent(name);
    }

    /** The same event with one field more; what is not known is left out. */
    public SecurityEvent with(String field, Object value) {
        if (value != null) {
            fields.put(field, value.toString());
        }
        return this;
    }

    /** Notes what went as it should. */
    public void note() {
        LOG.log(Level.INFO, this::line);
    }

    /** Notes what was refused: one is nothing, many are an attack. */
    public void warn() {
        LOG.log(Level.WARNING, this::line);
    }

    String line() {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + written(field.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String written(String value) {
        String known = value.length() <= LONGEST ? value : value.substring(0, LONGEST);
        if (PLAIN.matcher(known).matches()) {
            return known;
        }
        StringBuilder quoted = new StringBuilder("\"");
        known.codePoints().forEach(sign -> append(quoted, sign));
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int sign) {
        if (sign == '"' || sign == '\\') {
            quoted.append('\\').append((char) sign);
        } else if (isSeen(sign)) {
            quoted.appendCodePoint(sign);
        } else {
            quoted.append("\\u{%x}".formatted(sign));
        }
    }

    /** Neither a control character nor one that turns the direction of reading or parts lines. */
    private static boolean isSeen(int sign) {
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
}
