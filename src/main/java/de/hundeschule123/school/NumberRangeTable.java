package de.hundeschule123.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalLong;

/**
 * The gapless number ranges of a school, such as RE-2026.
 *
 * <p>The number is taken by an UPDATE inside the caller's transaction: the row stays locked until
 * the caller commits, so numbers go out one after the other, and a rollback gives its number back.
 */
@ApplicationScoped
public class NumberRangeTable {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Inject private NumberRangeOpening opening;

    /**
     * The next number of a range, beginning with {@code first}; part of the caller's transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long next(SchoolId school, String range, long first) {
        if (advance(school, range, 1) == 0) {
            opening.open(school, range, first);
            if (advance(school, range, 1) == 0) {
                throw new IllegalStateException("number range " + range + " cannot be opened");
            }
        }
        return last(school, range).orElseThrow();
    }

    /** The number that would be next, without taking it: another may be faster. */
    public long expected(SchoolId school, String range, long first) {
        OptionalLong last = last(school, range);
        return last.isPresent() ? last.getAsLong() + 1 : first;
    }

    private OptionalLong last(SchoolId school, String range) {
        List<?> found =
                entities.createNativeQuery(
                                "select last_number from number_range"
                                        + " where school_id = ? and name = ?")
                        .setParameter(1, school.value())
                        .setParameter(2, range)
                        .getResultList();
        return found.stream().mapToLong(number -> ((Number) number).longValue()).findFirst();
    }

    /**
     * Opens a range whose numbers up to {@code last} have been given out before, so that the next
     * one follows on; part of the caller's transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void continueAfter(SchoolId school, String range, long last) {
        entities.createNativeQuery(
                        "insert into number_range (school_id, name, last_number) values (?, ?, ?)")
                .setParameter(1, school.value())
                .setParameter(2, range)
                .setParameter(3, last)
                .executeUpdate();
    }

    /**
     * Keeps others from taking numbers of a range until the caller's transaction ends, for numbers
     * that somebody has chosen.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(SchoolId school, String range, long first) {
        if (advance(school, range, 0) == 0) {
            opening.open(school, range, first);
            advance(school, range, 0);
        }
    }

    private int advance(SchoolId school, String range, int by) {
        return entities.createNativeQuery(
                        "update number_range set last_number = last_number + ?"
                                + " where school_id = ? and name = ?")
                .setParameter(1, by)
                .setParameter(2, school.value())
                .setParameter(3, range)
                .executeUpdate();
    }
}
