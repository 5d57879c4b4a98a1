package de.hundeschule123.sevdesk.reconciliation.batch;

import static jakarta.transaction.Transactional.TxType.REQUIRED;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.reconciliation.comparison.DiscrepancyKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Sums a comparison up: what it has seen, what is paid, and how much does not fit. */
@ApplicationScoped
@Transactional(REQUIRED)
class SumUpRepository {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** Writes down which findings the job has seen, and counts them; how many are wrong. */
    long sumUp(SchoolId school, long job) {
        sql(
                        """
                        insert into reconciliation_seen (job_id, finding_id, meant)
                        select last_job_id, id, meant_at is not null from reconciliation_finding
                        where last_job_id = ? and school_id = ? on conflict do nothing""",
                        job,
                        school.value())
                .executeUpdate();
        Object wrong =
                sql(
                                """
                                update reconciliation r set ended_at = clock_timestamp(),
                                    wrong = c.wrong, meant = c.meant
                                from (select count(*) filter (where not s.meant and f.kind in (%s)) wrong,
                                        count(*) filter (where s.meant) meant
                                    from reconciliation_seen s
                                        join reconciliation_finding f on f.id = s.finding_id
                                    where s.job_id = ?) c
                                where r.job_id = ? and r.school_id = ? returning r.wrong"""
                                        .formatted(wrongKinds()),
                                job,
                                job,
                                school.value())
                        .getSingleResult();
        return ((Number) wrong).longValue();
    }

    private static String wrongKinds() {
        return Arrays.stream(DiscrepancyKind.values())
                .filter(DiscrepancyKind::isWrong)
                .map(kind -> "'" + kind.name() + "'")
                .collect(Collectors.joining(", "));
    }

    /** Keeps which documents of the list are paid in sevdesk, and forgets which no longer are. */
    void keepPayments(SchoolId school, long job) {
        sql(
                        """
                        insert into sevdesk_payment as p (document_id, school_id, remote_kind,
                            remote_id, paid_on, seen_at)
                        select t.document_id, t.school_id, e.remote_kind, e.remote_id, e.paid_on,
                            clock_timestamp()
                        from reconciliation_entry e
                            join transfer t on t.school_id = ? and t.state = 'TRANSFERRED'
                                and coalesce(t.other_account, '') = ''
                                and t.remote_kind = e.remote_kind and t.voucher_id = e.remote_id
                        where e.job_id = ? and e.settled
                        on conflict (document_id) do update set remote_kind = excluded.remote_kind,
                            remote_id = excluded.remote_id, paid_on = excluded.paid_on,
                            seen_at = excluded.seen_at
                        where (p.remote_kind, p.remote_id, p.paid_on) is distinct from
                            (excluded.remote_kind, excluded.remote_id, excluded.paid_on)""",
                        school.value(),
                        job)
                .executeUpdate();
        sql(
                        """
                        delete from sevdesk_payment p using reconciliation_entry e
                        where e.job_id = ? and p.school_id = ? and not e.settled
                          and p.remote_kind = e.remote_kind and p.remote_id = e.remote_id""",
                        job,
                        school.value())
                .executeUpdate();
    }

    /** Removes the lists of this comparison and of those that never came to their end. */
    void removeLists(SchoolId school, long job) {
        sql(
                        """
                        delete from reconciliation_entry where job_id in (
                            select job_id from reconciliation
                            where school_id = ? and job_id <= ?)""",
                        school.value(),
                        job)
                .executeUpdate();
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}
