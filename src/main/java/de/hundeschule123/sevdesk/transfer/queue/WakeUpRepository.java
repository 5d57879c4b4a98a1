package de.hundeschule123.sevdesk.transfer.queue;

import static de.hundeschule123.platform.database.Statements.MILLIS;
import static jakarta.transaction.Transactional.TxType.REQUIRED;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;

/**
 * Keeps book of wake-up calls: when somebody was last called to a lane, and which lanes have work
 * that nobody was called to lately.
 */
@ApplicationScoped
@Transactional(REQUIRED)
public class WakeUpRepository {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Inject private TransferTimes times;

    /**
     * Lanes that have ready transfers, or removals, although nobody was called to them lately; not
     * those that only a newer version knows.
     */
    @Transactional(REQUIRES_NEW)
    public List<SchoolLane> unattended(Duration unheard) {
        List<?> rows =
                sql(
                                """
                                select w.school_id, w.lane
                                from (select distinct school_id, lane from transfer
                                    where ready_at <= statement_timestamp()
                                      and lane in ('LIVE', 'BULK')
                                    union
                                    select distinct school_id, 'BULK' from voucher_removal
                                    where ready_at <= statement_timestamp()) w
                                where not exists (
                                    select 1 from transfer_lane l
                                    where l.school_id = w.school_id and l.lane = w.lane
                                      and (l.not_before > statement_timestamp()
                                        or l.token_sent_at > statement_timestamp() - %s))"""
                                        .formatted(MILLIS),
                                unheard.toMillis())
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new SchoolLane(
                                        new SchoolId(((Number) row[0]).longValue()),
                                        Lane.valueOf((String) row[1])))
                .toList();
    }

    /**
     * Writes down that somebody was called to a lane; once for each round of the sweeper, so that
     * whoever commits an invoice does not wait for those who work in the lane.
     */
    public void called(SchoolId school, Lane lane) {
        boolean heard =
                !sql(
                                """
                                select 1 from transfer_lane where school_id = ? and lane = ?
                                  and token_sent_at > statement_timestamp() - %s"""
                                        .formatted(MILLIS),
                                school.value(),
                                lane.name(),
                                times.sweep().toMillis())
                        .getResultList()
                        .isEmpty();
        if (!heard) {
            sql(
                            """
                            insert into transfer_lane (school_id, lane, failures, token_sent_at)
                            values (?, ?, 0, statement_timestamp())
                            on conflict (school_id, lane)
                                do update set token_sent_at = excluded.token_sent_at""",
                            school.value(),
                            lane.name())
                    .executeUpdate();
        }
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}
