package de.hundeschule123.sevdesk.transfer.queue;

import static de.hundeschule123.platform.database.Statements.MILLIS;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what waiting documents wait for; moves nothing. */
@ApplicationScoped
@Transactional
public class OutlookRepository {

    /** Counting further tells nobody more, and a school may have 50,000 of them. */
    private static final int MOST_COUNTED = 1000;

    private static final String CAUSES_OF_SEVDESK =
            FailureCause.words(FailureCause::isFaultOfSevdesk);

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Inject private TransferTimes times;
    @Inject private CallRates rates;

    /** The outlooks of those of some documents, at least one, that wait, by document. */
    public Map<Long, Outlook> of(SchoolId school, Collection<Long> documents) {
        List<?> rows =
                Statements.of(
                                entities,
                                """
                                select t.document_id, t.error_key, t.ready_at,
                                    t.unknown_since + %1$s, l.not_before, l.asked_until,
                                    l.next_call_at - %1$s,
                                    case when i.state <> 'TRANSFERRED' then t.after_document end,
                                    (select count(*) from (
                                        select 1 from transfer r
                                        where r.school_id = t.school_id and r.lane = t.lane
                                          and (r.ready_at, r.id) < (t.ready_at, t.id)
                                        limit %2$d) before),
                                    statement_timestamp(), d.number,
                                    case when i.state = 'FAILED'
                                        then coalesce(i.error_key, '') end,
                                    t.lane = 'BULK' and exists (
                                        select 1 from transfer_vanguard v
                                        where v.school_id = t.school_id and v.arrived_at is null
                                          and v.document_id <> t.document_id)
                                    or exists (
                                        select 1 from transfer_brake b
                                        where b.school_id = t.school_id and b.trying
                                          and b.trial_document <> t.document_id)
                                from transfer t
                                    left join transfer_lane l
                                        on l.school_id = t.school_id and l.lane = t.lane
                                    left join transfer i on i.document_id = t.after_document
                                    left join document d on d.id = i.document_id
                                where t.school_id = ? and t.state in ('PENDING', 'RETRY')
                                  and t.document_id in (%3$s)"""
                                        .formatted(
                                                MILLIS,
                                                MOST_COUNTED,
                                                String.join(
                                                        ", ",
                                                        Collections.nCopies(
                                                                documents.size(), "?"))),
                                Stream.concat(
                                                Stream.of(
                                                        times.settle().toMillis(),
                                                        rates.burst().toMillis(),
                                                        school.value()),
                                                documents.stream())
                                        .toArray())
                        .getResultList();
        Map<Long, Outlook> outlooks = new HashMap<>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> outlooks.put(((Number) row[0]).longValue(), outlook(row)));
        return outlooks;
    }

    private static Outlook outlook(Object... row) {
        return Outlook.of(
                new QueuePlace(
                        cause(row[1]),
                        Statements.moment(row[2]),
                        Statements.moment(row[3]),
                        Statements.moment(row[4]),
                        Statements.moment(row[5]),
                        Statements.moment(row[6]),
                        row[7] == null ? null : awaited(row[7], row[10], row[11]),
                        (Boolean) row[12],
                        ((Number) row[8]).longValue(),
                        Statements.moment(row[9])));
    }

    private static AwaitedInvoice awaited(Object document, Object number, Object failure) {
        return new AwaitedInvoice(((Number) document).longValue(), (String) number, cause(failure));
    }

    /**
     * The standstill of a school, if sevdesk has stopped it: a lane rests, or what was tried last
     * failed by sevdesk's fault and nothing has arrived since.
     */
    public Optional<Standstill> standstill(SchoolId school) {
        Object[] row =
                (Object[])
                        Statements.of(
                                        entities,
                                        """
                                        select max(l.not_before), max(l.asked_until),
                                            coalesce(max(l.failures), 0), statement_timestamp(),
                                            (select mode() within group (order by t.error_key)
                                                from transfer t where t.school_id = ?
                                                  and t.state = 'RETRY' and t.error_key in (%1$s)),
                                            (select min(t.ready_at)
                                                from transfer t where t.school_id = ?
                                                  and t.state = 'RETRY' and t.error_key in (%1$s))
                                        from transfer_lane l where l.school_id = ?"""
                                                .formatted(CAUSES_OF_SEVDESK),
                                        school.value(),
                                        school.value(),
                                        school.value())
                                .getSingleResult();
        Instant now = Statements.moment(row[3]);
        Instant rests = Statements.moment(row[0]);
        boolean stopped = rests != null && rests.isAfter(now);
        boolean failing = ((Number) row[2]).intValue() > 0 && row[4] != null;
        long waiting = stopped || failing ? count(school, "'PENDING', 'RETRY'") : 0;
        if (waiting == 0) {
            return Optional.empty();
        }
        Outlook next =
                Outlook.of(
                        new QueuePlace(
                                null,
                                Statements.moment(row[5]),
                                null,
                                rests,
                                Statements.moment(row[1]),
                                null,
                                null,
                                false,
                                0,
                                now));
        return Optional.of(
                new Standstill(
                        row[4] == null ? causeOf(next) : cause(row[4]),
                        waiting,
                        next.until() == null ? now : next.until(),
                        now,
                        next.cause()));
    }

    /** Of what waits for its first try nothing is written down but the pause of its lane. */
    private static FailureCause causeOf(Outlook next) {
        return next.cause() == WaitCause.ASKED ? FailureCause.BUSY : FailureCause.DISTURBED;
    }

    /** How many documents of a school are held. */
    public long held(SchoolId school) {
        return count(school, "'HELD'");
    }

    /** How many documents of a school wait for their owner to say where to book. */
    public long asked(SchoolId school) {
        return ((Number)
                        Statements.of(
                                        entities,
                                        "select count(*) from transfer where school_id = ?"
                                                + " and state = 'HELD' and error_key = ?",
                                        school.value(),
                                        FailureCause.WHICH_ACCOUNT.word())
                                .getSingleResult())
                .longValue();
    }

    private long count(SchoolId school, String states) {
        return ((Number)
                        Statements.of(
                                        entities,
                                        "select count(*) from transfer where school_id = ? and state in (%s)"
                                                .formatted(states),
                                        school.value())
                                .getSingleResult())
                .longValue();
    }

    private static FailureCause cause(Object word) {
        return word == null ? null : FailureCause.stored((String) word);
    }
}
