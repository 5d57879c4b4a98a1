package de.hundeschule123.sevdesk.job;

import de.hundeschule123.school.SchoolId;
import java.util.List;

/**
 * Tells how far that is what jobs of a kind set going and do not wait for: for people the job is
 * over when that is.
 *
 * <p>A feature provides a bean of this type; a kind without one is over when its batch job is.
 */
public interface DetachedWork {

    /** The kind of the jobs. */
    JobKind of();

    /** How far all of it is. */
    WorkProgress stand(SchoolId school, long job);

    /** Whether any of it can still move without a person. */
    boolean isUnderWay(SchoolId school, long job);

    /** The first of its documents that were left alone, for good reasons. */
    default List<LeftAlone> leftAlone(SchoolId school, long job, int most) {
        return List.of();
    }

    /** Takes back what has not begun, because a person has stopped the job. */
    void withdraw(SchoolId school, long job);
}
