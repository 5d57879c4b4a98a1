package de.hundeschule123.sevdesk.transfer.removal;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.harness.plain.Crash;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.platform.instance.ServerInstance;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.connection.TransferSettings;
import de.hundeschule123.sevdesk.connection.VoucherArrival;
import de.hundeschule123.sevdesk.contact.CallRecorder;
import de.hundeschule123.sevdesk.contact.ContactSynchronizer;
import de.hundeschule123.sevdesk.transfer.queue.CallLogRepository;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.queue.OutageBreakerRepository;
import de.hundeschule123.sevdesk.transfer.queue.Permit;
import de.hundeschule123.sevdesk.transfer.queue.PermitRepository;
import de.hundeschule123.sevdesk.transfer.queue.RateLimitRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferTimes;
import de.hundeschule123.sevdesk.transfer.worker.CallLog;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Removals on a bench: their own classes and statements, with a school, one document that lies in
 * sevdesk as V1, books from which vouchers can be deleted, and hands on the clock.
 */
class RemovalBench {

    static final SchoolId SCHOOL = new SchoolId(1);
    static final long DOCUMENT = 7;
    private static final Permit PERMIT = new Permit(SCHOOL, Lane.BULK, 1, "bench");

    final PlainDatabase database = new PlainDatabase();
    final RemovalBooks books;
    final RemovalRepository removals;
    final TransferRepository transfers = Wiring.bean(new TransferRepository());
    private final VoucherRemoval engine = new VoucherRemoval();
    private final RemovalResultWriter results = Wiring.bean(new RemovalResultWriter());
    private final RemovalMarker marker = Wiring.bean(new RemovalMarker());
    private final CallLogRepository callLog = Wiring.bean(new CallLogRepository());
    private boolean held;
    private Optional<String> spareContact = Optional.empty();
    private int contactsRemoved;

    RemovalBench() {
        this(new RemovalRepository(), new RemovalBooks());
    }

    RemovalBench(RemovalRepository removals) {
        this(removals, new RemovalBooks());
    }

    RemovalBench(RemovalRepository table, RemovalBooks books) {
        this.books = books;
        removals = Wiring.bean(table);
        Object[] parts = {
            table,
            transfers,
            callLog,
            results,
            marker,
            new ShortTimes(),
            new ServerInstance("/tmp/removal-bench"),
            new NoPermits(),
            new NoPace(),
            new NoOutages(),
            new OneConnection(),
            new OneInput(),
            new NoContacts(),
            books.factory(),
            Clock.systemUTC(),
            database.entities()
        };
        for (Object part : List.of(removals, transfers, callLog, results, marker, engine)) {
            Wiring.wire(part, parts);
        }
        insertSchool();
        books.put(RemovalBooks.asSent("V1", "100"));
    }

    private void insertSchool() {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        database.run(
                "insert into customer (id, school_id, number, last_name, country, version)"
                        + " values (3, 1, 'K-1', 'M', 'DE', 1)");
        document(DOCUMENT, "INVOICE", "RE-2026-0001", null);
        transferred(9, DOCUMENT, "V1", null);
    }

    /** A committed document. */
    void document(long id, String kind, String number, Long cancels) {
        database.run(
                "insert into document (id, school_id, kind, status, number, document_date, gross,"
                        + " partner_name, committed_at, customer_id, cancels_id, version) values"
                        + " (?, 1, ?, 'COMMITTED', ?, date '2026-11-02', 119, 'M',"
                        + " current_timestamp, 3, cast(? as bigint), 1)",
                id,
                kind,
                number,
                cancels);
    }

    /** A document lies in sevdesk as this voucher, made by us. */
    void transferred(long id, long document, String voucher, Long after) {
        database.run(
                "insert into transfer (id, school_id, document_id, lane, state, marked, fence,"
                        + " attempts, payload_sha256, tax_rule, contact_id, voucher_id,"
                        + " after_document, created_at, transferred_at) values (?, 1, ?, 'LIVE',"
                        + " 'TRANSFERRED', true, 1, 1, 'ab', 1, 'C1', ?, cast(? as bigint),"
                        + " current_timestamp, current_timestamp)",
                id,
                document,
                voucher,
                after);
    }

    /** A person orders the removal of the document's voucher. */
    RemovalBench ordered() {
        removals.order(SCHOOL, DOCUMENT, RemovalRepository.Start.AT_ONCE, "Ina Haber");
        return this;
    }

    /** A worker takes a removal and does its work; a crash in it ends only the worker. */
    void work() {
        removals.claim(SCHOOL).ifPresent(this::work);
    }

    void work(RemovalClaim claim) {
        CallLog log = new CallLog(Clock.systemUTC());
        try {
            results.write(claim, engine.remove(claim, log), PERMIT, log.entries());
        } catch (LostRemoval lost) {
            results.giveUp(PERMIT, log.calls());
        } catch (Crash gone) {
            // The process is gone; its row stays as it is.
        }
    }

    /** The lease of whoever has the row runs out, and the sweeper comes by. */
    void leaseRunsOut() {
        database.run(
                "update voucher_removal set lease_until = current_timestamp - interval '1' hour"
                        + " where lease_until is not null");
        removals.takeAwayExpired();
    }

    /** All pauses are over, settle times too. */
    void pauseIsOver() {
        database.run(
                "update voucher_removal set ready_at = current_timestamp - interval '1' hour"
                        + " where ready_at is not null");
    }

    boolean isReady() {
        return removals.hasReady(SCHOOL);
    }

    void isHeld(boolean now) {
        held = now;
    }

    /** The contact was made for the document, and goes as well. */
    void contactIsSpare() {
        spareContact = Optional.of("C1");
        database.run(
                "insert into transfer_attempt (school_id, transfer_id, fence, step, outcome,"
                        + " remote_id, started_at, millis) values (1, 9, 1, 'createContact',"
                        + " 'OK', 'C1', current_timestamp, 5)");
    }

    /** A run has transferred documents. */
    void ran(long run, long... documents) {
        database.run(
                "insert into sevdesk_job (id, school_id, kind, state, total, done, failed, skipped,"
                        + " started_by, started_at) values (?, 1, 'BACKFILL', 'COMPLETED', 0, 0, 0,"
                        + " 0, 'Ina Haber', current_timestamp - interval '1' hour)",
                run);
        for (long document : documents) {
            database.run(
                    "insert into backfill_document (job_id, document_id, school_id, fate)"
                            + " values (?, ?, 1, 'CARRIED')",
                    run,
                    document);
        }
    }

    /** Its documents were committed, and their transfer promised, before the run began. */
    void wasPromisedBefore(long run) {
        database.run(
                "update transfer set created_at = (select started_at - interval '1' minute"
                        + " from sevdesk_job where id = ?)",
                run);
    }

    /** Somebody has linked the contact with another customer. */
    void servesAnotherCustomer(String contact) {
        database.run(
                "insert into customer (id, school_id, number, last_name, country, version)"
                        + " values (4, 1, 'K-2', 'N', 'DE', 1)");
        database.run(
                "insert into sevdesk_contact_link (school_id, customer_id, state, customer_number,"
                        + " contact_id, origin, linked_at, fence) values (1, 4, 'LINKED', 'HS-K-2',"
                        + " ?, 'MANUAL', current_timestamp, 1)",
                contact);
    }

    /** A person takes a run back; what of it is ordered or left alone. */
    List<Long> takenBack(long run) {
        long job = run + 1000;
        database.run(
                "insert into sevdesk_job (id, school_id, kind, state, total, done, failed, skipped,"
                        + " started_by, started_at) values (?, 1, 'UNDO', 'COMPLETED', 0, 0, 0, 0,"
                        + " 'Ina Haber', current_timestamp)",
                job);
        removals.orderRun(
                SCHOOL, job, run, RemovalRepository.Start.AT_ONCE, "Ina Haber", ContactWish.KEEP);
        return database
                .names(
                        "select cast(document_id as varchar) from voucher_removal where job_id = "
                                + job
                                + " order by document_id")
                .stream()
                .map(Long::valueOf)
                .toList();
    }

    int contactsRemoved() {
        return contactsRemoved;
    }

    /** REMOVED, or why it was left, or how far it is. */
    String end() {
        return (String)
                database.ask(
                        "select coalesce(reason, state) from voucher_removal order by id desc"
                                + " limit 1");
    }

    /** Whether the document counts as transferred. */
    boolean isTransferred() {
        return (Long)
                        database.ask(
                                "select count(*) from transfer where document_id = 7"
                                        + " and state = 'TRANSFERRED'")
                == 1;
    }

    long transfers() {
        return (Long) database.ask("select count(*) from transfer");
    }

    /** Times whose ends come by the bench's hand, not by themselves. */
    private static final class ShortTimes extends TransferTimes {
        @Override
        public Duration lease() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Duration settle() {
            return Duration.ofMinutes(20);
        }

        @Override
        public Duration firstBackoff() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration longestBackoff() {
            return Duration.ofMinutes(2);
        }

        @Override
        public Duration lookAfter() {
            return Duration.ofMinutes(15);
        }

        @Override
        public Duration patience() {
            return Duration.ofHours(72);
        }
    }

    private static final class NoPermits extends PermitRepository {
        @Override
        public void release(Permit permit) {}
    }

    private static final class NoPace extends RateLimitRepository {
        @Override
        public void charge(Permit permit, int calls) {}
    }

    private static final class NoOutages extends OutageBreakerRepository {
        @Override
        public void succeeded(SchoolId school) {}

        @Override
        public boolean isRefusalAskedAbout(SchoolId school) {
            return false;
        }
    }

    private final class OneConnection extends Connections {
        @Override
        public Optional<SevdeskAccount> account(SchoolId of) {
            return held ? Optional.empty() : Optional.of(openAccount());
        }

        @Override
        public boolean isOpen(SchoolId of) {
            return !held;
        }

        @Override
        public void hold(SchoolId refused, HoldReason because, String said) {
            held = true;
        }
    }

    private static SevdeskAccount openAccount() {
        return new SevdeskAccount(
                SCHOOL,
                "100-1",
                RemovalBooks.TOKEN,
                TransferSettings.arrivingAs(VoucherArrival.OPEN),
                List.of());
    }

    /** An invoice over 119.00, whatever the document. */
    private final class OneInput extends RemovalInputReader {
        @Override
        Found of(RemovalClaim claim) {
            if (held) {
                return new Found.Closed();
            }
            return removals.booked(claim)
                    .<Found>map(
                            booked ->
                                    new Found.Ready(
                                            new RemovalInput(
                                                    openAccount(),
                                                    booked.own(),
                                                    expected(booked),
                                                    3,
                                                    spareContact)))
                    .orElseGet(Found.NotOurs::new);
        }
    }

    private static ExpectedVoucher expected(RemovalRepository.Booked booked) {
        return new ExpectedVoucher(
                "RE-2026-0001",
                LocalDate.of(2026, 11, 2),
                LocalDate.of(2026, 11, 2),
                LocalDate.of(2026, 11, 16),
                booked.contact(),
                booked.taxRule(),
                Map.of(19, Money.of("119.00")));
    }

    private final class NoContacts extends ContactSynchronizer {
        @Override
        public Idle removeIdle(
                SevdeskAccount account, long customer, String contact, CallRecorder note) {
            contactsRemoved++;
            return Idle.REMOVED;
        }
    }
}
