package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.queue.Booking;
import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What waits while a person can act may be entered in sevdesk by hand: the natural way around a
 * held school or a failed document must not double it.
 */
class WaitingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final String NUMBER = "RE-2026-0001";
    private static final String LONG_AGO = "current_timestamp - interval '20' minute";

    private final EngineBench bench = new EngineBench();

    private static Arguments waiting(String name, Consumer<EngineBench> waits) {
        return Arguments.of(name, waits);
    }

    /** Each way in which a document waits while a person can act, up to where it may go on. */
    private static Stream<Arguments> waits() {
        return Stream.of(
                waiting("held and released", WaitingTest::heldAndReleased),
                waiting("held in the middle of its work", WaitingTest::heldUnderWay),
                waiting("held when it was promised", WaitingTest::promisedWhileHeld),
                waiting("refused, tried again", WaitingTest::refusedAndTriedAgain),
                waiting("refused, tried again with many", WaitingTest::refusedAndTriedWithMany),
                waiting("out of patience, tried again", WaitingTest::outOfPatience),
                waiting("a long outage of sevdesk", WaitingTest::triedForLong),
                waiting("a long outage of our server", WaitingTest::nobodyCame));
    }

    private static void heldAndReleased(EngineBench bench) {
        bench.transfers.holdAll(EngineBench.SCHOOL);
        bench.transfers.releaseAll(EngineBench.SCHOOL, List.of());
    }

    private static void heldUnderWay(EngineBench bench) {
        bench.transfers.held(bench.claim());
        bench.transfers.releaseAll(EngineBench.SCHOOL, List.of());
    }

    private static void promisedWhileHeld(EngineBench bench) {
        bench.database.run("update transfer set state = 'HELD', ready_at = null");
        bench.transfers.releaseAll(EngineBench.SCHOOL, List.of());
    }

    private static void refusedAndTriedAgain(EngineBench bench) {
        bench.database.run(
                "update transfer set state = 'FAILED', ready_at = null, error_key = 'refused'");
        bench.transfers.again(EngineBench.SCHOOL, 7);
    }

    private static void refusedAndTriedWithMany(EngineBench bench) {
        bench.database.run(
                "update transfer set state = 'FAILED', ready_at = null, error_key = 'refused'");
        bench.transfers.againInBulk(EngineBench.SCHOOL, 7);
        bench.database.run("update transfer set lane = 'LIVE'");
    }

    private static void outOfPatience(EngineBench bench) {
        bench.database.run(
                "update transfer set state = 'FAILED', ready_at = null, error_key = 'patience'");
        bench.transfers.again(EngineBench.SCHOOL, 7);
    }

    private static void triedForLong(EngineBench bench) {
        bench.database.run(
                "update transfer set state = 'RETRY', attempts = 5, error_key = 'unreachable',"
                        + " tried_since = "
                        + LONG_AGO);
    }

    private static void nobodyCame(EngineBench bench) {
        bench.database.run("update transfer set created_at = " + LONG_AGO);
    }

    private void typed(String number, String contact) {
        bench.books.enter(number, contact, DAY, Money.of("119.00"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waits")
    void what_was_entered_by_hand_meanwhile_is_adopted(String name, Consumer<EngineBench> waits) {
        waits.accept(bench);
        typed(NUMBER, "C9");

        bench.work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(1);
        assertThat(bench.books.lookUps()).isEqualTo(1);
        assertThat(bench.database.ask("select voucher_id from transfer")).isEqualTo("V1");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waits")
    void what_nobody_has_entered_goes_over_after_one_look(
            String name, Consumer<EngineBench> waits) {
        waits.accept(bench);

        bench.work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(1);
        assertThat(bench.books.lookUps()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waits")
    void without_the_look_it_would_be_doubled(String name, Consumer<EngineBench> waits) {
        EngineBench careless = new EngineBench(new FiveRulesTest.NobodyLooks());
        waits.accept(careless);
        careless.books.enter(NUMBER, "C9", DAY, Money.of("119.00"));

        careless.work();

        assertThat(careless.books.vouchers()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waits")
    void the_look_survives_a_crash_before_it_was_made(String name, Consumer<EngineBench> waits) {
        waits.accept(bench);
        bench.claim();
        bench.leaseRunsOut();
        typed(NUMBER, "C9");
        bench.pauseIsOver();

        bench.work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @Test
    void a_new_document_is_not_looked_up() {
        assertThat(bench.claim().mayBeThere()).isFalse();
    }

    @Test
    void a_look_that_is_not_answered_sends_nothing() {
        heldAndReleased(bench);
        bench.books.failLookUps(1);

        bench.work();

        assertThat(bench.state()).isEqualTo("RETRY");
        assertThat(bench.books.vouchers()).isZero();
        bench.pauseIsOver();
        bench.work();
        assertThat(bench.books.lookUps()).isEqualTo(2);
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
    }

    @Test
    void a_pause_that_sevdesk_asks_for_after_the_look_keeps_the_next_look() {
        heldAndReleased(bench);
        bench.books.fate(PracticeBooks.busy());
        bench.work();
        assertThat(bench.state()).isEqualTo("RETRY");
        typed(NUMBER, "C9");
        bench.pauseIsOver();

        bench.work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}, {1} €, {2}, contact {3}")
    @CsvSource({
        "RE-2026-0001, 119.01, 2026-11-02, 501",
        "RE-2026-0001, 119.00, 2026-11-03, 501",
        "RE-2026-0001, 119.00, 2026-11-02, 777",
        "RE-2026-0001 Storno, -119.00, 2026-11-02, 501",
        "RE-2026-0001-2, 119.00, 2026-11-02, 501",
        "RE-2026-0001 Meier, 119.00, 2026-11-02, 777",
        "RE 2026/0001, 119.00, 2026-11-02, 501",
        "RE20260001, 119.00, 2026-11-02, 501",
        "2026-0001, 119.00, 2026-11-02, 501",
        "Nr. 0001, 119.00, 2026-11-02, 501",
    })
    void what_differs_is_put_before_a_person(
            String number, String gross, LocalDate day, String contact) {
        bench.customerIsLinked("501");
        heldAndReleased(bench);
        bench.books.enter(number, contact, day, Money.of(gross));

        bench.work();

        assertThat(bench.state()).isEqualTo("FAILED");
        assertThat(bench.cause()).isEqualTo("maybeThere");
        assertThat(bench.books.vouchers()).isEqualTo(1);
        assertThat(bench.database.ask("select remote_id from backfill_suggestion")).isEqualTo("V1");
    }

    @ParameterizedTest
    @CsvSource({
        "RE-2026-0001 Meyer",
        "' RE-2026-0001'",
        "Rechnung RE-2026-0001",
        "re-2026-0001",
        "'RE-2026-0001, bezahlt'"
    })
    void a_number_that_somebody_has_edited_is_still_the_document(String number) {
        bench.customerIsLinked("501");
        bench.books.fate(
                (work, answer) -> {
                    typed(number.replace("re-", "RE-"), "501");
                    return PracticeBooks.neverArrived().meet(work, answer);
                });
        bench.work();
        bench.pauseIsOver();

        bench.work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @Test
    void
            a_cancellation_on_the_contact_of_its_invoice_is_adopted_whatever_the_customer_is_linked_with() {
        bench.customerIsLinked("502");
        bench.database.run(
                "insert into document (id, school_id, kind, status, number, document_date, gross,"
                        + " partner_name, committed_at, customer_id, version) values (6, 1,"
                        + " 'INVOICE', 'COMMITTED', 'RE-2026-0000', date '2026-11-01', 119, 'M',"
                        + " current_timestamp, 3, 1)");
        bench.database.run(
                "insert into transfer (id, school_id, document_id, lane, state, marked, fence,"
                        + " attempts, voucher_id, contact_id, created_at, transferred_at) values"
                        + " (8, 1, 6, 'LIVE', 'TRANSFERRED', true, 1, 1, 'V0', '501',"
                        + " current_timestamp, current_timestamp)");
        bench.database.run("update transfer set after_document = 6 where document_id = 7");
        bench.database.run("update transfer set look_up = true where document_id = 7");
        typed(NUMBER, "501");

        bench.work();

        assertThat(bench.database.ask("select state from transfer where document_id = 7"))
                .isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @Test
    void a_longer_number_is_another_document() {
        bench.customerIsLinked("501");
        heldAndReleased(bench);
        typed(NUMBER + "1", "501");

        bench.work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "RE-2025-0001, 119.00, 2025-11-02, 501",
        "2026-0001, 50.00, 2026-11-02, 501",
        "2026-0001, 119.00, 2026-11-03, 501",
        "2026-0001, 119.00, 2026-11-02, 777",
    })
    void the_same_count_alone_makes_nobody_ask(
            String number, String gross, LocalDate day, String contact) {
        bench.customerIsLinked("501");
        heldAndReleased(bench);
        bench.books.enter(number, contact, day, Money.of(gross));

        bench.work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(2);
    }

    @Test
    void what_a_person_has_refused_is_not_asked_about_again_and_the_document_goes_over() {
        heldAndReleased(bench);
        bench.books.enter(NUMBER, "C9", DAY, Money.of("50.00"));
        bench.work();
        assertThat(bench.cause()).isEqualTo("maybeThere");

        bench.duplicates.refuse(EngineBench.SCHOOL, 7);
        bench.transfers.againInBulk(EngineBench.SCHOOL, 7);
        bench.database.run("update transfer set lane = 'LIVE'");
        bench.work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(2);
    }

    @Test
    void what_a_person_has_confirmed_is_linked_also_when_saving_may_have_been_sent() {
        bench.books.fate(PracticeBooks.neverArrived());
        bench.work();
        bench.books.enter(NUMBER, "C9", DAY, Money.of("50.00"));
        bench.pauseIsOver();
        bench.work();
        assertThat(bench.cause()).isEqualTo("maybeThere");

        boolean linked =
                bench.transfers.adopt(
                        EngineBench.SCHOOL,
                        7,
                        bench.duplicates.suggestions(EngineBench.SCHOOL, 7).get(0).remote(),
                        null);

        assertThat(linked).isTrue();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
    }

    @Test
    void what_a_person_has_put_in_place_of_a_lost_voucher_is_not_on_the_lost_ones_contact() {
        bench.customerIsLinked("501");
        bench.work();
        String voucher = (String) bench.database.ask("select voucher_id from transfer");
        bench.transfers.vanished(EngineBench.SCHOOL, 7, voucher, Failure.of(FailureCause.GONE));
        bench.database.run("update transfer set error_key = 'maybeThere'");

        SevdeskRef typed = new SevdeskRef(SevdeskRefKind.VOUCHER, "V77");
        assertThat(bench.transfers.adopt(EngineBench.SCHOOL, 7, typed, null)).isTrue();

        Booking booking = bench.transfers.booking(EngineBench.SCHOOL, 7);
        assertThat(booking.contact())
                .as("the contact for a cancellation is read from the voucher itself")
                .isEmpty();
        assertThat(booking.remote()).contains(typed);
        assertThat(booking.positions()).as("what a person typed lies where they put it").isEmpty();
        assertThat(booking.elsewhere()).isEmpty();
    }

    @Test
    void what_follows_a_lost_invoice_of_sevdesk_is_known_as_the_voucher_that_it_is() {
        bench.database.run("update transfer set state = 'FAILED', ready_at = null");
        bench.transfers.adopt(
                EngineBench.SCHOOL,
                7,
                new SevdeskRef(SevdeskRefKind.INVOICE, "I5"),
                Money.of("119.00"));
        bench.transfers.vanished(EngineBench.SCHOOL, 7, "I5", Failure.of(FailureCause.GONE));
        bench.transfers.again(EngineBench.SCHOOL, 7);

        bench.work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.database.ask("select remote_kind from transfer")).isEqualTo("VOUCHER");
    }

    /** Old documents are compared with all that is in sevdesk when they are promised. */
    private static CrowdedBench bulk(int documents) {
        CrowdedBench crowd = new CrowdedBench();
        crowd.school(1, Lane.BULK, documents);
        crowd.database.run("update transfer set created_at = " + LONG_AGO);
        return crowd;
    }

    private static boolean isLookedUp(CrowdedBench crowd) {
        Optional<Claim> next = crowd.transfers.claim(new SchoolId(1), Lane.BULK);
        return next.orElseThrow().mayBeThere();
    }

    private static void lane(CrowdedBench crowd, String arrived, String stoodStillUntil) {
        crowd.database.run(
                "insert into transfer_lane (school_id, lane, failures, arrived_at,"
                        + " stood_still_until) values (1, 'BULK', 0, %s, %s)"
                                .formatted(arrived, stoodStillUntil));
    }

    @Test
    void an_old_document_that_only_waits_for_its_turn_is_not_looked_up() {
        CrowdedBench crowd = bulk(3);
        lane(crowd, "current_timestamp", "current_timestamp - interval '1' hour");
        assertThat(isLookedUp(crowd)).isFalse();
    }

    @Test
    void an_old_document_whose_lane_stands_still_is_looked_up() {
        CrowdedBench crowd = bulk(3);
        lane(crowd, LONG_AGO, "null");
        assertThat(isLookedUp(crowd)).isTrue();
    }

    @Test
    void all_that_waited_behind_the_first_one_after_a_standstill_are_looked_up() {
        CrowdedBench crowd = bulk(3);
        lane(crowd, "current_timestamp", "current_timestamp");
        assertThat(isLookedUp(crowd)).isTrue();
    }

    @Test
    void a_held_old_document_is_looked_up_whatever_its_lane_does() {
        CrowdedBench crowd = bulk(3);
        lane(crowd, "current_timestamp", "null");
        crowd.testSucceeds(1);
        assertThat(isLookedUp(crowd)).isFalse();
        crowd.transfers.holdAll(new SchoolId(1));
        crowd.testSucceeds(1);
        assertThat(isLookedUp(crowd)).isTrue();
    }

    @Test
    void a_cancellation_that_waited_is_looked_up_like_an_invoice() {
        CrowdedBench crowd = new CrowdedBench();
        CrowdedBench.Account account = crowd.school(1, Lane.LIVE, 2);
        crowd.database.run(
                "update transfer set after_document = ?, look_up = true where document_id = ?",
                CrowdedBench.document(1, 1),
                CrowdedBench.document(1, 2));
        crowd.workThrough(Map.of(1L, Lane.LIVE));
        assertThat(account.vouchers()).isEqualTo(2);
        assertThat(account.lookUps()).isEqualTo(1);
    }
}
