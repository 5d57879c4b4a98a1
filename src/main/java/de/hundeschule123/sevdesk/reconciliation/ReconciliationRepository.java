package de.hundeschule123.sevdesk.reconciliation;

import static jakarta.transaction.Transactional.TxType.REQUIRED;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads what comparisons of a school have come to. */
@ApplicationScoped
@Transactional(REQUIRED)
class ReconciliationRepository {

    private static final String SUMMARY =
            """
            select job_id, first_day, last_day, compared, gross, under_way, left_out, wrong, ended_at
            from reconciliation where school_id = ?\s""";

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** What a job has come to so far; nothing before it has begun. */
    Optional<Summary> find(SchoolId school, long job) {
        return summaries(SUMMARY + "and job_id = ?", school.value(), job).stream().findFirst();
    }

    /** The comparisons that are through in the present account, the newest first. */
    List<Summary> ended(SchoolId school, String account, int most) {
        return summaries(
                SUMMARY
                        + "and account_id = ? and ended_at is not null"
                        + " order by job_id desc limit "
                        + most,
                school.value(),
                account);
    }

    private List<Summary> summaries(String statement, Object... parameters) {
        List<?> rows = sql(statement, parameters).getResultList();
        return rows.stream().map(Object[].class::cast).map(ReconciliationRepository::of).toList();
    }

    private static Summary of(Object... row) {
        return new Summary(
                ((Number) row[0]).longValue(),
                new ReconciledPeriod(day(row[1]), day(row[2])),
                ((Number) row[3]).longValue(),
                new Money((BigDecimal) row[4]),
                ((Number) row[5]).longValue(),
                ((Number) row[6]).longValue(),
                ((Number) row[7]).longValue(),
                Statements.moment(row[8]));
    }

    private static LocalDate day(Object stored) {
        return stored instanceof Date date ? date.toLocalDate() : (LocalDate) stored;
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}
