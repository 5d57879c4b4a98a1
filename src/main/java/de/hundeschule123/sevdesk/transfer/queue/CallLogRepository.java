package de.hundeschule123.sevdesk.transfer.queue;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.CallStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The log of what was asked of sevdesk and what it said; rows are only ever added. */
@ApplicationScoped
@Transactional
public class CallLogRepository {

    private static final String ROW =
            "(?, ?, ?, ?, ?, ?, ?, cast(? as integer), cast(? as varchar(64)),"
                    + " cast(? as varchar(100)), cast(? as varchar(1000)),"
                    + " cast(? as varchar(1000)), cast(? as bigint))";

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** Adds what a claim did, in order. */
    public void add(Claim claim, List<CallLogEntry> calls) {
        add(claim.school(), claim.transfer(), null, claim.fence(), calls);
    }

    /** Adds what a claim of a removal did for the transfer that is taken back, in order. */
    public void addOfRemoval(
            SchoolId school, long transfer, long removal, long fence, List<CallLogEntry> calls) {
        add(school, transfer, removal, fence, calls);
    }

    private void add(
            SchoolId school, long transfer, Long removal, long fence, List<CallLogEntry> calls) {
        if (calls.isEmpty()) {
            return;
        }
        Statements.of(
                        entities,
                        """
                        insert into transfer_attempt (transfer_id, school_id, fence, step,
                            started_at, millis, outcome, http_status, remote_id, error_uuid, detail,
                            said, removal_id)
                        values\s"""
                                + String.join(", ", Collections.nCopies(calls.size(), ROW)),
                        calls.stream()
                                .flatMap(call -> values(school, transfer, removal, fence, call))
                                .toArray())
                .executeUpdate();
    }

    private static Stream<Object> values(
            SchoolId school, long transfer, Long removal, long fence, CallLogEntry callLogEntry) {
        return Stream.of(
                transfer,
                school.value(),
                fence,
                callLogEntry.step().word(),
                callLogEntry.started().atOffset(ZoneOffset.UTC),
                callLogEntry.millis(),
                callLogEntry.outcome().word(),
                callLogEntry.httpStatus(),
                callLogEntry.remoteId(),
                callLogEntry.errorUuid(),
                callLogEntry.detail(),
                callLogEntry.said(),
                removal);
    }

    /**
     * Removes sevdesk's own words from some of the oldest entries that have any. The database lets
     * it only where the transaction says what it is, and changes nothing else of them.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int forgetWords(SchoolId school, Instant before, int most) {
        Statements.of(entities, "select set_config('hundeschule.retention', 'log', true)")
                .getResultList();
        return Statements.of(
                        entities,
                        """
                        update transfer_attempt set detail = null, said = null where id in (
                            select id from transfer_attempt
                            where school_id = ? and started_at < ?
                              and (detail is not null or said is not null)
                            order by started_at limit ?)""",
                        school.value(),
                        before.atOffset(ZoneOffset.UTC),
                        most)
                .executeUpdate();
    }

    /**
     * What was tried for a document of a school, oldest first; also for transfers of it that have
     * gone with their vouchers.
     */
    public List<CallLogEntry> of(SchoolId school, long document) {
        List<?> rows =
                Statements.of(
                                entities,
                                """
                                select a.step, a.started_at, a.millis, a.outcome,
                                    a.http_status, a.remote_id, a.error_uuid, a.detail,
                                    a.said
                                from transfer_attempt a
                                where a.transfer_id in (
                                    select t.id from transfer t
                                    where t.school_id = ? and t.document_id = ?
                                    union
                                    select r.transfer_id from voucher_removal r
                                    where r.school_id = ? and r.document_id = ?)
                                order by a.id""",
                                school.value(),
                                document,
                                school.value(),
                                document)
                        .getResultList();
        return rows.stream().map(Object[].class::cast).map(CallLogRepository::entry).toList();
    }

    private static CallLogEntry entry(Object[] row) {
        return new CallLogEntry(
                CallStep.stored((String) row[0]),
                ((Timestamp) row[1]).toInstant(),
                ((Number) row[2]).longValue(),
                CallOutcome.stored((String) row[3]),
                row[4] == null ? null : ((Number) row[4]).intValue(),
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8]);
    }
}
