package de.hundeschule123.school;

import de.hundeschule123.platform.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Counts the gapless number ranges of a school, such as RE-2026.
 *
 * <p>The number is taken inside the caller's transaction: the row stays locked until the caller
 * commits, so numbers go out one after the other, and a rollback gives its number back. Of two who
 * begin a range at once the second waits for the first.
 */
@ApplicationScoped
public class NumberRangeRepository {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /**
     * The next number of a range, beginning with {@code first}; part of the caller's transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long next(SchoolId school, String range, long first) {
        Object taken =
                sql(
                                """
                                insert into number_range (school_id, name, last_number)
                                values (?, ?, ?)
                                on conflict (school_id, name)
                                    do update set last_number = number_range.last_number + 1
                                returning last_number""",
                                school.value(),
                                range,
                                first)
                        .getSingleResult();
        return ((Number) taken).longValue();
    }

    /** The number that would be next, without taking it: another may be faster. */
    public long expected(SchoolId school, String range, long first) {
        List<?> last =
                sql(
                                "select last_number from number_range where school_id = ? and name = ?",
                                school.value(),
                                range)
                        .getResultList();
        return last.stream()
                .mapToLong(number -> ((Number) number).longValue() + 1)
                .findFirst()
                .orElse(first);
    }

    /**
     * Opens a range whose numbers up to {@code last} have been given out before, so that the next
     * one follows on; part of the caller's transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void continueAfter(SchoolId school, String range, long last) {
        sql(
                        "insert into number_range (school_id, name, last_number) values (?, ?, ?)",
                        school.value(),
                        range,
                        last)
                .executeUpdate();
    }

    /**
     * Keeps others from taking numbers of a range until the caller's transaction ends, for numbers
     * that somebody has chosen.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(SchoolId school, String range, long first) {
        sql(
                        """
                        insert into number_range (school_id, name, last_number) values (?, ?, ?)
                        on conflict (school_id, name)
                            do update set last_number = number_range.last_number""",
                        school.value(),
                        range,
                        first - 1)
                .executeUpdate();
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}
