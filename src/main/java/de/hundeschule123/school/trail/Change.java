package de.hundeschule123.school.trail;

import de.hundeschule123.platform.text.Texts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change is what one field of a record said before an act, and says after it.
 *
 * @param label the key of the field's name on the screen
 */
public record Change(String label, String before, String after) {

    /** So much of a value as tells it from others: details are short. */
    private static final int LONGEST_VALUE = 60;

    public static Change of(String label, String before, String after) {
        return new Change(label, before, after);
    }

    /** Those in which something is another than before. */
    public static List<Change> among(Change... fields) {
        return Stream.of(fields)
                .filter(field -> !Objects.equals(field.before(), field.after()))
                .toList();
    }

    /** The names alone of what has changed, for what must not stand in the trail itself. */
    public static String names(List<Change> changes) {
        return changes.stream()
                .map(change -> Texts.german(change.label()))
                .collect(Collectors.joining(", "));
    }

    /** The changes as the detail of an entry. */
    public static String words(List<Change> changes) {
        return changes.stream().map(Change::words).collect(Collectors.joining("; "));
    }

    private String words() {
        return Texts.german("trail.change", Texts.german(label), shown(after), shown(before));
    }

    private static String shown(String value) {
        if (value == null) {
            return Texts.german("trail.change.nothing");
        }
        String line = value.replace('\n', ' ');
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE - 1) + "…";
    }
}
