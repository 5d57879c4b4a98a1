package de.hundeschule123.school.retention;

import de.hundeschule123.school.SchoolId;
import java.time.Instant;

/** Removes what a room keeps of one kind, as far as it is old enough. */
public interface Expiring {

    Kept kept();

    /**
     * Removes some of it in one short transaction.
     *
     * @param before what is from then on stays
     * @return how many; none when nothing is left to remove
     */
    int removeSome(SchoolId school, Instant before, int most);
}
