package de.hundeschule123.school.retention;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.trail.Change;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** For how many days a school keeps what; never shorter than makes sense. */
public record Retention(Map<Kept, Integer> days) {

    /** What counts as long as the owner says nothing. */
    public static final Retention USUAL = usual();

    /**
     * The times of a school.
     *
     * @throws Declined when one is too short or too long
     */
    public Retention {
        days = Map.copyOf(days);
        for (Kept kept : Kept.values()) {
            Integer chosen = days.get(kept);
            if (chosen == null || chosen < kept.leastDays() || chosen > Kept.MOST_DAYS) {
                throw new Declined(
                        "retention.range", Texts.of(label(kept)), kept.leastDays(), Kept.MOST_DAYS);
            }
        }
    }

    private static Retention usual() {
        Map<Kept, Integer> days = new EnumMap<>(Kept.class);
        Arrays.stream(Kept.values()).forEach(kept -> days.put(kept, kept.usualDays()));
        return new Retention(days);
    }

    private static String label(Kept kept) {
        return "retention." + kept;
    }

    public int of(Kept kept) {
        return days.get(kept);
    }

    /** In what other times differ from these. */
    List<Change> changes(Retention other) {
        return Change.among(
                Arrays.stream(Kept.values())
                        .map(
                                kept ->
                                        Change.of(
                                                label(kept),
                                                Texts.german("retention.days", of(kept)),
                                                Texts.german("retention.days", other.of(kept))))
                        .toArray(Change[]::new));
    }
}
