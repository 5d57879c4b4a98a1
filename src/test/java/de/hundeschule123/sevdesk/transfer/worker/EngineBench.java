package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.harness.plain.Crash;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.platform.instance.ServerInstance;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.connection.AccountQuestion;
import de.hundeschule123.sevdesk.connection.CallStep;
import de.hundeschule123.sevdesk.connection.CancellationFormRepository;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import de.hundeschule123.sevdesk.connection.account.ServiceAccount;
import de.hundeschule123.sevdesk.connection.check.RefusalQuery;
import de.hundeschule123.sevdesk.connection.check.RevenueAccountQuery;
import de.hundeschule123.sevdesk.contact.CallRecorder;
import de.hundeschule123.sevdesk.contact.ContactSynchronizer;
import de.hundeschule123.sevdesk.contact.CustomerSnapshot;
import de.hundeschule123.sevdesk.transfer.decision.DuplicateRepository;
import de.hundeschule123.sevdesk.transfer.queue.CallLogRepository;
import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.IncidentRepository;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.queue.Permit;
import de.hundeschule123.sevdesk.transfer.queue.PermitRepository;
import de.hundeschule123.sevdesk.transfer.queue.RecheckRepository;
import de.hundeschule123.sevdesk.transfer.queue.RefusalBrakeRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferTimes;
import de.hundeschule123.sevdesk.transfer.queue.VanguardRepository;
import de.hundeschule123.sevdesk.transfer.voucher.BookedPosition;
import de.hundeschule123.sevdesk.transfer.voucher.DocumentSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The engine on a bench: its own classes and statements, with a school, one committed document,
 * practice books, and hands on the clock of leases and pauses.
 */
class EngineBench {

    static final SchoolId SCHOOL = new SchoolId(1);
    private static final long DOCUMENT = 7;
    private static final Permit PERMIT = new Permit(SCHOOL, Lane.LIVE, 1, "bench");

    final PlainDatabase database = new PlainDatabase();
    final PracticeBooks books = new PracticeBooks();
    final TransferRepository transfers;
    final DocumentTransfer engine;
    private final ClaimCompletion completion = new ClaimCompletion();
    private final RefusalBrakeRepository brakes = Wiring.bean(new RefusalBrakeRepository());
    final CancellationFormRepository forms = Wiring.bean(new CancellationFormRepository());
    private final VanguardRepository vanguards = Wiring.bean(new VanguardRepository());
    private final RecheckRepository rechecks = Wiring.bean(new RecheckRepository());
    final IncidentRepository incidents = Wiring.bean(new IncidentRepository());
    final DoubleVoucherCheck doubles = new DoubleVoucherCheck();
    private final RecheckRounds rounds = new RecheckRounds();
    final DuplicateRepository duplicates = Wiring.bean(new DuplicateRepository());
    private final String folder = temporaryFolder();
    private Runnable beforeUpload = () -> {};
    private boolean contactGone;
    private boolean contactIsNew;
    private boolean customerRefused;
    private int contactsTakenBack;
    private boolean accountGone;
    private boolean refusalHolds = true;
    private HoldReason heldBecause;
    private AccountQuestion accountQuestion = AccountQuestion.YOURS;
    private DocumentSnapshot document = PracticeSchool.document("RE-2026-0001", 3);
    private Optional<List<RevenueAccount>> accountsOfSevdesk = Optional.empty();
    private final Set<RevenueCase> unknown = new HashSet<>();
    private final Set<Long> gone = new HashSet<>();
    private List<ServiceAccount> services = List.of();
    private final Set<RevenueCase> asked = new HashSet<>();
    private int questionsWhereToBook;
    private boolean heldMeanwhile;
    private int accountQuestions;

    EngineBench() {
        this(new TransferRepository());
    }

    /** A bench with a committed document over another amount than 119.00. */
    EngineBench(Money gross) {
        this(new TransferRepository(), gross);
    }

    /** A bench whose engine moves rows by another table, one that leaves out a rule. */
    EngineBench(TransferRepository transfers) {
        this(transfers, Money.of("119.00"));
    }

    private EngineBench(TransferRepository transfers, Money gross) {
        this.transfers = Wiring.bean(transfers);
        PermitRepository permits = new NoPermits();
        CallLogRepository callLog = new CallLogRepository();
        ResultWriter resultWriter = new ResultWriter();
        TransferInputReader inputs = new OneInput();
        SaveMarker saveMarker = new SaveMarker();
        ExistingVoucherLookup existing = new ExistingVoucherLookup();
        RefusalCheck refusals = new RefusalCheck();
        engine = new DocumentTransfer();
        Object[] parts = {
            transfers,
            new ShortTimes(),
            new ServerInstance(folder),
            permits,
            brakes,
            vanguards,
            rechecks,
            doubles,
            new Unhurried.Rates(),
            new Unhurried.Outages(),
            new UnwatchedTransfers(),
            callLog,
            incidents,
            resultWriter,
            new ClaimService(),
            inputs,
            saveMarker,
            duplicates,
            existing,
            refusals,
            new Refusals(),
            new OneConnection(),
            new OneContact(),
            new Accounts(),
            forms,
            books.factory(),
            Clock.systemUTC(),
            database.entities()
        };
        for (Object part :
                List.of(
                        transfers,
                        brakes,
                        vanguards,
                        rechecks,
                        doubles,
                        rounds,
                        callLog,
                        incidents,
                        resultWriter,
                        completion,
                        inputs,
                        saveMarker,
                        duplicates,
                        existing,
                        refusals,
                        forms,
                        engine)) {
            Wiring.wire(part, parts);
        }
        insertSchool(gross);
    }

    private void insertSchool(Money gross) {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        database.run(
                "insert into customer (id, school_id, number, last_name, country, version)"
                        + " values (3, 1, 'K-1', 'M', 'DE', 1)");
        database.run(
                "insert into document (id, school_id, kind, status, number, document_date, gross,"
                        + " partner_name, committed_at, customer_id, version) values (7, 1, 'INVOICE',"
                        + " 'COMMITTED', 'RE-2026-0001', date '2026-11-02', ?, 'M',"
                        + " current_timestamp, 3, 1)",
                gross.amount());
        database.run(
                "insert into transfer (id, school_id, document_id, lane, state, marked, fence,"
                        + " attempts, ready_at, created_at) values (9, 1, 7, 'LIVE', 'PENDING', false,"
                        + " 0, 0, current_timestamp, current_timestamp)");
    }

    /** The customer is linked with a contact. */
    void customerIsLinked(String contact) {
        database.run(
                "insert into sevdesk_contact_link (school_id, customer_id, customer_number, state,"
                        + " contact_id, origin, fence) values (1, 3, 'HS-K-1', 'LINKED', ?, 'CREATED', 0)",
                contact);
    }

    /** An earlier invoice of the customer went over and lies on this contact. */
    void invoiceIsOnContact(long document, String contact) {
        database.run(
                "insert into document (id, school_id, kind, status, number, document_date, gross,"
                        + " partner_name, committed_at, customer_id, version) values (?, 1,"
                        + " 'INVOICE', 'COMMITTED', 'RE-2026-0000', date '2026-11-01', 119, 'M',"
                        + " current_timestamp, 3, 1)",
                document);
        database.run(
                "insert into transfer (id, school_id, document_id, lane, state, marked, fence,"
                        + " attempts, voucher_id, contact_id, created_at, transferred_at) values"
                        + " (8, 1, ?, 'LIVE', 'TRANSFERRED', true, 1, 1, 'V0', ?,"
                        + " current_timestamp, current_timestamp)",
                document,
                contact);
    }

    /** The same document once more, as if never transferred. */
    void again() {
        books.clear();
        database.run("delete from transfer_incident");
        voucherIsGone();
        restoreBackup();
    }

    /** The database is as it was before the document went over; sevdesk is not. */
    void restoreBackup() {
        database.run(
                "update transfer set state = 'PENDING', marked = false, fence = 0, attempts = 0,"
                        + " ready_at = current_timestamp, lease_until = null, unknown_since = null,"
                        + " tried_since = null, voucher_id = null, transferred_at = null, faults = 0");
    }

    /** The check has found that the voucher was deleted in sevdesk. */
    void voucherIsGone() {
        String voucher = (String) database.ask("select voucher_id from transfer");
        if (voucher != null) {
            transfers.vanished(SCHOOL, DOCUMENT, voucher, Failure.of(FailureCause.GONE));
        }
    }

    /** A worker takes the document; fails when it is not ready. */
    Claim claim() {
        return transfers.claim(SCHOOL, Lane.LIVE).orElseThrow();
    }

    /** The claim under which the row is right now. */
    Claim claimOfRow() {
        long fence = ((Number) database.ask("select fence from transfer")).longValue();
        return new Claim(9, SCHOOL, DOCUMENT, Lane.LIVE, fence, 1, true, false);
    }

    boolean isReady() {
        return transfers.hasReady(SCHOOL, Lane.LIVE);
    }

    /** A worker takes the document and does its work; a crash in it ends only the worker. */
    void work() {
        work(claim());
    }

    void work(Claim claim) {
        try {
            completion.complete(
                    engine.bringOver(claim, new CallLog(Clock.systemUTC())),
                    PERMIT,
                    Continuation.NONE);
        } catch (Crash gone) {
            // The process is gone; its row stays as it is.
        }
    }

    /** What happens elsewhere while a worker is between its claim and its next write. */
    void meanwhile(Runnable elsewhere) {
        beforeUpload = elsewhere;
    }

    /** An account that is booked on was withdrawn in sevdesk. */
    void accountIsGone() {
        accountGone = true;
    }

    /** Another document has asked after the accounts already. */
    void accountsAre(AccountQuestion question) {
        accountQuestion = question;
    }

    /** The document is another than an invoice over 119.00. */
    /** The owner has chosen an account for a service, at the usual rate. */
    void serviceIsBookedOn(long service, long account) {
        services =
                List.of(
                        new ServiceAccount(
                                service,
                                new RevenueAccount(1, 19, account, "" + account, "Kurse", true)));
    }

    /** How the invoice lies in sevdesk that is cancelled. */
    void invoiceWasBooked(long document, List<BookedPosition> positions) {
        database.run(
                "update transfer set booked = cast(? as jsonb) where document_id = ?",
                BookedPosition.write(positions),
                document);
    }

    void isNoLongerOffered(long account) {
        gone.add(account);
    }

    void documentIs(DocumentSnapshot another) {
        document = another;
    }

    /** What sevdesk answers to the question where to book; without it, the school waits. */
    void accountsInSevdesk(RevenueAccount... offered) {
        accountsOfSevdesk = Optional.of(List.of(offered));
    }

    /** sevdesk offers accounts for a case, and none of them is known. */
    void unknownAccountsInSevdesk(RevenueCase revenue) {
        accountsOfSevdesk = Optional.of(List.of());
        unknown.add(revenue);
    }

    /** The owner has answered. */
    void ownerAnswers() {
        asked.clear();
        unknown.clear();
        transfers.releaseAll(SCHOOL, List.of());
    }

    /** The cases of which the owner is asked. */
    List<RevenueCase> asked() {
        return List.copyOf(asked);
    }

    /** How often sevdesk was asked where to book. */
    int questionsWhereToBook() {
        return questionsWhereToBook;
    }

    int questionsAboutAccounts() {
        return accountQuestions;
    }

    /** The customer's contact was deleted in sevdesk. */
    void contactIsGone() {
        contactGone = true;
    }

    /** The lease of whoever has the row runs out, and the sweeper comes by. */
    void leaseRunsOut() {
        database.run(
                "update transfer set lease_until = current_timestamp - interval '1' hour"
                        + " where lease_until is not null");
        transfers.takeAwayExpired();
    }

    /** The server that had the row was killed, and starts again. */
    void serverStartsAgain() {
        Wiring.wire(transfers, new ServerInstance(folder));
        transfers.takeAwayFromTheDead();
    }

    /** Another server starts, on a folder of its own. */
    void anotherServerStarts() {
        TransferRepository another =
                Wiring.bean(
                        new TransferRepository(),
                        new ShortTimes(),
                        database.entities(),
                        new ServerInstance(temporaryFolder()));
        another.takeAwayFromTheDead();
    }

    static String temporaryFolder() {
        try {
            Path created = Files.createTempDirectory("server");
            created.toFile().deleteOnExit();
            return created.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All pauses are over, settle times too. */
    void pauseIsOver() {
        database.run(
                "update transfer set ready_at = current_timestamp - interval '1' hour"
                        + " where ready_at is not null");
    }

    /** A person does what the screen advises: tests the connection, tries again what failed. */
    void personHelps() {
        transfers.releaseAll(SCHOOL, List.of());
        transfers.again(SCHOOL, DOCUMENT);
        pauseIsOver();
    }

    /** Everything that is due is looked up again, by whoever comes by. */
    void rounds() {
        rounds.goRound();
    }

    /** The settle time has passed twice, or a day. */
    void recheckIsDue() {
        database.run("update transfer_recheck set due_at = current_timestamp");
    }

    /** How many documents are to be looked up again. */
    long rechecks() {
        return (Long) database.ask("select count(*) from transfer_recheck");
    }

    String state() {
        return (String) database.ask("select state from transfer");
    }

    long incidents() {
        return (Long) database.ask("select count(*) from transfer_incident");
    }

    /** Why sevdesk's refusal has stopped the school, if it has. */
    Optional<HoldReason> heldBecause() {
        return Optional.ofNullable(heldBecause);
    }

    String cause() {
        return (String) database.ask("select error_key from transfer");
    }

    /** Times whose ends come by the bench's hand, not by themselves. */
    static class ShortTimes extends TransferTimes {
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
        public Duration sweep() {
            return Duration.ofSeconds(2);
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

    /** From now on the school is held, as another document or a job has found out. */
    void isHeldMeanwhile() {
        heldMeanwhile = true;
    }

    /** The customer has no contact yet: it is made for the document. */
    void contactIsNew() {
        contactIsNew = true;
    }

    /** Sevdesk will not take the customer. */
    void customerIsRefused() {
        customerRefused = true;
    }

    /** How many contacts were deleted again. */
    int contactsTakenBack() {
        return contactsTakenBack;
    }

    /** Sevdesk confirms its refusals, unless they were accidents. */
    void refusalsAreAccidents() {
        refusalHolds = false;
    }

    private final class Refusals extends RefusalQuery {
        @Override
        public String ask(SevdeskAccount account) {
            if (refusalHolds) {
                throw new SevdeskFailure.AccountRejected(
                        "version", new SevdeskFailure.Details(401, "account", null, null));
            }
            return "2.0";
        }
    }

    private final class OneConnection extends Connections {
        @Override
        public Optional<SevdeskAccount> account(SchoolId of) {
            return heldMeanwhile
                    ? Optional.empty()
                    : Optional.of(PracticeSchool.account(of, services));
        }

        @Override
        public boolean isOffered(SchoolId to, RevenueCase revenue, long account) {
            return !gone.contains(account);
        }

        @Override
        public boolean isAnswered(SchoolId of) {
            return true;
        }

        @Override
        public boolean isOpen(SchoolId of) {
            return !heldMeanwhile;
        }

        @Override
        public void hold(SchoolId refused, HoldReason because, String said) {
            heldBecause = because;
            transfers.holdAll(refused);
        }

        @Override
        public void stop(SchoolId refused, String said) {
            hold(refused, HoldReason.DOCUMENTS_REFUSED, said);
        }

        @Override
        public List<RevenueCase> askedCases(SchoolId of) {
            return List.copyOf(asked);
        }

        @Override
        public boolean ask(SchoolId of, RevenueCase revenue) {
            return unknown.contains(revenue) && (asked.add(revenue) || asked.contains(revenue));
        }

        @Override
        public AccountQuestion askForAccounts(SchoolId of) {
            return accountQuestion;
        }
    }

    private final class OneInput extends TransferInputReader {
        @Override
        Optional<TransferInput> of(Claim claim) {
            return Optional.of(
                    new TransferInput(
                            PracticeSchool.account(SCHOOL, services),
                            document,
                            PracticeSchool.customer(3)));
        }
    }

    private final class Accounts extends RevenueAccountQuery {
        @Override
        public boolean stand(SevdeskAccount account) {
            accountQuestions++;
            return !accountGone;
        }

        @Override
        public Optional<List<RevenueAccount>> choose(SevdeskAccount line) {
            questionsWhereToBook++;
            return accountsOfSevdesk;
        }
    }

    private final class OneContact extends ContactSynchronizer {
        @Override
        public String contactFor(
                SevdeskAccount account,
                CustomerSnapshot customer,
                CallRecorder recorder,
                Runnable ownership) {
            Runnable once = beforeUpload;
            beforeUpload = () -> {};
            once.run();
            return contactIsNew
                    ? recorder.note(CallStep.CREATE_CONTACT, this::created, id -> id)
                    : "C1";
        }

        private String created() {
            if (customerRefused) {
                throw new SevdeskFailure.Rejected(
                        "createContact", new SevdeskFailure.Details(422, "0", null, "said no"));
            }
            return "C1";
        }

        @Override
        public void takeBack(
                SevdeskAccount account, long customer, String contact, CallRecorder note) {
            contactsTakenBack++;
        }

        @Override
        public String contactOfInvoice(
                SevdeskAccount line,
                CustomerSnapshot customer,
                Optional<String> ofInvoice,
                CallRecorder note,
                Runnable ownership) {
            return ofInvoice.orElseGet(() -> contactFor(line, customer, note, ownership));
        }

        @Override
        public boolean isContactOf(SevdeskAccount account, long customer, String contact) {
            return contact.equals("C1");
        }

        @Override
        public boolean takeOffGone(
                SevdeskAccount account, long customer, String contact, CallRecorder recorder) {
            boolean gone = contactGone;
            contactGone = false;
            return gone;
        }
    }
}
