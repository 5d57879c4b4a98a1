package de.hundeschule123.sevdesk.transfer.queue;

import static jakarta.transaction.Transactional.TxType.REQUIRED;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.AccountReplaced;
import de.hundeschule123.sevdesk.connection.KeptRowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/**
 * Keeps for each sevdesk account of a school what lies there, or may lie there: whoever changes the
 * account and comes back finds each voucher again and makes none twice.
 *
 * <p>A row without another account belongs to the present one, so that the way of a document knows
 * nothing of all this.
 */
@ApplicationScoped
@Transactional(REQUIRED)
public class TransferAccountRepository {

    private static final String SUGGESTIONS = "backfill_suggestion";

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Inject private KeptRowRepository kept;
    @Inject private RefusalBrakeRepository brakes;
    @Inject private VanguardRepository vanguards;

    /** How many documents lie in the present account. */
    public long countPresent(SchoolId school) {
        return count(
                "select count(*) from transfer where school_id = ? and voucher_id is not null"
                        + " and other_account is null",
                school.value());
    }

    /** How many documents lie in another account. */
    public long countIn(SchoolId school, String account) {
        return count(
                "select count(*) from transfer where school_id = ? and state = 'TRANSFERRED'"
                        + " and other_account = ?",
                school.value(),
                account);
    }

    /** Whether documents are on their way right now. */
    public boolean isUnderWay(SchoolId school) {
        return count(
                        "select count(*) from transfer where school_id = ? and state = 'RUNNING'",
                        school.value())
                > 0;
    }

    /** Goes on with another account. */
    public void change(AccountReplaced replaced) {
        cutOff(replaced.school());
        brakes.forget(replaced.school());
        vanguards.beginAnew(replaced.school());
        leave(replaced.school(), replaced.left());
        kept.keep(replaced, SUGGESTIONS);
        kept.restore(replaced, SUGGESTIONS);
        enter(replaced.school(), replaced.left(), replaced.entered());
    }

    /** Whoever is still at work there has lost its claim, and its outcome is unknown. */
    private void cutOff(SchoolId school) {
        sql(
                        """
                        update transfer set state = 'HELD', fence = fence + 1, lease_until = null,
                            unknown_since = case when marked then clock_timestamp()
                                else unknown_since end
                        where school_id = ? and state = 'RUNNING'""",
                        school.value())
                .executeUpdate();
    }

    /** What lies there stays there; what may lie there is a person's decision from now on. */
    private void leave(SchoolId school, String left) {
        sql(
                        """
                        update transfer set other_account = ?
                        where school_id = ? and voucher_id is not null and other_account is null""",
                        left,
                        school.value())
                .executeUpdate();
        sql(
                        """
                        update transfer set state = 'FAILED', other_account = ?, ready_at = null,
                            tried_since = null, error_key = ?, error_detail = null,
                            error_uuid = null
                        where school_id = ? and voucher_id is null and other_account is null
                          and (unknown_since is not null
                            or state = 'FAILED' and error_key in (?, ?, ?))""",
                        left,
                        FailureCause.MAYBE_ELSEWHERE.word(),
                        school.value(),
                        FailureCause.MAYBE_THERE.word(),
                        FailureCause.MISMATCH.word(),
                        FailureCause.CONFLICT.word())
                .executeUpdate();
    }

    private void enter(SchoolId school, String left, String entered) {
        exchangeTwins(school, left, entered);
        sql(
                        """
                        update transfer set other_account = null
                        where school_id = ? and other_account = ? and state = 'TRANSFERRED'""",
                        school.value(),
                        entered)
                .executeUpdate();
        sql(
                        """
                        update transfer t set other_account = null, error_key = ?,
                            put_away_at = null
                        where school_id = ? and other_account = ? and error_key = ?
                          and exists (select 1 from backfill_suggestion s
                            where s.document_id = t.document_id and not s.refused)""",
                        FailureCause.MAYBE_THERE.word(),
                        school.value(),
                        entered,
                        FailureCause.MAYBE_ELSEWHERE.word())
                .executeUpdate();
        sql(
                        """
                        update transfer set state = 'HELD', other_account = null, marked = true,
                            error_key = null, put_away_at = null
                        where school_id = ? and other_account = ? and error_key = ?""",
                        school.value(),
                        entered,
                        FailureCause.MAYBE_ELSEWHERE.word())
                .executeUpdate();
        sql(
                        """
                        update transfer t set state = 'HELD', error_key = null, put_away_at = null
                        where school_id = ? and state = 'FAILED' and error_key = ?
                          and exists (select 1 from transfer i
                            where i.document_id = t.after_document and i.state = 'TRANSFERRED'
                              and i.other_account is null)""",
                        school.value(),
                        FailureCause.INVOICE_ELSEWHERE.word())
                .executeUpdate();
    }

    /** Of a document that lies in both accounts the voucher of the present one counts. */
    private void exchangeTwins(SchoolId school, String left, String entered) {
        sql(
                        """
                        insert into transfer_elsewhere (document_id, account_id, school_id,
                            contact_id, remote_kind, voucher_id, remote_gross, transferred_at)
                        select t.document_id, t.other_account, t.school_id, t.contact_id,
                            t.remote_kind, t.voucher_id, t.remote_gross, t.transferred_at
                        from transfer t join transfer_elsewhere e on e.document_id = t.document_id
                        where t.school_id = ? and t.state = 'TRANSFERRED' and t.other_account = ?
                          and e.account_id = ?
                        on conflict do nothing""",
                        school.value(),
                        left,
                        entered)
                .executeUpdate();
        sql(
                        """
                        update transfer t set state = 'TRANSFERRED', other_account = null,
                            contact_id = e.contact_id, remote_kind = e.remote_kind,
                            voucher_id = e.voucher_id, remote_gross = e.remote_gross,
                            transferred_at = e.transferred_at, ready_at = null, error_key = null,
                            error_detail = null, error_uuid = null, unknown_since = null,
                            linked_by = null, put_away_at = null
                        from transfer_elsewhere e
                        where e.document_id = t.document_id and e.school_id = ?
                          and e.account_id = ?""",
                        school.value(),
                        entered)
                .executeUpdate();
        sql(
                        "delete from transfer_elsewhere where school_id = ? and account_id = ?",
                        school.value(),
                        entered)
                .executeUpdate();
    }

    /**
     * Sends a document that lies in another account to the present one as well, because a person
     * wants it there; it is looked up before, and stays known where it lies. Whether it lay there.
     */
    public boolean sendHere(SchoolId school, long document) {
        int noted =
                sql(
                                """
                                insert into transfer_elsewhere (document_id, account_id, school_id,
                                    contact_id, remote_kind, voucher_id, remote_gross,
                                    transferred_at)
                                select document_id, other_account, school_id, contact_id,
                                    remote_kind, voucher_id, remote_gross, transferred_at
                                from transfer where school_id = ? and document_id = ?
                                  and state = 'TRANSFERRED' and other_account is not null
                                on conflict do nothing""",
                                school.value(),
                                document)
                        .executeUpdate();
        return noted == 1
                && sql(
                                        """
                                        update transfer set state = 'RETRY', other_account = null,
                                            contact_id = null, voucher_id = null,
                                            remote_kind = 'VOUCHER', remote_gross = null,
                                            linked_by = null,
                                            transferred_at = null, marked = true, look_up = true,
                                            tried_since = null, faults = 0, fence = fence + 1,
                                            ready_at = statement_timestamp()
                                        where school_id = ? and document_id = ?
                                          and state = 'TRANSFERRED'
                                          and other_account is not null""",
                                        school.value(),
                                        document)
                                .executeUpdate()
                        == 1;
    }

    private long count(String statement, Object... parameters) {
        return ((Number) sql(statement, parameters).getSingleResult()).longValue();
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}
