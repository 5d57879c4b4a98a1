package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.platform.instance.ServerInstance;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.SevdeskFailure.Details;
import de.hundeschule123.sevdesk.api.voucher.VoucherClient;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm;
import de.hundeschule123.sevdesk.api.voucher.VoucherRow;
import de.hundeschule123.sevdesk.connection.AccountQuestion;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import de.hundeschule123.sevdesk.connection.check.RefusalQuery;
import de.hundeschule123.sevdesk.contact.CallRecorder;
import de.hundeschule123.sevdesk.contact.ContactSynchronizer;
import de.hundeschule123.sevdesk.contact.CustomerSnapshot;
import de.hundeschule123.sevdesk.transfer.decision.DuplicateRepository;
import de.hundeschule123.sevdesk.transfer.queue.CallLogRepository;
import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.queue.IncidentRepository;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.queue.PermitRepository;
import de.hundeschule123.sevdesk.transfer.queue.RecheckRepository;
import de.hundeschule123.sevdesk.transfer.queue.RefusalBrakeRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import de.hundeschule123.sevdesk.transfer.queue.VanguardRepository;
import de.hundeschule123.sevdesk.transfer.queue.WakeUpRepository;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * The engine at work for several schools with many documents each, as fast as it can: its own
 * classes and statements, several workers at once, and an account of sevdesk per school that
 * refuses its token on order.
 */
final class CrowdedBench {

    /** As many as there are permits of a school in a lane; more would only ask in vain. */
    private static final int WORKERS = 2;

    final PlainDatabase database = new PlainDatabase();
    final TransferRepository transfers = Wiring.bean(new TransferRepository());
    final RefusalBrakeRepository brakes = Wiring.bean(new RefusalBrakeRepository());
    private final VanguardRepository vanguards = Wiring.bean(new VanguardRepository());
    private final RecheckRepository rechecks = Wiring.bean(new RecheckRepository());
    final WakeUpRepository wakeUps = Wiring.bean(new WakeUpRepository());
    final PermitRepository permits = Wiring.bean(new Permits());

    private final Map<SchoolId, Account> accounts = new ConcurrentHashMap<>();
    private final Set<Long> broken = ConcurrentHashMap.newKeySet();
    private final BenchWorker worker;
    private Duration turn = Duration.ZERO;
    private int parallelBulk = 1;
    private final AtomicInteger stillAsked = new AtomicInteger();

    CrowdedBench() {
        this(true);
    }

    private CrowdedBench(boolean holds) {
        CallLogRepository callLog = new CallLogRepository();
        IncidentRepository incidents = new IncidentRepository();
        TransferInputReader inputs = new AnyInput();
        SaveMarker saveMarker = new SaveMarker();
        DuplicateRepository duplicates = new DuplicateRepository();
        ExistingVoucherLookup existing = new ExistingVoucherLookup();
        RefusalCheck refusals = new RefusalCheck();
        DocumentTransfer engine = new DocumentTransfer();
        Object[] parts = {
            transfers,
            new Turns(),
            permits,
            wakeUps,
            brakes,
            vanguards,
            rechecks,
            new Unhurried.Rates(),
            new Unhurried.Outages(),
            callLog,
            incidents,
            inputs,
            saveMarker,
            duplicates,
            existing,
            refusals,
            new AnyRefusal(),
            engine,
            new ServerInstance(EngineBench.temporaryFolder()),
            holds ? new Holdable() : new Unheld(),
            new AnyContact(),
            new AnyAccount(),
            Clock.systemUTC(),
            database.entities()
        };
        for (Object part :
                List.of(
                        transfers,
                        permits,
                        wakeUps,
                        brakes,
                        vanguards,
                        rechecks,
                        callLog,
                        incidents,
                        inputs,
                        saveMarker,
                        duplicates,
                        existing,
                        refusals,
                        engine)) {
            Wiring.wire(part, parts);
        }
        worker = new BenchWorker(parts);
    }

    /** A bench on which a refused token holds nobody: the rule that is left out. */
    static CrowdedBench withoutHolding() {
        return new CrowdedBench(false);
    }

    /** A school with an account and so many ready documents in a lane. */
    Account school(long id, Lane lane, int documents) {
        database.run(
                "insert into school values (?, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T',"
                        + " null, null, null, false)",
                id);
        database.run(
                "insert into customer (id, school_id, number, last_name, country, version)"
                        + " values (?, ?, 'K-1', 'M', 'DE', 1)",
                id,
                id);
        database.run(
                "insert into document (id, school_id, kind, status, number, document_date, gross,"
                        + " partner_name, committed_at, customer_id, version)"
                        + " select ? * 1000000 + x, ?, 'INVOICE', 'COMMITTED', 'RE-' || x,"
                        + " date '2026-11-02', 119, 'M', current_timestamp, ?, 1"
                        + " from generate_series(1, ?) x",
                id,
                id,
                id,
                documents);
        database.run(
                "insert into transfer (id, school_id, document_id, lane, state, marked, fence,"
                        + " attempts, ready_at, created_at) select id, school_id, id, ?, 'PENDING',"
                        + " false, 0, 0, current_timestamp + (id - ? * 1000000 - 100000)"
                        + " * interval '1' second, current_timestamp from document where school_id = ?",
                lane.name(),
                id,
                id);
        database.run(
                "insert into transfer_slot (school_id, lane, slot) values"
                        + " (?, 'LIVE', 1), (?, 'LIVE', 2), (?, 'BULK', 1)",
                id,
                id,
                id);
        Account account = new Account(PracticeSchool.token(new SchoolId(id)));
        accounts.put(new SchoolId(id), account);
        return account;
    }

    /** The n-th document of a school. */
    static long document(long school, int number) {
        return school * 1_000_000 + number;
    }

    /** A document that cannot even be read. */
    void breakDocument(long document) {
        broken.add(document);
    }

    /** It can be read again, and a person tries it again. */
    void mendDocument(long document) {
        broken.remove(document);
        transfers.again(new SchoolId(document / 1_000_000), document);
    }

    /** The database takes words that a later version has brought. */
    void allowAnyWord() {
        for (String constraint :
                database.names(
                        "select conname from pg_constraint"
                                + " where contype = 'c' and conrelid = 'transfer'::regclass")) {
            database.run("alter table transfer drop constraint \"" + constraint + "\"");
        }
    }

    /** Workers come to a school's lane until there is nothing left to do. */
    void workThrough(Map<Long, Lane> permits) {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS * permits.size());
        List<Future<?>> work = new ArrayList<>();
        permits.forEach(
                (school, lane) -> {
                    for (int i = 0; i < WORKERS; i++) {
                        work.add(workers.submit(() -> workThrough(new SchoolId(school), lane)));
                    }
                });
        try {
            for (Future<?> one : work) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            workers.shutdownNow();
        }
    }

    private void workThrough(SchoolId school, Lane lane) {
        while (transfers.hasReady(school, lane)) {
            worker.turn(school, lane);
        }
    }

    /** A worker comes once; when it wants to be called again. */
    Optional<Duration> turn(long school, Lane lane) {
        return worker.turn(new SchoolId(school), lane);
    }

    /** From now on a turn lasts so long in both lanes; without it, for one document. */
    void turnsLast(Duration duration) {
        turn = duration;
    }

    /** The server is told to stop; returns when it has heard it, with what waits for its end. */
    Thread stop() {
        Thread stopping = new Thread(worker::stop);
        stopping.start();
        while (worker.goesOn()) {
            Thread.onSpinWait();
        }
        return stopping;
    }

    /** The owner has tested the connection with a good token. */
    void testSucceeds(long school) {
        Account account = accounts.get(new SchoolId(school));
        account.refuses = false;
        account.held = false;
        transfers.releaseAll(new SchoolId(school), List.of());
    }

    /** A person lets one document try whether sevdesk takes it again. */
    void tryOne(long school) {
        SchoolId of = new SchoolId(school);
        Wiring.apart(() -> brakes.tryOne(of));
        accounts.get(of).held = false;
        transfers.releaseAll(of, List.of());
    }

    /** So many refused documents learn that another one finds out about the accounts. */
    void accountsAreAskedAfter(int times) {
        stillAsked.set(times);
    }

    /** So many old documents may be under way at once. */
    void oldOnesAtOnce(int most) {
        parallelBulk = most;
    }

    /** A run promises its documents: one of them goes ahead. */
    void begin(long school, long run) {
        vanguards.begin(new SchoolId(school), run);
    }

    /** How far a run is with the document that goes ahead. */
    Optional<VanguardRepository.Advance> advance(long school, long run) {
        return vanguards.advance(new SchoolId(school), run);
    }

    /** All pauses are over. */
    void pauseIsOver() {
        database.run(
                "update transfer set ready_at = current_timestamp - interval '1' hour"
                        + " where ready_at is not null");
    }

    long count(long school, String state) {
        return ((Number)
                        database.ask(
                                "select count(*) from transfer where school_id = %d and state = '%s'"
                                        .formatted(school, state)))
                .longValue();
    }

    /** Who has a school's permit for old documents; null when it is free. */
    Object holderOfPermit(long school) {
        return database.ask(
                "select holder from transfer_slot where lane = 'BULK' and school_id = " + school);
    }

    /** Until when a school's permit for old documents is held; null when it is free. */
    Object leaseOfPermit(long school) {
        return database.ask(
                "select lease_until from transfer_slot where lane = 'BULK' and school_id = "
                        + school);
    }

    private final class Turns extends EngineBench.ShortTimes {
        @Override
        public Duration turn(Lane lane) {
            return turn;
        }
    }

    /** A school's account in sevdesk. */
    static final class Account extends VoucherClient {

        private final Map<String, AtomicInteger> vouchers = new ConcurrentHashMap<>();
        private final List<String> arrived = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger uploads = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();
        private final AtomicInteger lookUps = new AtomicInteger();
        private final AtomicInteger questions = new AtomicInteger();
        private volatile int mostUploads = Integer.MAX_VALUE;
        private volatile boolean refuses;
        private volatile boolean held;
        private final AtomicInteger busy = new AtomicInteger();
        private volatile UnaryOperator<String> savesRefused = number -> null;
        private final AtomicInteger refusedSaves = new AtomicInteger();
        private volatile Optional<String> heldBySaying = Optional.empty();
        private volatile Runnable afterUpload = () -> {};

        Account(ApiToken token) {
            super(token, null, null);
        }

        /** The token is refused after so many uploads. */
        Account refusedAfter(int count) {
            mostUploads = count;
            return this;
        }

        /** The token is refused from now on. */
        void refuse() {
            refuses = true;
        }

        /** What sevdesk says to the saving of a number; null where it takes it. */
        void refuseSaves(UnaryOperator<String> words) {
            savesRefused = words;
        }

        /** The next saving is to come later. */
        void busyOnce() {
            busy.set(1);
        }

        int refusedSaves() {
            return refusedSaves.get();
        }

        int uploads() {
            return uploads.get();
        }

        /** Sevdesk's words with which the school stands still because of refusals, if it does. */
        Optional<String> heldBySaying() {
            return heldBySaying;
        }

        /** What happens elsewhere once after the next upload, before its answer is read. */
        void meanwhile(Runnable elsewhere) {
            afterUpload =
                    () -> {
                        afterUpload = () -> {};
                        elsewhere.run();
                    };
        }

        /** How often somebody has asked whether a refusal holds. */
        int questions() {
            return questions.get();
        }

        int refusedCalls() {
            return refused.get();
        }

        int lookUps() {
            return lookUps.get();
        }

        int vouchers() {
            return vouchers.values().stream().mapToInt(AtomicInteger::get).sum();
        }

        /** The numbers of the vouchers in the order of their arrival. */
        List<String> numbersInOrder() {
            return List.copyOf(arrived);
        }

        int documents() {
            return vouchers.size();
        }

        @Override
        public String upload(String fileName, byte[] pdf) {
            if (uploads.incrementAndGet() > mostUploads) {
                mostUploads = Integer.MAX_VALUE;
                refuses = true;
            }
            mustBeTaken("uploadTempFile");
            afterUpload.run();
            return fileName;
        }

        @Override
        public VoucherRow save(VoucherForm form) {
            mustBeTaken("saveVoucher");
            if (busy.getAndSet(0) > 0) {
                throw new SevdeskFailure.Busy(
                        "saveVoucher", Details.silent("429"), Duration.ofSeconds(60));
            }
            String words = savesRefused.apply(form.description());
            if (words != null) {
                refusedSaves.incrementAndGet();
                throw new SevdeskFailure.Rejected(
                        "saveVoucher", new Details(422, "validation", null, words));
            }
            vouchers.computeIfAbsent(form.description(), number -> new AtomicInteger())
                    .incrementAndGet();
            arrived.add(form.description());
            BigDecimal gross =
                    form.voucherPosSave().stream()
                            .map(VoucherForm.PositionForm::sumGross)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            return new VoucherRow(
                    form.description(),
                    form.description(),
                    "D",
                    form.voucherDate(),
                    gross,
                    form.supplier(),
                    null,
                    "100",
                    "1");
        }

        @Override
        public List<VoucherRow> numbered(String description) {
            lookUps.incrementAndGet();
            mustBeTaken("lookUp");
            return List.of();
        }

        private void mustBeTaken(String operation) {
            if (refuses) {
                refused.incrementAndGet();
                throw new SevdeskFailure.AccountRejected(
                        operation, new Details(401, "account", null, null));
            }
        }
    }

    private final class AnyRefusal extends RefusalQuery {
        @Override
        public String ask(SevdeskAccount account) {
            Account asked = accounts.get(account.school());
            asked.questions.incrementAndGet();
            if (asked.refuses) {
                throw new SevdeskFailure.AccountRejected(
                        "version", new Details(401, "account", null, null));
            }
            return "2.0";
        }
    }

    private class Unheld extends Connections {
        @Override
        public AccountQuestion askForAccounts(SchoolId of) {
            return stillAsked.getAndUpdate(left -> Math.max(0, left - 1)) > 0
                    ? AccountQuestion.ASKED
                    : AccountQuestion.ANSWERED;
        }

        @Override
        public Optional<SevdeskAccount> account(SchoolId of) {
            return Optional.of(PracticeSchool.account(of));
        }

        @Override
        public boolean isOffered(SchoolId to, RevenueCase revenue, long account) {
            return true;
        }

        @Override
        public boolean isOpen(SchoolId of) {
            return true;
        }

        @Override
        public void hold(SchoolId refused, HoldReason because, String said) {}

        @Override
        public void stop(SchoolId refused, String said) {}
    }

    private final class Holdable extends Unheld {
        @Override
        public Optional<SevdeskAccount> account(SchoolId of) {
            return super.account(of).filter(sevdeskAccount -> isOpen(of));
        }

        @Override
        public boolean isOpen(SchoolId of) {
            return !accounts.get(of).held;
        }

        @Override
        public void hold(SchoolId refused, HoldReason because, String said) {
            accounts.get(refused).held = true;
            transfers.holdAll(refused);
        }

        @Override
        public void stop(SchoolId refused, String said) {
            if (isOpen(refused)) {
                accounts.get(refused).heldBySaying = Optional.ofNullable(said);
                hold(refused, HoldReason.DOCUMENTS_REFUSED, said);
            }
        }
    }

    /** As many permits as in production. */
    private final class Permits extends PermitRepository {
        @Override
        public int parallel(Lane lane) {
            return lane == Lane.LIVE ? 2 : parallelBulk;
        }
    }

    private final class AnyAccount extends VoucherClient.Factory {
        @Override
        public VoucherClient of(ApiToken token) {
            return accounts.entrySet().stream()
                    .filter(any -> PracticeSchool.token(any.getKey()).equals(token))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final class AnyInput extends TransferInputReader {

        @Inject private Connections connections;

        @Override
        Optional<TransferInput> of(Claim claim) {
            return connections.account(claim.school()).map(account -> read(account, claim));
        }

        private TransferInput read(SevdeskAccount account, Claim claim) {
            if (broken.contains(claim.document())) {
                throw new IllegalStateException("a document that cannot be read");
            }
            return new TransferInput(
                    account,
                    PracticeSchool.document("RE-" + claim.document(), claim.school().value()),
                    PracticeSchool.customer(claim.school().value()));
        }
    }

    private static final class AnyContact extends ContactSynchronizer {
        @Override
        public String contactFor(
                SevdeskAccount sevdeskAccount,
                CustomerSnapshot customer,
                CallRecorder recorder,
                Runnable ownership) {
            return "1001";
        }

        @Override
        public boolean takeOffGone(
                SevdeskAccount sevdeskAccount,
                long customer,
                String contact,
                CallRecorder recorder) {
            return false;
        }
    }
}
