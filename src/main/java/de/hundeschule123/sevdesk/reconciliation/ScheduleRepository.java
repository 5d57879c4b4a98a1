package de.hundeschule123.sevdesk.reconciliation;

import static jakarta.transaction.Transactional.TxType.REQUIRED;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;

/** Stores on which day of the month schools have both sides compared, and who is due. */
@ApplicationScoped
@Transactional(REQUIRED)
class ScheduleRepository {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** The chosen day; nothing where it is never done by itself. */
    OptionalInt day(SchoolId school) {
        List<?> days =
                sql(
                                "select day_of_month from reconciliation_schedule where school_id = ?",
                                school.value())
                        .getResultList();
        return days.stream().mapToInt(day -> ((Number) day).intValue()).findFirst();
    }

    /** Chooses a day; the months that were due by another one stay due. */
    void choose(SchoolId school, int day, YearMonth next, String by) {
        sql(
                        """
                        insert into reconciliation_schedule (school_id, day_of_month, next_month,
                            chosen_by, chosen_at)
                        values (?, ?, cast(? as date), ?, clock_timestamp())
                        on conflict (school_id) do update set day_of_month = excluded.day_of_month,
                            chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at""",
                        school.value(),
                        day,
                        next.atDay(1).toString(),
                        by)
                .executeUpdate();
    }

    /** Never by itself any more. */
    void end(SchoolId school) {
        sql("delete from reconciliation_schedule where school_id = ?", school.value())
                .executeUpdate();
    }

    /** A school whose comparison is due, and the month since which it is. */
    record Due(SchoolId school, YearMonth since) {}

    /**
     * Takes on what is due: of several servers one gets each school, and where it comes to nothing
     * it is due again half an hour later.
     */
    @Transactional(REQUIRES_NEW)
    List<Due> takeOn(LocalDate today) {
        List<?> rows =
                sql(
                                """
                                update reconciliation_schedule set tried_at = clock_timestamp()
                                where next_month + (day_of_month - 1) <= cast(? as date)
                                  and (tried_at is null
                                    or tried_at < clock_timestamp() - interval '30' minute)
                                returning school_id, next_month""",
                                today.toString())
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Due(
                                        new SchoolId(((Number) row[0]).longValue()),
                                        YearMonth.from(day(row[1]))))
                .toList();
    }

    /** The comparison is under way: it is due again next month. */
    @Transactional(REQUIRES_NEW)
    void done(Due due, YearMonth next) {
        sql(
                        """
                        update reconciliation_schedule set next_month = cast(? as date),
                            tried_at = null
                        where school_id = ? and next_month = cast(? as date)""",
                        next.atDay(1).toString(),
                        due.school().value(),
                        due.since().atDay(1).toString())
                .executeUpdate();
    }

    private static LocalDate day(Object stored) {
        return stored instanceof Date date ? date.toLocalDate() : (LocalDate) stored;
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}
