package de.hundeschule123.school.trail;

import de.hundeschule123.platform.database.StoredText;
import de.hundeschule123.school.SchoolId;
import java.time.Instant;

/**
 * An entry is an act as the trail keeps it; what is too long is cut, for no act may fail by its
 * trace.
 *
 * @param times how often it happened
 */
record Entry(
        SchoolId school,
        Instant moment,
        Act act,
        Actor actor,
        Origin origin,
        String thing,
        String detail,
        int times) {

    private static final int LONGEST_THING = 300;
    private static final int LONGEST_DETAIL = 500;

    Entry {
        thing = StoredText.of(thing, LONGEST_THING);
        detail = StoredText.of(detail, LONGEST_DETAIL);
    }
}
