package de.hundeschule123.sevdesk.backfill.batch;

import static jakarta.transaction.Transactional.TxType.REQUIRED;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.job.RecentPace;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Stores which documents a job works on; how far they are is read from their transfers, so that the
 * two can never disagree.
 */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
public class BackfillRepository {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /**
     * Adds a document in the transaction that decides about it; false when the job has decided
     * about it before.
     */
    @Transactional(REQUIRED)
    boolean add(SchoolId school, long job, long document, BackfillDecision backfillDecision) {
        return sql(
                                """
                                insert into backfill_document (job_id, document_id, school_id, fate)
                                values (?, ?, ?, ?) on conflict do nothing""",
                                job,
                                document,
                                school.value(),
                                backfillDecision.name())
                        .executeUpdate()
                == 1;
    }

    /** How many documents the job has decided about. */
    @Transactional(REQUIRED)
    long count(SchoolId school, long job) {
        return number(
                "select count(*) from backfill_document where school_id = ? and job_id = ?",
                school.value(),
                job);
    }

    /** The last document, by id, that the job has decided about; 0 at the beginning. */
    @Transactional(REQUIRED)
    long last(SchoolId school, long job) {
        return number(
                "select coalesce(max(document_id), 0) from backfill_document"
                        + " where school_id = ? and job_id = ?",
                school.value(),
                job);
    }

    /**
     * How far the documents of a job are; one whose promise was taken back does not count, and one
     * that only waits for its customer's contact has not been tried. A cancellation whose invoice
     * has failed counts as failed with it: nothing of it moves before a person has acted.
     *
     * <p>The pace is that of the last minute: what was recognized in sevdesk and not sent says
     * nothing of it.
     */
    BackfillProgress progress(SchoolId school, long job) {
        List<?> rows =
                sql(
                                """
                                select f.state, count(*), count(f.lately),
                                    cast(extract(epoch from current_timestamp - min(f.lately))
                                        * 1000 as bigint),
                                    cast(extract(epoch from current_timestamp - max(f.lately))
                                        * 1000 as bigint)
                                from (select case when b.fate = 'SKIPPED' then 'SKIPPED'
                                            when t.state in ('PENDING', 'RETRY', 'HELD')
                                                and i.state = 'FAILED' then 'FAILED'
                                            when t.state = 'RETRY' and t.error_key = ? then 'PENDING'
                                            when t.state = 'HELD' and t.error_key = ? then 'ASKED'
                                            else t.state end as state,
                                            case when t.state = 'TRANSFERRED' and t.attempts > 0
                                                and t.transferred_at
                                                    > current_timestamp - interval '60' second
                                                then t.transferred_at end as lately
                                        from backfill_document b
                                            left join transfer t on t.document_id = b.document_id
                                            left join transfer i on i.document_id = t.after_document
                                        where b.school_id = ? and b.job_id = ?) f
                                group by f.state""",
                                FailureCause.CONTACT_BUSY.word(),
                                FailureCause.WHICH_ACCOUNT.word(),
                                school.value(),
                                job)
                        .getResultList();
        BackfillProgress backfillProgress = BackfillProgress.NONE;
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            backfillProgress =
                    backfillProgress.plus((String) columns[0], ((Number) columns[1]).longValue());
            if (columns[3] != null) {
                backfillProgress = backfillProgress.at(pace(columns));
            }
        }
        return backfillProgress;
    }

    private static RecentPace pace(Object[] columns) {
        return new RecentPace(
                ((Number) columns[2]).longValue(),
                Duration.ofMillis(((Number) columns[3]).longValue()),
                Duration.ofMillis(((Number) columns[4]).longValue()));
    }

    /**
     * Lets a job begin with what an earlier one has set going, so that it is counted once. What the
     * earlier one has taken back is decided anew.
     */
    @Transactional(REQUIRED)
    void takeOver(SchoolId school, long earlier, long job) {
        sql(
                        """
                        insert into backfill_document (job_id, document_id, school_id, fate)
                        select ?, b.document_id, b.school_id, b.fate from backfill_document b
                            join transfer t on t.document_id = b.document_id
                        where b.school_id = ? and b.job_id = ? and b.fate = 'CARRIED'
                        on conflict do nothing""",
                        job,
                        school.value(),
                        earlier)
                .executeUpdate();
    }

    /** The documents that the job has decided about. */
    @Transactional(REQUIRED)
    Set<Long> decided(SchoolId school, long job) {
        return Set.copyOf(
                documents(
                        "select document_id from backfill_document"
                                + " where school_id = ? and job_id = ?",
                        school.value(),
                        job));
    }

    /**
     * Whether a document of a job can still move without a person. Read from the last one
     * backwards, for documents go over in their order: while it lasts the first look mostly finds.
     */
    boolean isUnderWay(SchoolId school, long job) {
        return !documents(
                        """
                        select b.document_id from backfill_document b
                            join transfer t on t.document_id = b.document_id
                            left join transfer i on i.document_id = t.after_document
                        where b.school_id = ? and b.job_id = ? and b.fate = 'CARRIED'
                          and (t.state = 'RUNNING' or t.state in ('PENDING', 'RETRY', 'HELD')
                            and coalesce(i.state, '') <> 'FAILED')
                        order by b.document_id desc limit 1""",
                        school.value(),
                        job)
                .isEmpty();
    }

    /** Documents of a job that wait for their first try, or for an answer before it. */
    List<Long> waiting(SchoolId school, long job, int most) {
        return documents(
                """
                select b.document_id from backfill_document b
                    join transfer t on t.document_id = b.document_id
                where b.school_id = ? and b.job_id = ? and b.fate = 'CARRIED'
                  and t.lane = 'BULK' and not t.marked and t.state in ('PENDING', 'HELD')
                  and (t.attempts = 0 or t.state = 'HELD' and t.error_key = ?)
                order by b.document_id limit\s"""
                        + most,
                school.value(),
                job,
                FailureCause.WHICH_ACCOUNT.word());
    }

    /** Documents of a job that have failed, but not for the question whether they are there. */
    public List<Long> failed(SchoolId school, long job, int most) {
        return failedFor("is distinct from", school, job, most);
    }

    /** Documents of a job of which a person must say whether they are there already. */
    public List<Long> toDecide(SchoolId school, long job, int most) {
        return failedFor("=", school, job, most);
    }

    /** Cancellations of a job that wait for an invoice for which a person must act. */
    public List<Long> waitingForInvoice(SchoolId school, long job, int most) {
        return documents(
                """
                select b.document_id from backfill_document b
                    join transfer t on t.document_id = b.document_id
                    join transfer i on i.document_id = t.after_document
                where b.school_id = ? and b.job_id = ? and b.fate = 'CARRIED'
                  and t.state in ('PENDING', 'RETRY') and i.state = 'FAILED'
                order by b.document_id limit\s"""
                        + most,
                school.value(),
                job);
    }

    private List<Long> failedFor(String question, SchoolId school, long job, int most) {
        return documents(
                """
                select b.document_id from backfill_document b
                    join transfer t on t.document_id = b.document_id
                where b.school_id = ? and b.job_id = ? and b.fate = 'CARRIED'
                  and t.state = 'FAILED' and t.put_away_at is null and t.error_key %s ?
                order by b.document_id limit %d"""
                        .formatted(question, most),
                school.value(),
                job,
                FailureCause.MAYBE_THERE.word());
    }

    /** How many documents of a job wait for a person right now. */
    public Unresolved unresolved(SchoolId school, long job) {
        Object[] row =
                (Object[])
                        sql(
                                        """
                                        select count(*) filter (where t.state <> 'FAILED'
                                                or t.put_away_at is null
                                                    and t.error_key is distinct from ?),
                                            count(*) filter (where t.state = 'FAILED'
                                                and t.error_key = ?)
                                        from backfill_document b
                                            join transfer t on t.document_id = b.document_id
                                            left join transfer i on i.document_id = t.after_document
                                        where b.school_id = ? and b.job_id = ?
                                          and b.fate = 'CARRIED' and (t.state = 'FAILED'
                                            or t.state in ('PENDING', 'RETRY', 'HELD')
                                                and i.state = 'FAILED')""",
                                        FailureCause.MAYBE_THERE.word(),
                                        FailureCause.MAYBE_THERE.word(),
                                        school.value(),
                                        job)
                                .getSingleResult();
        return new Unresolved(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    private List<Long> documents(String statement, Object... parameters) {
        List<?> ids = sql(statement, parameters).getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private long number(String statement, Object... parameters) {
        return ((Number) sql(statement, parameters).getSingleResult()).longValue();
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}
