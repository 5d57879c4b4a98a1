package de.hundeschule123.sevdesk.transfer.queue;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Moves transfers as a person has decided; each statement is a conditional UPDATE whose row count
 * tells whether it was allowed.
 *
 * <p>None of them touches a row that a worker has, and none makes one ready: what is to be sent
 * goes by the outbox, and is looked up before it is sent. Whoever decides locks the row first, so
 * that of many who decide at once the second sees what the first has done.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class DecidedTransferRepository {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /**
     * A transfer as far as a decision depends on it.
     *
     * @param linkedBy the decision by which a person has linked it
     */
    public record Decided(Standing standing, long fence, boolean marked, Optional<Long> linkedBy) {

        /**
         * Whether surely nothing was sent since a fence: no worker has had it, or none has got as
         * far as to mark it.
         */
        public boolean isUnsentSince(long earlier) {
            return !marked || fence == earlier;
        }
    }

    /** Locks the transfer of a document; a worker who wants it takes another one meanwhile. */
    public Optional<Decided> lock(SchoolId school, long document) {
        return read(school, document, " for no key update");
    }

    /** The same for somebody who only looks. */
    public Optional<Decided> look(SchoolId school, long document) {
        return read(school, document, "");
    }

    private Optional<Decided> read(SchoolId school, long document, String lock) {
        List<?> rows =
                sql(
                                """
                                select state, error_key, fence, marked, linked_by, put_away_at
                                from transfer where school_id = ? and document_id = ?"""
                                        + lock,
                                school.value(),
                                document)
                        .getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> decided(row)).findFirst();
    }

    private static Decided decided(Object... row) {
        return new Decided(
                Standing.of(TransferState.valueOf((String) row[0]), (String) row[1], row[5]),
                ((Number) row[2]).longValue(),
                (Boolean) row[3],
                Optional.ofNullable((Number) row[4]).map(Number::longValue));
    }

    /**
     * Links a document that waits for a decision with what the person has chosen; whether it still
     * waited. On which contact it lies is not known: a voucher before it may have lain on another.
     */
    public boolean link(SchoolId school, long document, SevdeskEntry chosen, long decision) {
        return moved(
                """
                update transfer set state = 'TRANSFERRED', remote_kind = ?, voucher_id = ?,
                    contact_id = null, remote_gross = cast(? as numeric(14, 2)), linked_by = ?,
                    transferred_at = clock_timestamp(), ready_at = null,
                    error_key = null, error_detail = null, error_uuid = null
                where school_id = ? and document_id = ? and state = 'FAILED' and error_key = ?""",
                chosen.remote().kind().name(),
                chosen.remote().id(),
                chosen.gross() == null ? null : chosen.gross().amount().toPlainString(),
                decision,
                school.value(),
                document,
                FailureCause.MAYBE_THERE.word());
    }

    /** Takes a link off that a person has made: the document waits for a decision again. */
    public boolean unlink(SchoolId school, long document, long decision) {
        return moved(
                """
                update transfer set state = 'FAILED', voucher_id = null, remote_kind = 'VOUCHER',
                    remote_gross = null, contact_id = null, transferred_at = null,
                    linked_by = null, tried_since = null,
                    error_key = ?, error_detail = null, error_uuid = null
                where school_id = ? and document_id = ? and state = 'TRANSFERRED'
                  and linked_by = ?""",
                FailureCause.MAYBE_THERE.word(),
                school.value(),
                document,
                decision);
    }

    /**
     * Stops a document that a person has let go, as long as surely nothing of it was sent: it waits
     * for a decision again.
     *
     * @param fence the one at which the person let it go
     */
    public boolean recall(SchoolId school, long document, long fence) {
        return moved(
                """
                update transfer set state = 'FAILED', ready_at = null, tried_since = null,
                    put_away_at = null, error_key = ?, error_detail = null, error_uuid = null
                where school_id = ? and document_id = ?
                  and state in ('PENDING', 'RETRY', 'HELD', 'FAILED')
                  and (not marked or fence = ?)""",
                FailureCause.MAYBE_THERE.word(),
                school.value(),
                document,
                fence);
    }

    /** Puts the failure of a document away; whether it counted until now. */
    public boolean putAway(SchoolId school, long document) {
        return moved(
                """
                update transfer set put_away_at = clock_timestamp()
                where school_id = ? and document_id = ? and state = 'FAILED'
                  and put_away_at is null and error_key is distinct from ?""",
                school.value(),
                document,
                FailureCause.MAYBE_THERE.word());
    }

    /** Lets the failure of a document count again; whether it was put away. */
    public boolean bringBack(SchoolId school, long document) {
        return moved(
                """
                update transfer set put_away_at = null
                where school_id = ? and document_id = ? and put_away_at is not null""",
                school.value(),
                document);
    }

    private boolean moved(String statement, Object... parameters) {
        return sql(statement, parameters).executeUpdate() == 1;
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}
