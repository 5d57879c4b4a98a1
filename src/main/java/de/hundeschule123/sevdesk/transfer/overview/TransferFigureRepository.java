package de.hundeschule123.sevdesk.transfer.overview;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts transfers in the database. */
@ApplicationScoped
@Transactional
class TransferFigureRepository {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    WaitingTransfers waiting(SchoolId school) {
        Object[] row =
                (Object[])
                        sql(
                                        """
                                        select count(*), min(created_at) from transfer
                                        where state in ('PENDING', 'RUNNING', 'RETRY', 'HELD') and school_id = ?""",
                                        school.value())
                                .getSingleResult();
        return new WaitingTransfers(((Number) row[0]).longValue(), Statements.moment(row[1]));
    }

    /** Words that only a newer version knows count together. */
    List<FailedTransfers> failed(SchoolId school) {
        List<?> rows =
                sql(
                                """
                                select error_key, count(*), count(*) filter (where other_account is null)
                                from transfer
                                where state = 'FAILED' and school_id = ? and put_away_at is null
                                  and error_key is distinct from ?
                                group by error_key order by count(*) desc, error_key""",
                                school.value(),
                                FailureCause.MAYBE_THERE.word())
                        .getResultList();
        return List.copyOf(
                rows.stream()
                        .map(Object[].class::cast)
                        .map(TransferFigureRepository::failed)
                        .collect(
                                Collectors.toMap(
                                        FailedTransfers::cause,
                                        Function.identity(),
                                        FailedTransfers::plus,
                                        LinkedHashMap::new))
                        .values());
    }

    /** No button repeats what only a newer version has a word for. */
    private static FailedTransfers failed(Object... row) {
        FailureCause cause = FailureCause.stored((String) row[0]);
        return new FailedTransfers(
                cause,
                ((Number) row[1]).longValue(),
                cause == FailureCause.UNNAMED ? 0 : ((Number) row[2]).longValue());
    }

    Map<YearMonth, MonthlyTransfers> monthly(SchoolId school, YearMonth first, YearMonth last) {
        List<?> rows =
                sql(
                                """
                                select cast(extract(year from d.document_date) as integer),
                                    cast(extract(month from d.document_date) as integer), count(*), sum(d.gross)
                                from document d
                                    join transfer t on t.document_id = d.id and t.school_id = d.school_id
                                where d.school_id = ? and d.document_date between ? and ? and t.state = 'TRANSFERRED'
                                group by 1, 2""",
                                school.value(),
                                first.atDay(1),
                                last.atEndOfMonth())
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(TransferFigureRepository::month)
                .collect(Collectors.toMap(MonthlyTransfers::month, Function.identity()));
    }

    private static MonthlyTransfers month(Object... row) {
        return new MonthlyTransfers(
                YearMonth.of(((Number) row[0]).intValue(), ((Number) row[1]).intValue()),
                ((Number) row[2]).longValue(),
                new Money((BigDecimal) row[3]));
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}
