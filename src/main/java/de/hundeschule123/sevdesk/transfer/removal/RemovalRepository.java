package de.hundeschule123.sevdesk.transfer.removal;

import static de.hundeschule123.platform.database.Statements.LATER;
import static de.hundeschule123.platform.database.Statements.MILLIS;
import static jakarta.transaction.Transactional.TxType.REQUIRED;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.database.Lease;
import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.platform.instance.ServerInstance;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.TransferTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Orders and claims removals and moves them on; each statement is a conditional UPDATE whose row
 * count tells whether it was allowed.
 *
 * <p>Only the database's clock decides; see {@link Statements} for which of its times.
 */
@ApplicationScoped
@Transactional(REQUIRED)
class RemovalRepository {

    /**
     * Made by us: the marker was set with a voucher of ours, and nobody has linked it. What was
     * found in sevdesk without it was entered by a person.
     */
    private static final String MADE_BY_US =
            """
            (t.linked_by is null and t.remote_kind = 'VOUCHER' and t.marked
                and t.payload_sha256 is not null)""";

    private static final String LIES_HERE =
            "(t.state = 'TRANSFERRED' and t.other_account is null and " + MADE_BY_US + ")";

    /** Why a document is left alone without sevdesk being asked; null where it is asked. */
    private static final String LEFT =
            """
            case when t.id is null then 'NOT_TRANSFERRED'
                when t.state = 'FAILED' and t.error_key = '%s' then 'GONE'
                when t.state = 'RUNNING' then 'UNDER_WAY'
                when t.state <> 'TRANSFERRED' then 'NOT_TRANSFERRED'
                when t.other_account is not null then 'ELSEWHERE'
                when not %s then 'LINKED'
                when exists (select 1 from voucher_removal o
                    where o.document_id = d.id and o.ended_at is null) then 'ALREADY_ORDERED'
            end"""
                    .formatted(FailureCause.GONE.word(), MADE_BY_US);

    /**
     * A cancellation is removed before its invoice: alone it would lower the revenue in sevdesk.
     */
    private static final String CAN_RUN =
            """
            r.ready_at <= statement_timestamp() and not exists (
                select 1 from voucher_removal c
                where c.cancels_id = r.document_id and c.ended_at is null)""";

    private static final String CLAIM =
            """
            update voucher_removal v set state = 'RUNNING', fence = fence + 1,
                attempts = attempts + 1, ready_at = null, %s, holder = ?,
                tried_since = coalesce(tried_since, statement_timestamp())
            where v.id = (
                select r.id from voucher_removal r where r.school_id = ? and %s
                order by r.ready_at, r.id limit 1
                for no key update skip locked)
            returning v.id, v.document_id, v.transfer_id, v.voucher_id, v.aim, v.fence,
                v.attempts, v.marked or exists (select 1 from voucher_removal e
                    where e.school_id = v.school_id and e.document_id = v.document_id
                      and e.voucher_id = v.voucher_id and e.marked
                      and e.reason in ('GIVEN_UP', 'REFUSED', 'UNCLEAR')), v.with_contact"""
                    .formatted(Lease.TAKEN, CAN_RUN);

    /**
     * Takes a school and a job. What a later run has carried is that one's, and what was taken back
     * since is nobody's any more: how it came there again, this run does not know. What was on its
     * way before any run met it was brought by whoever committed it, and stays; some seconds
     * because a run begins by another clock than a transfer.
     */
    private static final String OF_RUN =
            """
            d.id in (select b.document_id from backfill_document b
                    join sevdesk_job j on j.id = b.job_id
                where b.school_id = ? and b.job_id = ? and b.fate = 'CARRIED'
                  and not exists (select 1 from backfill_document l
                    where l.document_id = b.document_id and l.job_id > b.job_id
                      and l.fate = 'CARRIED')
                  and not exists (select 1 from transfer p
                    where p.school_id = b.school_id and p.document_id = b.document_id
                      and p.created_at < (select min(f.started_at)
                        from backfill_document a join sevdesk_job f on f.id = a.job_id
                        where a.school_id = b.school_id and a.document_id = b.document_id
                          and a.fate = 'CARRIED') - interval '5 seconds')
                  and not exists (select 1 from voucher_removal e
                    where e.school_id = b.school_id and e.document_id = b.document_id
                      and e.aim = 'TRANSFER' and e.state = 'REMOVED'
                      and e.ended_at > j.started_at))""";

    private static final String IS_CLAIMED = "id = ? and fence = ? and state = 'RUNNING'";

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Inject private TransferTimes times;
    @Inject private ServerInstance instance;

    /** Whether what is ordered now can be begun, or waits until the school is open again. */
    enum Start {
        AT_ONCE,
        HELD
    }

    /**
     * Orders the removal of a document's voucher, or writes down why it is left alone.
     *
     * @return the order, unless one for it is not over yet
     */
    Optional<Long> order(SchoolId school, long document, Start start, String person) {
        List<?> ordered =
                sql(
                                ordering(start, "d.id = ?", "cast(null as bigint)", "false")
                                        + " on conflict do nothing returning id",
                                person,
                                school.value(),
                                document)
                        .getResultList();
        return ordered.stream().map(id -> ((Number) id).longValue()).findFirst();
    }

    /**
     * Orders the removal of the vouchers of some documents for a job, or writes down why they are
     * left alone; what the job has ordered before stays so.
     */
    void order(
            SchoolId school,
            long job,
            Collection<Long> documents,
            Start start,
            String person,
            ContactWish contacts) {
        String places = String.join(", ", Collections.nCopies(documents.size(), "?"));
        orderAll(school, job, "d.id in (%s)".formatted(places), start, person, contacts, documents);
    }

    /** The same for the documents that a run has transferred. */
    void orderRun(
            SchoolId school, long job, long run, Start start, String person, ContactWish contacts) {
        orderAll(school, job, OF_RUN, start, person, contacts, List.of(school.value(), run));
    }

    /**
     * Twice: what another order has come before with in the same moment is told by the second
     * statement.
     */
    private void orderAll(
            SchoolId school,
            long job,
            String which,
            Start start,
            String person,
            ContactWish contacts,
            Collection<Long> parameters) {
        String statement =
                ordering(
                                start,
                                which,
                                Long.toString(job),
                                Boolean.toString(contacts == ContactWish.REMOVE_UNUSED))
                        + " on conflict do nothing";
        Object[] all =
                Stream.concat(Stream.of(person, school.value()), parameters.stream()).toArray();
        sql(statement, all).executeUpdate();
        sql(statement, all).executeUpdate();
    }

    private static String ordering(Start start, String which, String job, String withContact) {
        boolean held = start == Start.HELD;
        return """
               insert into voucher_removal (school_id, document_id, transfer_id, job_id, aim,
                   voucher_id, cancels_id, with_contact, state, ready_at, reason, contact_id,
                   ordered_by, ordered_at, ended_at)
               select o.school_id, o.document_id, o.transfer_id, %s, 'TRANSFER', o.voucher_id,
                   o.cancels_id, %s, case when o.reason is null then '%s' else 'LEFT' end,
                   case when o.reason is null then %s end, o.reason, o.contact_id, ?,
                   statement_timestamp(),
                   case when o.reason is not null then statement_timestamp() end
               from (select d.school_id, d.id as document_id, t.id as transfer_id, t.voucher_id,
                       t.contact_id, d.cancels_id, %s as reason
                   from document d left join transfer t on t.document_id = d.id
                   where d.school_id = ? and %s) o"""
                .formatted(
                        job,
                        withContact,
                        held ? "HELD" : "PENDING",
                        held ? "cast(null as timestamptz)" : "statement_timestamp()",
                        LEFT,
                        which);
    }

    /**
     * Orders the removal of a voucher that is there besides a document's own; nothing when it
     * belongs to a document, when the document's own is not known, or when an order for one of the
     * document's is not over yet.
     */
    Optional<Long> orderSurplus(
            SchoolId school, long document, String voucher, Start start, String person) {
        boolean held = start == Start.HELD;
        List<?> ordered =
                sql(
                                """
                                insert into voucher_removal (school_id, document_id, transfer_id,
                                    aim, voucher_id, state, ready_at, ordered_by, ordered_at)
                                select t.school_id, t.document_id, t.id, 'SURPLUS',
                                    cast(? as varchar), '%s', %s, ?, statement_timestamp()
                                from transfer t
                                where t.school_id = ? and t.document_id = ?
                                  and t.state = 'TRANSFERRED' and t.other_account is null
                                  and t.remote_kind = 'VOUCHER'
                                  and not exists (select 1 from transfer o
                                    where o.school_id = t.school_id and o.remote_kind = 'VOUCHER'
                                      and o.other_account is null and o.voucher_id = ?)
                                on conflict do nothing returning id"""
                                        .formatted(
                                                held ? "HELD" : "PENDING",
                                                held
                                                        ? "cast(null as timestamptz)"
                                                        : "statement_timestamp()"),
                                voucher,
                                person,
                                school.value(),
                                document,
                                voucher)
                        .getResultList();
        return ordered.stream().map(id -> ((Number) id).longValue()).findFirst();
    }

    /** The last removal that was ordered for a document's own voucher. */
    Optional<Removal> latest(SchoolId school, long document) {
        List<?> rows =
                sql(
                                """
                                select id, document_id, aim, state, reason, said, ordered_by, ordered_at,
                                    ended_at
                                from voucher_removal
                                where school_id = ? and document_id = ? and aim = 'TRANSFER'
                                order by id desc limit 1""",
                                school.value(),
                                document)
                        .getResultList();
        return rows.stream().map(Object[].class::cast).map(RemovalRepository::removal).findFirst();
    }

    /** All removals that were ordered for a document, the earliest first. */
    List<Removal> all(SchoolId school, long document) {
        List<?> rows =
                sql(
                                """
                                select id, document_id, aim, state, reason, said, ordered_by,
                                    ordered_at, ended_at
                                from voucher_removal
                                where school_id = ? and document_id = ? order by id""",
                                school.value(),
                                document)
                        .getResultList();
        return rows.stream().map(Object[].class::cast).map(RemovalRepository::removal).toList();
    }

    private static Removal removal(Object... row) {
        return new Removal(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                RemovalAim.valueOf((String) row[2]),
                RemovalState.valueOf((String) row[3]),
                Optional.ofNullable((String) row[4]).map(LeftReason::valueOf),
                Optional.ofNullable((String) row[5]),
                (String) row[6],
                Statements.moment(row[7]),
                Optional.ofNullable(row[8]).map(Statements::moment));
    }

    /** Takes the oldest ready removal of a school, unless there is none. */
    Optional<RemovalClaim> claim(SchoolId school) {
        List<?> taken =
                sql(CLAIM, times.lease().toMillis(), instance.name(), school.value())
                        .getResultList();
        return taken.stream()
                .map(Object[].class::cast)
                .map(row -> claimOf(school, row))
                .findFirst();
    }

    private static RemovalClaim claimOf(SchoolId school, Object... row) {
        return new RemovalClaim(
                ((Number) row[0]).longValue(),
                school,
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue(),
                (String) row[3],
                RemovalAim.valueOf((String) row[4]),
                ((Number) row[5]).longValue(),
                ((Number) row[6]).intValue(),
                (Boolean) row[7],
                (Boolean) row[8]);
    }

    /**
     * What our own books say of a claimed document right now.
     *
     * @param own the voucher of its transfer
     * @param contact on which contact it was put, where that is known
     * @param taxRule by which rule it was sent, where that is known
     */
    record Booked(String own, Optional<String> contact, Optional<Integer> taxRule) {}

    /** What our own books say; nothing when the document's voucher is no longer ours to remove. */
    Optional<Booked> booked(RemovalClaim claim) {
        List<?> rows =
                sql(
                                """
                                select t.voucher_id, t.contact_id, t.tax_rule from transfer t
                                where t.school_id = ? and t.document_id = ? and t.id = ?
                                  and t.state = 'TRANSFERRED' and t.other_account is null
                                  and t.remote_kind = 'VOUCHER'
                                  and (? = 'SURPLUS' and t.voucher_id <> ?
                                    or t.voucher_id = ? and %s)"""
                                        .formatted(MADE_BY_US),
                                claim.school().value(),
                                claim.document(),
                                claim.transfer(),
                                claim.aim().name(),
                                claim.voucher(),
                                claim.voucher())
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Booked(
                                        (String) row[0],
                                        Optional.ofNullable((String) row[1]),
                                        Optional.ofNullable((Number) row[2]).map(Number::intValue)))
                .findFirst();
    }

    /**
     * Whether a cancellation of a claimed document lies in sevdesk, or may get there: one that
     * nobody has begun goes with its invoice. Who is just claiming one is waited for.
     */
    boolean isCancelledThere(RemovalClaim claim) {
        List<?> there =
                sql(
                                """
                                select t.marked or t.state in ('RUNNING', 'TRANSFERRED')
                                from transfer t where t.school_id = ? and t.after_document = ?
                                for no key update""",
                                claim.school().value(),
                                claim.document())
                        .getResultList();
        return there.contains(true);
    }

    /**
     * Whether a contact was made by us for a document of the customer, and no other document of the
     * customer lies on it or is on its way, and it serves no other customer.
     */
    boolean isSpare(RemovalClaim claim, long customer, String contact) {
        return !sql(
                        """
                        select 1 from transfer_attempt a
                        where a.school_id = ? and a.step = 'createContact' and a.outcome = 'OK'
                          and a.remote_id = ?
                          and a.transfer_id in (
                            select t.id from transfer t join document d on d.id = t.document_id
                            where d.school_id = ? and d.customer_id = ?
                            union
                            select r.transfer_id from voucher_removal r
                                join document d on d.id = r.document_id
                            where d.school_id = ? and d.customer_id = ?)
                          and not exists (
                            select 1 from transfer o join document d on d.id = o.document_id
                            where d.school_id = ? and d.customer_id = ? and o.id <> ?)
                          and not exists (
                            select 1 from sevdesk_contact_link l
                            where l.school_id = a.school_id and l.contact_id = a.remote_id
                              and l.customer_id <> ?)
                        limit 1""",
                        claim.school().value(),
                        contact,
                        claim.school().value(),
                        customer,
                        claim.school().value(),
                        customer,
                        claim.school().value(),
                        customer,
                        claim.transfer(),
                        customer)
                .getResultList()
                .isEmpty();
    }

    /**
     * Writes down that the voucher is about to be removed, and is the ownership check right before
     * it.
     *
     * @throws LostRemoval when the row was taken away, or the voucher is no longer ours to remove
     */
    void mark(RemovalClaim claim) {
        mustMove(
                claim,
                "update voucher_removal set marked = true, %s where %s"
                        .formatted(Lease.TAKEN, IS_CLAIMED),
                times.lease().toMillis(),
                claim.removal(),
                claim.fence());
    }

    /**
     * Holds the row for another lease; right before every further write, and as a sign of life.
     *
     * @throws LostRemoval when the row was taken away
     */
    @Transactional(REQUIRES_NEW)
    void renew(RemovalClaim claim) {
        mustMove(
                claim,
                "update voucher_removal set %s where %s".formatted(Lease.TAKEN, IS_CLAIMED),
                times.lease().toMillis(),
                claim.removal(),
                claim.fence());
    }

    /**
     * The voucher is gone: the document's transfer goes with it, and what waits to take it back.
     *
     * @throws LostRemoval when the row was taken away
     */
    void removed(RemovalClaim claim, RemovalOutcome.Removed removed) {
        mustMove(
                claim,
                """
                update voucher_removal set state = 'REMOVED', marked = true, lease_until = null,
                    unknown_since = null, contact_id = coalesce(?, contact_id),
                    contact_gone = ?, ended_at = clock_timestamp()
                where\s"""
                        + IS_CLAIMED,
                removed.contact(),
                removed.isContactGone(),
                claim.removal(),
                claim.fence());
        if (claim.aim() == RemovalAim.TRANSFER) {
            forget(claim);
        }
    }

    /**
     * In this order: whoever commits a cancellation holds the invoice's row until it is promised.
     */
    private void forget(RemovalClaim claim) {
        sql(
                        """
                        delete from transfer
                        where id = ? and school_id = ? and document_id = ?
                          and (state = 'TRANSFERRED' and voucher_id = ?
                            or state = 'FAILED' and error_key = ? and error_detail = ?)""",
                        claim.transfer(),
                        claim.school().value(),
                        claim.document(),
                        claim.voucher(),
                        FailureCause.GONE.word(),
                        claim.voucher())
                .executeUpdate();
        sql(
                        """
                        delete from transfer
                        where school_id = ? and after_document = ? and not marked
                          and state in ('PENDING', 'RETRY', 'HELD', 'FAILED')""",
                        claim.school().value(),
                        claim.document())
                .executeUpdate();
    }

    /** The voucher is left alone. */
    void left(RemovalClaim claim, LeftReason reason, String said) {
        mustMove(
                claim,
                """
                update voucher_removal set state = 'LEFT', reason = ?, said = ?,
                    lease_until = null, unknown_since = null, ended_at = clock_timestamp()
                where\s"""
                        + IS_CLAIMED,
                reason.name(),
                said,
                claim.removal(),
                claim.fence());
    }

    /** A temporary fault: sevdesk has surely not done it; tried again after the pause. */
    void retry(RemovalClaim claim, Duration pause) {
        mustMove(
                claim,
                "update voucher_removal set state = 'RETRY', ready_at = %s, lease_until = null where %s"
                        .formatted(LATER, IS_CLAIMED),
                pause.toMillis(),
                claim.removal(),
                claim.fence());
    }

    /** Nobody saw whether sevdesk did it: nobody touches it until the settle time is over. */
    void unknown(RemovalClaim claim, Duration pause) {
        mustMove(
                claim,
                """
                update voucher_removal set state = 'RETRY', ready_at = %s, lease_until = null,
                    unknown_since = clock_timestamp()
                where %s"""
                        .formatted(LATER, IS_CLAIMED),
                Math.max(times.settle().toMillis(), pause.toMillis()),
                claim.removal(),
                claim.fence());
    }

    /** The school stands still: the claimed removal waits with the others. */
    void held(RemovalClaim claim) {
        mustMove(
                claim,
                "update voucher_removal set state = 'HELD', lease_until = null where " + IS_CLAIMED,
                claim.removal(),
                claim.fence());
    }

    /** Stops all waiting removals of a school. */
    void holdAll(SchoolId school) {
        sql(
                        """
                        update voucher_removal set state = 'HELD', ready_at = null
                        where school_id = ? and state in ('PENDING', 'RETRY')""",
                        school.value())
                .executeUpdate();
    }

    /** Lets a school's held removals go on; an outcome that nobody saw keeps its settle time. */
    int releaseAll(SchoolId school) {
        return sql(
                        """
                        update voucher_removal set
                            state = case when attempts = 0 then 'PENDING' else 'RETRY' end,
                            tried_since = null,
                            ready_at = case when unknown_since is null then statement_timestamp()
                                else greatest(statement_timestamp(), unknown_since + %s) end
                        where school_id = ? and state = 'HELD'"""
                                .formatted(MILLIS),
                        times.settle().toMillis(),
                        school.value())
                .executeUpdate();
    }

    /** Schools of which removals are held. */
    @Transactional(REQUIRES_NEW)
    List<SchoolId> heldSchools() {
        List<?> schools =
                sql("select distinct school_id from voucher_removal"
                                + " where ended_at is null and state = 'HELD'")
                        .getResultList();
        return schools.stream().map(id -> new SchoolId(((Number) id).longValue())).toList();
    }

    /** Whether removals of a school are under way right now. */
    boolean isUnderWay(SchoolId school) {
        return !sql(
                        """
                        select 1 from voucher_removal
                        where school_id = ? and ended_at is null and state = 'RUNNING' limit 1""",
                        school.value())
                .getResultList()
                .isEmpty();
    }

    /** The school has another account: what was to be removed lies in the one that it has left. */
    void endAll(SchoolId school) {
        sql(
                        """
                        update voucher_removal set state = 'LEFT', fence = fence + 1,
                            reason = case when marked then 'UNCLEAR' else 'ACCOUNT_CHANGED' end,
                            ready_at = null, lease_until = null, ended_at = clock_timestamp()
                        where school_id = ? and ended_at is null""",
                        school.value())
                .executeUpdate();
    }

    /** Takes rows away from workers whose lease has run out; how many. */
    @Transactional(REQUIRES_NEW)
    int takeAwayExpired() {
        return takeAway(Lease.RUN_OUT);
    }

    /** Takes rows away from earlier lives of this server; how many. */
    @Transactional(REQUIRES_NEW)
    int takeAwayFromTheDead() {
        return takeAway(Lease.OF_THE_DEAD, instance.anyOfThisServer(), instance.thisOne());
    }

    private int takeAway(String which, Object... parameters) {
        return sql(
                        """
                        update voucher_removal set state = 'RETRY', fence = fence + 1,
                            lease_until = null,
                            unknown_since = case when marked then clock_timestamp()
                                else unknown_since end,
                            ready_at = case when marked then %s else statement_timestamp() end
                        where state = 'RUNNING' and ended_at is null and %s"""
                                .formatted(LATER, which),
                        Stream.concat(Stream.of(times.settle().toMillis()), Stream.of(parameters))
                                .toArray())
                .executeUpdate();
    }

    /** Whether a school has a removal that could run now. */
    @Transactional(REQUIRES_NEW)
    boolean hasReady(SchoolId school) {
        return !sql(
                        "select 1 from voucher_removal r where r.school_id = ? and "
                                + CAN_RUN
                                + " limit 1",
                        school.value())
                .getResultList()
                .isEmpty();
    }

    /** Whether a removal has been tried for longer than our patience lasts. */
    boolean outOfPatience(RemovalClaim claim) {
        return !sql(
                        "select 1 from voucher_removal where id = ? and tried_since + %s < statement_timestamp()"
                                .formatted(MILLIS),
                        claim.removal(),
                        times.patience().toMillis())
                .getResultList()
                .isEmpty();
    }

    /**
     * How many removals of a job are in a state, and how many of them have lately come to their
     * end.
     *
     * @param lately when the first and the last of them ended, in milliseconds ago; null without
     *     one
     */
    record Count(RemovalState state, long count, long recent, Long firstAgo, Long lastAgo) {}

    /** How far the removals of a job are. */
    List<Count> counts(SchoolId school, long job) {
        List<?> rows =
                sql(
                                """
                                select f.state, count(*), count(f.lately),
                                    cast(extract(epoch from statement_timestamp() - min(f.lately))
                                        * 1000 as bigint),
                                    cast(extract(epoch from statement_timestamp() - max(f.lately))
                                        * 1000 as bigint)
                                from (select r.state, case when r.attempts > 0 and r.ended_at
                                            > statement_timestamp() - interval '60' second
                                        then r.ended_at end as lately
                                    from voucher_removal r
                                    where r.school_id = ? and r.job_id = ?) f
                                group by f.state""",
                                school.value(),
                                job)
                        .getResultList();
        return rows.stream().map(Object[].class::cast).map(RemovalRepository::count).toList();
    }

    private static Count count(Object... row) {
        return new Count(
                RemovalState.valueOf((String) row[0]),
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue(),
                row[3] == null ? null : ((Number) row[3]).longValue(),
                row[4] == null ? null : ((Number) row[4]).longValue());
    }

    /** How many contacts went with the vouchers of a job. */
    long contactsGone(SchoolId school, long job) {
        return ((Number)
                        sql(
                                        """
                                        select count(*) from voucher_removal
                                        where school_id = ? and job_id = ? and contact_gone""",
                                        school.value(),
                                        job)
                                .getSingleResult())
                .longValue();
    }

    /** Whether a removal of a job has not come to its end. */
    boolean isUnderWay(SchoolId school, long job) {
        return !sql(
                        """
                        select 1 from voucher_removal
                        where school_id = ? and job_id = ? and ended_at is null limit 1""",
                        school.value(),
                        job)
                .getResultList()
                .isEmpty();
    }

    /** Ends what nobody has begun of a job, because a person has stopped it. */
    void stop(SchoolId school, long job) {
        sql(
                        """
                        update voucher_removal set state = 'LEFT', reason = 'STOPPED',
                            ready_at = null, ended_at = clock_timestamp()
                        where school_id = ? and job_id = ? and not marked
                          and state in ('PENDING', 'RETRY', 'HELD')""",
                        school.value(),
                        job)
                .executeUpdate();
    }

    /** The first documents of a job that were left alone. */
    List<Removal> left(SchoolId school, long job, int most) {
        List<?> rows =
                sql(
                                """
                                select id, document_id, aim, state, reason, said, ordered_by, ordered_at,
                                    ended_at
                                from voucher_removal
                                where school_id = ? and job_id = ? and state = 'LEFT'
                                order by document_id limit\s"""
                                        + most,
                                school.value(),
                                job)
                        .getResultList();
        return rows.stream().map(Object[].class::cast).map(RemovalRepository::removal).toList();
    }

    /**
     * A document as the preview of an undo needs it.
     *
     * @param voucher null where it is left alone without sevdesk being asked
     * @param cancellation a cancellation of it that lies in sevdesk or may get there, or null
     * @param customer whose document it is
     * @param ofCustomer how many documents of the customer lie in sevdesk or are on their way
     * @param broughtContact whether the contact was made for this document
     */
    record Candidate(
            long document,
            ExpectedVoucher expected,
            String voucher,
            Optional<LeftReason> left,
            Long cancellation,
            Long customer,
            long ofCustomer,
            boolean broughtContact) {}

    /** Those of a run, or of some documents, for the preview. */
    List<Candidate> candidates(SchoolId school, UndoChoice choice) {
        String places = String.join(", ", Collections.nCopies(choice.documents().size(), "?"));
        String which = choice.run().isPresent() ? OF_RUN : "d.id in (%s)".formatted(places);
        Stream<Long> parameters =
                choice.run()
                        .map(run -> Stream.of(school.value(), run))
                        .orElseGet(() -> choice.documents().stream());
        List<?> rows =
                sql(
                                """
                                select d.id, d.number, d.document_date, d.gross, d.service_from,
                                    d.due_date, t.voucher_id, t.contact_id, t.tax_rule, %s,
                                    (select max(c.document_id) from transfer c
                                        where c.school_id = d.school_id
                                          and c.after_document = d.id and (c.marked
                                            or c.state in ('RUNNING', 'TRANSFERRED'))),
                                    d.customer_id,
                                    (select count(*) from transfer o
                                        join document od on od.id = o.document_id
                                        where od.school_id = d.school_id
                                          and od.customer_id = d.customer_id),
                                    exists (select 1 from transfer_attempt a
                                        where a.transfer_id = t.id and a.step = 'createContact'
                                          and a.outcome = 'OK' and a.remote_id = t.contact_id)
                                from document d left join transfer t on t.document_id = d.id
                                where d.school_id = ? and %s order by d.id"""
                                        .formatted(LEFT, which),
                                Stream.concat(Stream.of(school.value()), parameters).toArray())
                        .getResultList();
        return rows.stream().map(Object[].class::cast).map(RemovalRepository::candidate).toList();
    }

    private static Candidate candidate(Object... row) {
        return new Candidate(
                ((Number) row[0]).longValue(),
                new ExpectedVoucher(
                        (String) row[1],
                        day(row[2]),
                        day(row[4]),
                        day(row[5]),
                        Optional.ofNullable((String) row[7]),
                        Optional.ofNullable((Number) row[8]).map(Number::intValue),
                        Map.of(0, new Money((BigDecimal) row[3]))),
                (String) row[6],
                Optional.ofNullable((String) row[9]).map(LeftReason::valueOf),
                row[10] == null ? null : ((Number) row[10]).longValue(),
                row[11] == null ? null : ((Number) row[11]).longValue(),
                ((Number) row[12]).longValue(),
                (Boolean) row[13]);
    }

    private static LocalDate day(Object stored) {
        return switch (stored) {
            case null -> null;
            case LocalDate day -> day;
            case Date day -> day.toLocalDate();
            default -> throw new IllegalArgumentException("no day: " + stored);
        };
    }

    private void mustMove(RemovalClaim claim, String statement, Object... parameters) {
        if (sql(statement, parameters).executeUpdate() != 1) {
            throw new LostRemoval(claim);
        }
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}
