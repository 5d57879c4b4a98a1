package de.hundeschule123.sevdesk.transfer.queue;

import static de.hundeschule123.platform.database.Statements.LATER;
import static de.hundeschule123.platform.database.Statements.MILLIS;
import static jakarta.transaction.Transactional.TxType.REQUIRED;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.database.Lease;
import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.platform.instance.ServerInstance;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Claims transfers and moves them on; each statement is a conditional UPDATE whose row count tells
 * whether it was allowed.
 *
 * <p>Only the database's clock decides; see {@link Statements} for which of its times. A move is
 * part of its caller's transaction; what must stand whatever becomes of the caller has its own.
 */
@ApplicationScoped
@Transactional(REQUIRED)
public class TransferRepository {

    /** At once, but an outcome that nobody saw keeps its settle time. */
    private static final String SETTLED =
            "case when unknown_since is null then statement_timestamp()"
                    + " else greatest(statement_timestamp(), unknown_since + %s) end"
                            .formatted(MILLIS);

    /**
     * Whether a person could act while the document waited: it was held or had failed, was tried
     * for long, is a new one that nobody took for long, or an old one whose lane stood still for
     * long since it was promised. An old document that only waits for its turn has been compared
     * with what is in sevdesk when it was promised.
     */
    private static final String WAITED =
            """
            coalesce(t.look_up
                or t.tried_since < statement_timestamp() - %1$s
                or t.created_at < statement_timestamp() - %1$s
                    and (t.lane = 'LIVE' or not coalesce((
                        select l.arrived_at >= statement_timestamp() - %1$s
                            and (l.stood_still_until is null
                                or t.created_at >= l.stood_still_until - %1$s)
                        from transfer_lane l
                        where l.school_id = t.school_id and l.lane = t.lane), false)), false)"""
                    .formatted(MILLIS);

    /**
     * A cancellation does not go while its invoice's voucher is on the way, here or back. Asked for
     * the one row: for a "not exists" PostgreSQL would gather all that is not there yet, at the
     * first cancellation it meets.
     */
    private static final String INVOICE_IS_THERE =
            """
            (%1$s.after_document is null or coalesce((
                    select earlier.state = 'TRANSFERRED' and not exists (
                        select 1 from voucher_removal v
                        where v.document_id = earlier.document_id and v.ended_at is null
                          and v.aim = 'TRANSFER')
                    from transfer earlier
                    where earlier.document_id = %1$s.after_document), true))""";

    private static final String CAN_RUN =
            "r.ready_at <= statement_timestamp() and " + isInvoiceThere("r");

    private static final String IS_READY = "r.school_id = ? and r.lane = ? and " + CAN_RUN;

    private static final String IS_THE_ONE = "r.school_id = ? and r.document_id = ? and " + CAN_RUN;

    /**
     * The oldest ready row that nobody else is just taking: who claims waits for no one. A lock
     * that lets the log of the row be written meanwhile is enough.
     */
    private static final String CLAIM =
            """
            update transfer t set state = 'RUNNING', fence = fence + 1, attempts = attempts + 1,
                ready_at = null, %s, holder = ?,
                tried_since = coalesce(tried_since, statement_timestamp())
            where t.id = (
                select r.id from transfer r where %s
                order by r.ready_at, r.id limit 1
                for no key update skip locked)
            returning t.id, t.document_id, t.fence, t.attempts, t.marked, %s, t.lane""";

    private static final String CLAIM_OLDEST = CLAIM.formatted(Lease.TAKEN, IS_READY, WAITED);
    private static final String CLAIM_ONE = CLAIM.formatted(Lease.TAKEN, IS_THE_ONE, WAITED);

    /**
     * What waits for its next try need not; but an outcome that nobody saw keeps its settle time,
     * and what another document has in hand is left to it. The person may have entered a document
     * by hand meanwhile, so it is looked up before it is sent.
     */
    private static final String HURRY =
            """
            update transfer set ready_at = %s, look_up = true
            where school_id = ? and state = 'RETRY' and ready_at > statement_timestamp()
              and coalesce(error_key, '') not in (%s)"""
                    .formatted(SETTLED, FailureCause.words(FailureCause::isInOtherHands));

    /** A document of which a person must say what it is waits for that word, whoever asks. */
    private static final String IS_DECIDED =
            """
            (error_key is distinct from ? or not exists (
                select 1 from backfill_suggestion s
                where s.document_id = transfer.document_id and not s.refused))""";

    private static final String PAIR = "(cast(? as bigint), cast(? as bigint))";

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Inject private TransferTimes times;
    @Inject private ServerInstance instance;

    /**
     * A promise to bring a document over.
     *
     * @param after the invoice whose voucher must be there first, or null
     */
    public record Promise(long document, Long after) {}

    /** What becomes of a promise that is made or renewed now. */
    public enum Start {
        /** It can be kept from now on. */
        AT_ONCE,
        /** The school stands still, or a person is to be asked. */
        HELD
    }

    /**
     * Makes promises in the transaction of the caller; the database refuses a second one for a
     * document. They are ready by the database's clock: a server whose own clock is ahead would
     * call a worker to a document that is not ready yet.
     */
    public void promise(SchoolId school, Lane lane, Start start, List<Promise> promises) {
        if (promises.isEmpty()) {
            return;
        }
        boolean held = start == Start.HELD;
        Stream<Object> all =
                Stream.of(
                        school.value(),
                        lane.name(),
                        (held ? TransferState.HELD : TransferState.PENDING).name());
        Stream<Object> each =
                promises.stream().flatMap(one -> Stream.of(one.document(), one.after()));
        sql(
                        """
                        insert into transfer (school_id, document_id, lane, state, marked, fence,
                            attempts, ready_at, after_document, created_at)
                        select cast(? as bigint), p.document, cast(? as varchar), cast(? as varchar), false, 0, 0, %s, p.after, statement_timestamp()
                        from (values %s) p (document, after)"""
                                .formatted(
                                        held
                                                ? "cast(null as timestamptz)"
                                                : "statement_timestamp()",
                                        String.join(
                                                ", ", Collections.nCopies(promises.size(), PAIR))),
                        Stream.concat(all, each).toArray())
                .executeUpdate();
    }

    /**
     * Has a document that waits for its first try looked up before it is sent: since somebody has
     * looked, a person may have typed it in there.
     */
    public void lookUpFirst(SchoolId school, long document) {
        sql(
                        """
                        update transfer set look_up = true
                        where school_id = ? and document_id = ? and not marked
                          and state in ('PENDING', 'HELD')""",
                        school.value(),
                        document)
                .executeUpdate();
    }

    /**
     * Promises the cancellations of invoices that were committed since a run began: when they were,
     * their invoices had no transfer, so nobody promised them, and nobody could choose them.
     *
     * @return how many there were
     */
    public int promiseCancellations(
            SchoolId school, Start start, Collection<Long> invoices, long run) {
        if (invoices.isEmpty()) {
            return 0;
        }
        boolean held = start == Start.HELD;
        return sql(
                        """
                        insert into transfer (school_id, document_id, lane, state, marked, fence,
                            attempts, ready_at, after_document, created_at)
                        select d.school_id, d.id, 'LIVE', '%s', false, 0, 0, %s, d.cancels_id,
                            statement_timestamp()
                        from document d
                            join sevdesk_job j on j.school_id = d.school_id and j.id = ?
                        where d.school_id = ? and d.status = 'COMMITTED'
                          and d.committed_at >= j.started_at and d.cancels_id in (%s)
                        on conflict do nothing"""
                                .formatted(
                                        (held ? TransferState.HELD : TransferState.PENDING).name(),
                                        held ? "null" : "statement_timestamp()",
                                        String.join(
                                                ", ", Collections.nCopies(invoices.size(), "?"))),
                        Stream.concat(Stream.of(run, school.value()), invoices.stream()).toArray())
                .executeUpdate();
    }

    /** The condition that a row of the table has to wait for no other document. */
    static String isInvoiceThere(String row) {
        return INVOICE_IS_THERE.formatted(row);
    }

    /** Takes the oldest ready transfer of a lane, unless there is none. */
    public Optional<Claim> claim(SchoolId school, Lane lane) {
        return claimed(CLAIM_OLDEST, school, lane.name());
    }

    /** Takes the transfer of a document, whatever its lane, if it is ready. */
    public Optional<Claim> claim(SchoolId school, long document) {
        return claimed(CLAIM_ONE, school, document);
    }

    private Optional<Claim> claimed(String statement, SchoolId school, Object which) {
        long bound = times.lookAfter().toMillis();
        List<?> taken =
                sql(
                                statement,
                                times.lease().toMillis(),
                                instance.name(),
                                school.value(),
                                which,
                                bound,
                                bound,
                                bound,
                                bound)
                        .getResultList();
        return taken.stream()
                .map(Object[].class::cast)
                .map(row -> claimOf(school, row))
                .findFirst();
    }

    private static Claim claimOf(SchoolId school, Object... row) {
        return new Claim(
                ((Number) row[0]).longValue(),
                school,
                ((Number) row[1]).longValue(),
                Lane.valueOf((String) row[6]),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).intValue(),
                (Boolean) row[4],
                (Boolean) row[5]);
    }

    /**
     * Writes down that saveVoucher is about to be sent, and is the ownership check right before it.
     *
     * @param taxRule sevdesk's tax rule in it
     * @throws LostClaim when the row was taken away
     */
    public void mark(Claim claim, String payloadSha256, int taxRule) {
        mustMove(
                claim,
                """
                update transfer set marked = true, payload_sha256 = ?, tax_rule = ?, %s
                where id = ? and fence = ? and state = 'RUNNING'"""
                        .formatted(Lease.TAKEN),
                payloadSha256,
                taxRule,
                times.lease().toMillis(),
                claim.transfer(),
                claim.fence());
    }

    /** Notes how the voucher of a document is booked that is sent now, in the marker's turn. */
    public void book(Claim claim, String positions) {
        sql(
                        "update transfer set booked = cast(? as jsonb) where id = ? and fence = ?",
                        positions,
                        claim.transfer(),
                        claim.fence())
                .executeUpdate();
    }

    /**
     * Holds the row for another lease; right before every write that is not saveVoucher, and as a
     * sign of life.
     *
     * @throws LostClaim when the row was taken away
     */
    @Transactional(REQUIRES_NEW)
    public void renew(Claim claim) {
        mustMove(
                claim,
                "update transfer set %s where id = ? and fence = ? and state = 'RUNNING'"
                        .formatted(Lease.TAKEN),
                times.lease().toMillis(),
                claim.transfer(),
                claim.fence());
    }

    /**
     * The document lies in sevdesk.
     *
     * @throws LostClaim when the row was taken away: then a voucher may exist twice
     */
    public void transferred(Claim claim, String contact, String voucher, Money remoteGross) {
        mustMove(
                claim,
                """
                update transfer set state = 'TRANSFERRED', contact_id = ?, voucher_id = ?,
                    remote_kind = 'VOUCHER', remote_gross = ?, transferred_at = clock_timestamp(), lease_until = null,
                    unknown_since = null, error_key = null, error_detail = null, error_uuid = null
                where id = ? and fence = ? and state = 'RUNNING'""",
                contact,
                voucher,
                remoteGross.amount(),
                claim.transfer(),
                claim.fence());
    }

    /** A temporary fault: sevdesk has surely not done it; tried again after the pause. */
    public void retry(Claim claim, Duration pause, Failure failure, MarkerDecision markerDecision) {
        mustMove(
                claim,
                """
                update transfer set state = 'RETRY', ready_at = %s, lease_until = null,
                    marked = case when cast(? as boolean) then false else marked end,
                    faults = case when error_key = ? then faults + 1 else 1 end,
                    error_key = ?, error_detail = ?, error_uuid = ?
                where id = ? and fence = ? and state = 'RUNNING'"""
                        .formatted(LATER),
                pause.toMillis(),
                markerDecision == MarkerDecision.TAKE_BACK,
                failure.cause().word(),
                failure.cause().word(),
                failure.detail(),
                failure.uuid(),
                claim.transfer(),
                claim.fence());
    }

    /**
     * Nobody saw whether sevdesk did it: nobody touches it until the settle time is over, or the
     * pause if that is longer.
     */
    public void unknown(Claim claim, Duration pause, Failure failure) {
        mustMove(
                claim,
                """
                update transfer set state = 'RETRY', ready_at = %s, lease_until = null,
                    unknown_since = clock_timestamp(),
                    error_key = ?, error_detail = ?, error_uuid = ?
                where id = ? and fence = ? and state = 'RUNNING'"""
                        .formatted(LATER),
                Math.max(times.settle().toMillis(), pause.toMillis()),
                failure.cause().word(),
                failure.detail(),
                failure.uuid(),
                claim.transfer(),
                claim.fence());
    }

    /** A person must act. */
    public void failed(Claim claim, Failure failure) {
        mustMove(
                claim,
                """
                update transfer set state = 'FAILED', lease_until = null, tried_since = null,
                    error_key = ?, error_detail = ?, error_uuid = ?
                where id = ? and fence = ? and state = 'RUNNING'""",
                failure.cause().word(),
                failure.detail(),
                failure.uuid(),
                claim.transfer(),
                claim.fence());
    }

    /** The school stands still: the claimed document waits with the others. */
    public void held(Claim claim) {
        mustMove(
                claim,
                """
                update transfer set state = 'HELD', lease_until = null
                where id = ? and fence = ? and state = 'RUNNING'""",
                claim.transfer(),
                claim.fence());
    }

    /**
     * The claimed document waits for its owner's answer; until it comes no other work holds it up,
     * nor it any other.
     */
    public void asked(Claim claim, Failure question) {
        mustMove(
                claim,
                """
                update transfer set state = 'HELD', lease_until = null, tried_since = null,
                    error_key = ?, error_detail = ?, error_uuid = null
                where id = ? and fence = ? and state = 'RUNNING'""",
                question.cause().word(),
                question.detail(),
                claim.transfer(),
                claim.fence());
    }

    /** Stops all waiting transfers of a school; how many there were. */
    public int holdAll(SchoolId school) {
        return sql(
                        """
                        update transfer set state = 'HELD', ready_at = null
                        where school_id = ? and state in ('PENDING', 'RETRY')""",
                        school.value())
                .executeUpdate();
    }

    /**
     * Lets a school's held transfers go on; an outcome that nobody saw keeps its settle time. They
     * may have been entered in sevdesk by hand meanwhile, and are looked up before they are sent.
     *
     * @param asked what the owner has not answered yet: documents of these cases go on waiting
     */
    public int releaseAll(SchoolId school, List<RevenueCase> asked) {
        Object[] parameters =
                Stream.concat(
                                Stream.of(
                                        times.settle().toMillis(),
                                        school.value(),
                                        FailureCause.WHICH_ACCOUNT.word(),
                                        ""),
                                asked.stream().map(RevenueCase::word))
                        .toArray();
        return sql(
                        """
                        update transfer set
                            state = case when attempts = 0 then 'PENDING' else 'RETRY' end,
                            tried_since = null, look_up = true,
                            ready_at = %s
                        where school_id = ? and state = 'HELD'
                          and (error_key is distinct from ?
                            or coalesce(error_detail, '') not in (?%s))"""
                                .formatted(SETTLED, ", ?".repeat(asked.size())),
                        parameters)
                .executeUpdate();
    }

    /**
     * Tries a failed document again because a person asked for it; whether there was one. The
     * person may have entered it in sevdesk before, so it is looked up first.
     */
    public boolean again(SchoolId school, long document) {
        return moved(
                """
                update transfer set state = 'RETRY', tried_since = null, faults = 0, put_away_at = null,
                    look_up = true, other_account = null, ready_at = %s
                where school_id = ? and document_id = ? and state = 'FAILED' and %s"""
                        .formatted(SETTLED, IS_DECIDED),
                times.settle().toMillis(),
                school.value(),
                document,
                FailureCause.MAYBE_THERE.word());
    }

    /**
     * Tries all documents again that failed by one cause, each as if a person had asked for it, but
     * in the bulk lane: they may be many, and new invoices do not wait for them. Those that
     * somebody has put away stay so. How many there were.
     */
    public int againAll(SchoolId school, FailureCause cause) {
        return sql(
                        """
                        update transfer set state = 'RETRY', lane = 'BULK', tried_since = null, faults = 0,
                            look_up = true, ready_at = %s
                        where school_id = ? and state = 'FAILED' and error_key = ?
                          and put_away_at is null and other_account is null and %s"""
                                .formatted(SETTLED, IS_DECIDED),
                        times.settle().toMillis(),
                        school.value(),
                        cause.word(),
                        FailureCause.MAYBE_THERE.word())
                .executeUpdate();
    }

    /**
     * Lets all documents that failed by one cause wait with the others of a school that stands
     * still; how many there were.
     */
    public int againAllOnceReleased(SchoolId school, FailureCause cause) {
        return sql(
                        """
                        update transfer set state = 'HELD', lane = 'BULK', tried_since = null, faults = 0
                        where school_id = ? and state = 'FAILED' and error_key = ?
                          and put_away_at is null and other_account is null and """
                                + IS_DECIDED,
                        school.value(),
                        cause.word(),
                        FailureCause.MAYBE_THERE.word())
                .executeUpdate();
    }

    /**
     * Lets a failed document wait with the others of a school that stands still; whether there was
     * one.
     */
    public boolean againOnceReleased(SchoolId school, long document) {
        return moved(
                """
                update transfer set state = 'HELD', tried_since = null, faults = 0,
                    put_away_at = null
                where school_id = ? and document_id = ? and state = 'FAILED' and """
                        + IS_DECIDED,
                school.value(),
                document,
                FailureCause.MAYBE_THERE.word());
    }

    /** Makes a waiting document ready because a person asked for it; whether it could be sooner. */
    public boolean hurry(SchoolId school, long document) {
        return moved(
                HURRY + " and document_id = ?",
                times.settle().toMillis(),
                school.value(),
                document);
    }

    /** Makes all documents of a school ready that wait for their next try; how many there were. */
    public int hurryAll(SchoolId school) {
        return sql(HURRY, times.settle().toMillis(), school.value()).executeUpdate();
    }

    /** Tries a failed document again in the bulk lane, looked up first; whether there was one. */
    public boolean againInBulk(SchoolId school, long document) {
        return moved(
                """
                update transfer set state = 'RETRY', lane = 'BULK', tried_since = null, faults = 0,
                    put_away_at = null,
                    look_up = true, ready_at = %s
                where school_id = ? and document_id = ? and state = 'FAILED' and %s
                  and other_account is null"""
                        .formatted(SETTLED, IS_DECIDED),
                times.settle().toMillis(),
                school.value(),
                document,
                FailureCause.MAYBE_THERE.word());
    }

    /**
     * Removes transfers of old documents that no worker has ever claimed, or of which nothing was
     * sent because the owner must answer something first; how many there were.
     *
     * <p>Their cancellations go with them, in whichever lane: without its invoice none may stand in
     * sevdesk.
     */
    public int withdraw(SchoolId school, List<Long> documents) {
        String places = String.join(", ", Collections.nCopies(documents.size(), "?"));
        Object[] parameters =
                Stream.concat(
                                Stream.of(school.value(), FailureCause.WHICH_ACCOUNT.word()),
                                documents.stream())
                        .toArray();
        List<?> gone =
                sql(
                                """
                                delete from transfer
                                where school_id = ? and lane = 'BULK' and not marked
                                  and state in ('PENDING', 'HELD')
                                  and (attempts = 0 or state = 'HELD' and error_key = ?)
                                  and document_id in (%s)
                                returning document_id"""
                                        .formatted(places),
                                parameters)
                        .getResultList();
        gone.forEach(invoice -> withdrawCancellation(school, ((Number) invoice).longValue()));
        return gone.size();
    }

    /** None of them has been begun, for each waits for its invoice. */
    private void withdrawCancellation(SchoolId school, long invoice) {
        sql(
                        """
                        delete from transfer
                        where school_id = ? and after_document = ? and not marked and attempts = 0
                          and state in ('PENDING', 'RETRY', 'HELD')""",
                        school.value(),
                        invoice)
                .executeUpdate();
    }

    /**
     * Takes rows away from workers whose lease has run out. Where saveVoucher may have been sent
     * the outcome is unknown and the settle time begins.
     *
     * @return how many rows were taken away
     */
    @Transactional(REQUIRES_NEW)
    public int takeAwayExpired() {
        return takeAway(Lease.RUN_OUT);
    }

    /**
     * Lets every document that is not known to be in sevdesk be looked up before it is sent: the
     * database may be older than what sevdesk holds; how many there were.
     */
    @Transactional(REQUIRES_NEW)
    public int lookUpFirst() {
        return sql("update transfer set marked = true where not marked and state <> 'TRANSFERRED'")
                .executeUpdate();
    }

    /** Takes rows away from earlier lives of this server, whose leases need not run out. */
    @Transactional(REQUIRES_NEW)
    public int takeAwayFromTheDead() {
        return takeAway(Lease.OF_THE_DEAD, instance.anyOfThisServer(), instance.thisOne());
    }

    /** Gives a document back whose work is cut short, under the same rules. */
    @Transactional(REQUIRES_NEW)
    public void handBack(Claim claim) {
        takeAway("id = ? and fence = ?", claim.transfer(), claim.fence());
    }

    private int takeAway(String which, Object... parameters) {
        Object[] all =
                Stream.concat(
                                Stream.of(
                                        times.settle().toMillis(), FailureCause.INTERRUPTED.word()),
                                Stream.of(parameters))
                        .toArray();
        return sql(
                        """
                        update transfer set state = 'RETRY', fence = fence + 1, lease_until = null,
                            unknown_since = case when marked then clock_timestamp()
                                else unknown_since end,
                            ready_at = case when marked then %s else statement_timestamp() end,
                            error_key = ?, error_detail = null, error_uuid = null
                        where state = 'RUNNING' and %s"""
                                .formatted(LATER, which),
                        all)
                .executeUpdate();
    }

    /**
     * A transferred document whose voucher is gone from sevdesk: from now on a person decides;
     * whether it still was the voucher of that document, and is not just being removed by us.
     */
    public boolean vanished(SchoolId school, long document, String voucher, Failure failure) {
        return moved(
                """
                update transfer set state = 'FAILED', voucher_id = null, transferred_at = null,
                    linked_by = null, tried_since = null, error_key = ?, error_detail = ?, error_uuid = null
                where school_id = ? and document_id = ? and voucher_id = ?
                  and other_account is null and state = 'TRANSFERRED'
                  and not exists (select 1 from voucher_removal r
                    where r.document_id = transfer.document_id and r.ended_at is null)""",
                failure.cause().word(),
                failure.detail(),
                school.value(),
                document,
                voucher);
    }

    /** Whether a lane has a transfer that could run now. */
    @Transactional(REQUIRES_NEW)
    public boolean hasReady(SchoolId school, Lane lane) {
        return !sql(
                        "select 1 from transfer r where " + IS_READY + " limit 1",
                        school.value(),
                        lane.name())
                .getResultList()
                .isEmpty();
    }

    /**
     * Whether another school has ready transfers in a lane. The next school on either side is asked
     * for, so that the index is read and not what waits in this one.
     */
    public boolean othersAreReady(SchoolId school, Lane lane) {
        return !sql(
                        """
                        (select school_id from transfer where school_id < ? and lane = ?
                            and ready_at <= statement_timestamp() order by school_id desc limit 1)
                        union all
                        (select school_id from transfer where school_id > ? and lane = ?
                            and ready_at <= statement_timestamp() order by school_id limit 1)
                        limit 1""",
                        school.value(),
                        lane.name(),
                        school.value(),
                        lane.name())
                .getResultList()
                .isEmpty();
    }

    /** Whether another document of the same customer is under way. */
    public boolean customerHasOthersUnderWay(Claim claim, long customer) {
        return !sql(
                        """
                        select 1 from transfer t join document d on d.id = t.document_id
                        where t.school_id = ? and t.state = 'RUNNING' and t.id <> ?
                          and d.customer_id = ?""",
                        claim.school().value(),
                        claim.transfer(),
                        customer)
                .getResultList()
                .isEmpty();
    }

    /** Whether a claim's document has been tried for longer than our patience lasts. */
    public boolean outOfPatience(Claim claim) {
        return !sql(
                        "select 1 from transfer where id = ? and tried_since + %s < statement_timestamp()"
                                .formatted(MILLIS),
                        claim.transfer(),
                        times.patience().toMillis())
                .getResultList()
                .isEmpty();
    }

    /** Whether a document has a transfer at all; it is not taken back before the caller's end. */
    public boolean knows(SchoolId school, long document) {
        return !sql(
                        "select 1 from transfer where school_id = ? and document_id = ?"
                                + " for key share",
                        school.value(),
                        document)
                .getResultList()
                .isEmpty();
    }

    /** How a document was booked, for the one that cancels it. */
    public Booking booking(SchoolId school, long document) {
        List<?> rows =
                sql(
                                """
                                select contact_id, voucher_id, remote_kind, other_account,
                                    case when contact_id is not null
                                        then cast(booked as text) end
                                from transfer where school_id = ? and document_id = ?""",
                                school.value(),
                                document)
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Booking(
                                        Optional.ofNullable((String) row[0]),
                                        Optional.ofNullable((String) row[1])
                                                .map(
                                                        id ->
                                                                new SevdeskRef(
                                                                        SevdeskRefKind.valueOf(
                                                                                (String) row[2]),
                                                                        id)),
                                        Optional.ofNullable((String) row[4]),
                                        Optional.ofNullable((String) row[3])))
                .findFirst()
                .orElse(Booking.UNKNOWN);
    }

    /** How often in a row, before this claim, the same fault has stopped it. */
    public int faultsInARow(Claim claim, FailureCause failureCause) {
        return sql(
                        "select faults from transfer where id = ? and error_key = ?",
                        claim.transfer(),
                        failureCause.word())
                .getResultList()
                .stream()
                .mapToInt(faults -> ((Number) faults).intValue())
                .findFirst()
                .orElse(0);
    }

    /**
     * Links a document that has not been sent with what a person has entered in sevdesk; whether it
     * was still open. One that may have been sent is open once it has been looked up after its
     * settle time, and the person has been asked about what was found. On which contact it lies is
     * not known: a voucher before it may have lain on another.
     *
     * @param gross what sevdesk computed, or null
     */
    public boolean adopt(SchoolId school, long document, SevdeskRef remote, Money gross) {
        return moved(
                """
                update transfer set state = 'TRANSFERRED', remote_kind = ?, voucher_id = ?,
                    other_account = null,
                    contact_id = null, remote_gross = cast(? as numeric(14, 2)),
                    transferred_at = clock_timestamp(), ready_at = null, put_away_at = null,
                    error_key = null, error_detail = null, error_uuid = null
                where school_id = ? and document_id = ? and state in ('HELD', 'FAILED')
                  and (not marked or state = 'FAILED' and error_key = ?)""",
                remote.kind().name(),
                remote.id(),
                gross == null ? null : gross.amount().toPlainString(),
                school.value(),
                document,
                FailureCause.MAYBE_THERE.word());
    }

    /** Puts a document before a person that has not been sent; whether it was still open. */
    public boolean askPerson(SchoolId school, long document, Failure failure) {
        return moved(
                """
                update transfer set state = 'FAILED', ready_at = null, tried_since = null, put_away_at = null,
                    error_key = ?, error_detail = ?, error_uuid = null
                where school_id = ? and document_id = ? and state in ('HELD', 'FAILED')
                  and not marked""",
                failure.cause().word(),
                failure.detail(),
                school.value(),
                document);
    }

    /** Of some ids in sevdesk, those that belong to a document of the school. */
    public Set<String> linked(SchoolId school, SevdeskRefKind kind, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Object[] parameters =
                Stream.concat(Stream.of(school.value(), kind.name()), ids.stream()).toArray();
        List<?> found =
                sql(
                                "select voucher_id from transfer where school_id = ? and remote_kind = ?"
                                        + " and other_account is null and voucher_id in (%s)"
                                                .formatted(
                                                        String.join(
                                                                ",",
                                                                Collections.nCopies(
                                                                        ids.size(), "?"))),
                                parameters)
                        .getResultList();
        return found.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    /** Schools of which transfers are held. */
    @Transactional(REQUIRES_NEW)
    public List<SchoolId> heldSchools() {
        List<?> schools =
                sql("select distinct school_id from transfer where state = 'HELD'").getResultList();
        return schools.stream().map(id -> new SchoolId(((Number) id).longValue())).toList();
    }

    private void mustMove(Claim claim, String statement, Object... parameters) {
        if (!moved(statement, parameters)) {
            throw new LostClaim(claim);
        }
    }

    private boolean moved(String statement, Object... parameters) {
        return sql(statement, parameters).executeUpdate() == 1;
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}
