package de.hundeschule123.sevdesk.contact;

import static jakarta.transaction.Transactional.TxType.REQUIRED;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Objects;

/**
 * Keeps the question whether a school matches its customers before its first invoices, and says how
 * long documents wait for it: never longer than some minutes from the question and from the answer.
 */
@ApplicationScoped
@Transactional(REQUIRED)
public class FirstMatchingRepository {

    /** A matching of thousands of customers takes less. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    /** Stands for an account that sevdesk has not named. */
    private static final String UNNAMED = "";

    private static final String UNTIL = Statements.LATER;

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** Asks a school about an account, unless it has been asked about that one. */
    public void ask(SchoolId school, String account) {
        sql(
                        """
                        insert into sevdesk_first_matching
                            (school_id, account_id, asked_at, waits_until)
                        values (?, ?, clock_timestamp(), %s)
                        on conflict (school_id) do update set account_id = excluded.account_id,
                            asked_at = excluded.asked_at, waits_until = excluded.waits_until,
                            answer = null, job_id = null
                        where sevdesk_first_matching.account_id <> excluded.account_id"""
                                .formatted(UNTIL),
                        school.value(),
                        Objects.requireNonNullElse(account, UNNAMED),
                        LONGEST_WAIT.toMillis())
                .executeUpdate();
    }

    /** Whether a school has been asked about an account and has not answered. */
    public boolean isAsked(SchoolId school, String account) {
        return !sql(
                        """
                        select 1 from sevdesk_first_matching
                        where school_id = ? and account_id = ? and answer is null""",
                        school.value(),
                        Objects.requireNonNullElse(account, UNNAMED))
                .getResultList()
                .isEmpty();
    }

    /**
     * The school matches its customers by this job: that answers the question, and where nobody has
     * asked about this account it need not be asked any more, and nothing waits.
     */
    public void matches(SchoolId school, String account, long job) {
        sql(
                        """
                        insert into sevdesk_first_matching
                            (school_id, account_id, asked_at, waits_until, answer, job_id)
                        values (?, ?, clock_timestamp(), clock_timestamp(), ?, ?)
                        on conflict (school_id) do update set answer = excluded.answer,
                            job_id = excluded.job_id,
                            waits_until = case
                                when sevdesk_first_matching.account_id = excluded.account_id
                                then %s else excluded.waits_until end,
                            account_id = excluded.account_id
                        where sevdesk_first_matching.answer is null
                          or sevdesk_first_matching.account_id <> excluded.account_id"""
                                .formatted(UNTIL),
                        school.value(),
                        Objects.requireNonNullElse(account, UNNAMED),
                        MatchingAnswer.MATCH.name(),
                        job,
                        LONGEST_WAIT.toMillis())
                .executeUpdate();
    }

    /** The school goes on without; without effect where nothing was asked. */
    public void goesOnWithout(SchoolId school) {
        sql(
                        """
                        update sevdesk_first_matching set answer = ?
                        where school_id = ? and answer is null""",
                        MatchingAnswer.WITHOUT.name(),
                        school.value())
                .executeUpdate();
    }

    /**
     * Whether customers without a contact wait: for the answer, or for the matching while it is
     * under way. A matching that has ended holds nothing, however it ended.
     */
    public boolean isWaitedFor(SchoolId school, String account) {
        return !sql(
                        """
                        select 1 from sevdesk_first_matching m
                        where m.school_id = ? and m.account_id = ? and m.waits_until > clock_timestamp()
                          and (m.answer is null or m.answer = ? and exists (
                            select 1 from sevdesk_job j where j.id = m.job_id and j.active))""",
                        school.value(),
                        Objects.requireNonNullElse(account, UNNAMED),
                        MatchingAnswer.MATCH.name())
                .getResultList()
                .isEmpty();
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}
