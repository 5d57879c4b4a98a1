package de.hundeschule123.school.trail;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What a person looks for in the trail.
 *
 * @param text words, each of which must be found; empty for all
 * @param area null for all
 * @param who null for all
 * @param from the first day, or null
 * @param until the last day, or null
 */
public record TrailSearch(String text, Act.Area area, Who who, LocalDate from, LocalDate until)
        implements Serializable {

    public static final TrailSearch ALL = new TrailSearch("", null, null, null, null);

    /**
     * Whose acts are looked for.
     *
     * @param id of a person; null for all of a kind
     */
    public record Who(Actor.Kind kind, Long id) implements Serializable {

        /** The word for it in the address of a list. */
        public String word() {
            return id == null ? kind.name().toLowerCase(Locale.ROOT) : id.toString();
        }
    }

    public TrailSearch withText(String wanted) {
        return new TrailSearch(wanted, area, who, from, until);
    }

    public TrailSearch withArea(Act.Area wanted) {
        return new TrailSearch(text, wanted, who, from, until);
    }

    public TrailSearch withWho(Who wanted) {
        return new TrailSearch(text, area, wanted, from, until);
    }

    public TrailSearch withFrom(LocalDate wanted) {
        return new TrailSearch(text, area, who, wanted, until);
    }

    public TrailSearch withUntil(LocalDate wanted) {
        return new TrailSearch(text, area, who, from, wanted);
    }
}
