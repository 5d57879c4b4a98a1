package de.hundeschule123.sevdesk.transfer.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.harness.plain.OwnTransaction;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.platform.database.DatabaseRefusal;
import de.hundeschule123.platform.instance.ServerInstance;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final int DOCUMENTS = 200;
    private static final int WORKERS = 8;

    @TempDir private static Path folder;

    private final PlainDatabase database = new PlainDatabase();
    private final TransferRepository transfers =
            Wiring.bean(
                    new TransferRepository(),
                    new UsualTimes(),
                    new ServerInstance(folder.toString()),
                    database.entities());
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);

    @BeforeEach
    void a_school_with_documents_that_are_ready_one_after_the_other() {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        database.run(
                "insert into customer (id, school_id, number, last_name, country, version)"
                        + " values (3, 1, 'K-1', 'M', 'DE', 1)");
        database.run(
                "insert into document (id, school_id, kind, status, number, document_date, gross,"
                        + " partner_name, committed_at, customer_id, version)"
                        + " select i, 1, 'INVOICE', 'COMMITTED', 'RE-' || i, date '2026-11-02', 119,"
                        + " 'M', current_timestamp, 3, 1 from generate_series(1, ?) i",
                DOCUMENTS);
        database.run(
                "insert into transfer (id, school_id, document_id, lane, state, marked, fence,"
                        + " attempts, ready_at, created_at)"
                        + " select i, 1, i, 'LIVE', 'PENDING', false, 0, 0,"
                        + " current_timestamp - (1000 - i) * interval '1 second',"
                        + " current_timestamp from generate_series(1, ?) i",
                DOCUMENTS);
    }

    @AfterEach
    void end() {
        workers.shutdownNow();
    }

    @Test
    void the_oldest_is_taken_first_with_a_new_fence_and_a_lease() {
        Claim first = transfers.claim(SCHOOL, Lane.LIVE).orElseThrow();
        Claim second = transfers.claim(SCHOOL, Lane.LIVE).orElseThrow();

        assertThat(first.document()).isEqualTo(1);
        assertThat(first.fence()).isEqualTo(1);
        assertThat(first.attempts()).isEqualTo(1);
        assertThat(second.document()).isEqualTo(2);
        assertThat(
                        database.names(
                                "select state from transfer where id in (1, 2)"
                                        + " and lease_until > current_timestamp + interval '80 seconds'"))
                .containsExactly("RUNNING", "RUNNING");
    }

    static Stream<Named<BiConsumer<TransferRepository, Claim>>> writes() {
        Failure failure = Failure.of(FailureCause.BUG);
        return Stream.of(
                Named.of("announcing", (table, claim) -> table.mark(claim, "0", 1)),
                Named.of("a sign of life", TransferRepository::renew),
                Named.of(
                        "success",
                        (table, claim) ->
                                table.transferred(
                                        claim, "1", "2", new Money(new BigDecimal("119.00")))),
                Named.of(
                        "a pause",
                        (table, claim) ->
                                table.retry(claim, Duration.ZERO, failure, MarkerDecision.KEEP)),
                Named.of(
                        "an outcome unseen",
                        (table, claim) -> table.unknown(claim, Duration.ZERO, failure)),
                Named.of("failure", (table, claim) -> table.failed(claim, failure)),
                Named.of("a school held", TransferRepository::held));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void who_has_lost_a_document_to_another_writes_nothing_more_of_it(
            BiConsumer<TransferRepository, Claim> write) {
        Claim lost = transfers.claim(SCHOOL, Lane.LIVE).orElseThrow();
        transfers.handBack(lost);
        database.run(
                "update transfer set ready_at = ready_at - interval '1 day' where id = ?",
                lost.transfer());
        Claim now = transfers.claim(SCHOOL, Lane.LIVE).orElseThrow();
        assertThat(now.transfer()).isEqualTo(lost.transfer());

        assertThatThrownBy(() -> write.accept(transfers, lost)).isInstanceOf(LostClaim.class);

        write.accept(transfers, now);
    }

    @Test
    void what_may_have_been_sent_is_linked_by_hand_only_where_a_person_was_asked() {
        SevdeskRef entry = new SevdeskRef(SevdeskRefKind.VOUCHER, "77");
        database.run(
                "update transfer set state = 'FAILED', ready_at = null, marked = true, error_key = ?"
                        + " where id = 1",
                FailureCause.INTERRUPTED.onceOutOfPatience().word());

        assertThat(transfers.adopt(SCHOOL, 1, entry, null)).isFalse();
        assertThat(transfers.askPerson(SCHOOL, 1, Failure.of(FailureCause.MAYBE_THERE))).isFalse();

        database.run(
                "update transfer set error_key = ? where id = 1", FailureCause.MAYBE_THERE.word());
        assertThat(transfers.adopt(SCHOOL, 1, entry, null)).isTrue();
    }

    @Test
    void of_old_documents_only_those_are_taken_back_that_nobody_has_begun() {
        database.run("update transfer set lane = 'BULK'");
        database.run("update transfer set attempts = 1 where id = 1");
        database.run("update transfer set marked = true where id = 2");
        database.run("update transfer set lane = 'LIVE' where id = 3");
        database.run("update transfer set state = 'RETRY' where id = 4");

        assertThat(transfers.withdraw(SCHOOL, List.of(1L, 2L, 3L, 4L, 5L))).isOne();

        assertThat(transfers.knows(SCHOOL, 5)).isFalse();
        assertThat(transfers.knows(SCHOOL, 4)).isTrue();
    }

    @Test
    void with_an_invoice_its_cancellation_is_taken_back_for_it_would_stand_there_alone() {
        database.run("update transfer set lane = 'BULK' where id = 1");
        database.run("update transfer set after_document = 1 where id in (2, 3)");
        database.run("update transfer set state = 'HELD', ready_at = null where id = 3");
        database.run("delete from transfer where id > 3");

        assertThat(transfers.withdraw(SCHOOL, List.of(1L))).isOne();

        assertThat(transfers.claim(SCHOOL, Lane.LIVE)).isEmpty();
        assertThat(transfers.knows(SCHOOL, 2)).isFalse();
        assertThat(transfers.knows(SCHOOL, 3)).isFalse();
    }

    @Test
    void an_invoice_that_was_cancelled_before_a_run_came_to_it_goes_with_its_cancellation() {
        database.run("delete from transfer");
        database.run(
                "insert into sevdesk_job (id, school_id, kind, state, active, total, done, failed,"
                        + " skipped, started_by, started_at) values (501, 1, 'BACKFILL', 'RUNNING',"
                        + " true, 0, 0, 0, 0, 'p', current_timestamp - interval '1' hour)");
        cancelled(302, 1, 0);
        cancelled(304, 3, 1);
        cancelled(306, 5, 0);

        assertThat(
                        transfers.promiseCancellations(
                                SCHOOL, TransferRepository.Start.HELD, List.of(1L, 3L), 501))
                .as("not what everybody could have chosen, nor what is of no invoice of the run")
                .isOne();

        assertThat(database.ask("select document_id from transfer where after_document = 1"))
                .isEqualTo(302L);
        assertThat(database.ask("select state from transfer")).isEqualTo("HELD");
        assertThat(
                        transfers.promiseCancellations(
                                SCHOOL, TransferRepository.Start.AT_ONCE, List.of(1L), 501))
                .as("once")
                .isZero();
    }

    private void cancelled(long by, long invoice, int daysAgo) {
        database.run(
                "insert into document (id, school_id, kind, status, number, document_date, gross,"
                        + " partner_name, committed_at, cancels_id, customer_id, version) values (?,"
                        + " 1, 'CANCELLATION', 'COMMITTED', ?, date '2026-11-02', -119, 'M',"
                        + " current_timestamp - ? * interval '1' day, ?, 3, 1)",
                by,
                "ST-" + by,
                daysAgo,
                invoice);
    }

    @Test
    void promises_are_ready_at_once_in_their_order_and_held_ones_are_not() {
        database.run("delete from transfer");

        transfers.promise(
                SCHOOL,
                Lane.BULK,
                TransferRepository.Start.AT_ONCE,
                List.of(
                        new TransferRepository.Promise(5, null),
                        new TransferRepository.Promise(4, 5L),
                        new TransferRepository.Promise(6, null)));
        transfers.promise(
                SCHOOL,
                Lane.BULK,
                TransferRepository.Start.HELD,
                List.of(new TransferRepository.Promise(7, null)));

        assertThat(untilNothingIsLeft(Lane.BULK)).containsExactly(5L, 6L);
        assertThat(database.names("select state from transfer where document_id in (4, 7)"))
                .containsExactlyInAnyOrder("PENDING", "HELD");
        assertThatThrownBy(
                        () ->
                                transfers.promise(
                                        SCHOOL,
                                        Lane.LIVE,
                                        TransferRepository.Start.AT_ONCE,
                                        List.of(new TransferRepository.Promise(5, null))))
                .satisfies(refused -> assertThat(DatabaseRefusal.isDuplicate(refused)).isTrue());
    }

    @Test
    void many_workers_at_once_take_each_document_once() throws Exception {
        List<Callable<List<Long>>> all = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            all.add(() -> untilNothingIsLeft(Lane.LIVE));
        }
        List<Long> taken = new ArrayList<>();
        for (Future<List<Long>> worker : workers.invokeAll(all)) {
            taken.addAll(worker.get());
        }

        assertThat(taken).hasSize(DOCUMENTS).doesNotHaveDuplicates();
        assertThat(database.ask("select count(*) from transfer where fence = 1 and attempts = 1"))
                .isEqualTo((long) DOCUMENTS);
    }

    private List<Long> untilNothingIsLeft(Lane lane) {
        List<Long> mine = new ArrayList<>();
        Optional<Claim> claim = transfers.claim(SCHOOL, lane);
        while (claim.isPresent()) {
            mine.add(claim.get().document());
            claim = transfers.claim(SCHOOL, lane);
        }
        return mine;
    }

    @Test
    void who_claims_does_not_wait_for_one_who_is_just_claiming() throws Exception {
        Claim other =
                Wiring.bean(new OwnTransaction())
                        .during(
                                () -> {
                                    transfers.claim(SCHOOL, Lane.LIVE);
                                    return elsewhere(() -> transfers.claim(SCHOOL, Lane.LIVE))
                                            .orElseThrow();
                                });

        assertThat(other.document()).isEqualTo(2);
    }

    @Test
    void a_log_that_is_just_being_written_does_not_hide_its_document() throws Exception {
        Claim other =
                Wiring.bean(new OwnTransaction())
                        .during(
                                () -> {
                                    database.entities()
                                            .createNativeQuery(
                                                    "insert into transfer_attempt (transfer_id,"
                                                            + " school_id, fence, step, started_at,"
                                                            + " millis, outcome) values (1, 1, 0, 'upload',"
                                                            + " current_timestamp, 0, 'OK')")
                                            .executeUpdate();
                                    return elsewhere(() -> transfers.claim(SCHOOL, Lane.LIVE))
                                            .orElseThrow();
                                });

        assertThat(other.document()).isEqualTo(1);
    }

    private <T> T elsewhere(Callable<T> work)
            throws InterruptedException, ExecutionException, TimeoutException {
        return workers.submit(work).get(10, TimeUnit.SECONDS);
    }

    @Test
    void a_cancellation_waits_for_its_invoice_and_no_longer() {
        database.run("delete from transfer where id > 2");
        database.run(
                "update transfer set after_document = 1, ready_at = ready_at - interval '1 hour'"
                        + " where id = 2");

        Claim invoice = transfers.claim(SCHOOL, Lane.LIVE).orElseThrow();
        assertThat(invoice.document()).isEqualTo(1);
        assertThat(transfers.claim(SCHOOL, Lane.LIVE)).isEmpty();
        assertThat(transfers.hasReady(SCHOOL, Lane.LIVE)).isFalse();

        database.run(
                "update transfer set state = 'TRANSFERRED', voucher_id = 'v', lease_until = null,"
                        + " transferred_at = current_timestamp where id = 1");
        assertThat(transfers.hasReady(SCHOOL, Lane.LIVE)).isTrue();
        assertThat(transfers.claim(SCHOOL, Lane.LIVE)).isPresent();
    }

    @Test
    void a_lease_is_as_long_as_it_says_however_long_its_transaction_has_waited() throws Exception {
        Wiring.bean(new OwnTransaction())
                .during(
                        () -> {
                            database.entities()
                                    .createNativeQuery("select cast(pg_sleep(1.2) as varchar)")
                                    .getResultList();
                            return transfers.claim(SCHOOL, Lane.LIVE);
                        });

        assertThat(
                        database.ask(
                                "select lease_until > current_timestamp + interval '89.5 seconds'"
                                        + " from transfer where id = 1"))
                .isEqualTo(true);
    }

    @Test
    void nothing_to_promise_and_nothing_to_look_for_change_and_find_nothing() {
        Object before = database.ask("select count(*) from transfer");

        transfers.promise(SCHOOL, Lane.BULK, TransferRepository.Start.AT_ONCE, List.of());

        assertThat(database.ask("select count(*) from transfer")).isEqualTo(before);
        assertThat(transfers.linked(SCHOOL, SevdeskRefKind.VOUCHER, List.of())).isEmpty();
    }
}
