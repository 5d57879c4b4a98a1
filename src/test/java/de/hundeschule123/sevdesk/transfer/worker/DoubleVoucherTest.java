package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.connection.CancellationForm;
import de.hundeschule123.sevdesk.transfer.queue.Incident;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Should a request come through later than anybody expects, its second voucher is seen. */
class DoubleVoucherTest {

    private static final String NUMBER = "RE-2026-0001";

    private final EngineBench bench = new EngineBench();

    /** The first saving is under way, longer than the settle time; the second one arrives. */
    private void lateRequest() {
        bench.books.fate(bench.books.late());
        bench.work();
        bench.pauseIsOver();
        bench.work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
    }

    private void looked() {
        bench.recheckIsDue();
        bench.rounds();
    }

    private List<Incident> open() {
        return bench.incidents.open(EngineBench.SCHOOL);
    }

    @Test
    void an_ordinary_document_is_not_looked_up_again() {
        bench.work();

        assertThat(bench.rechecks()).isZero();
        bench.rounds();
        assertThat(bench.books.lookUps()).isZero();
    }

    @Test
    void what_was_sent_in_a_turn_that_nobody_saw_is_looked_up_after_twice_the_settle_time() {
        lateRequest();
        int before = bench.books.lookUps();

        bench.rounds();
        assertThat(bench.books.lookUps()).as("not before").isEqualTo(before);
        assertThat(
                        bench.database.ask(
                                "select due_at > current_timestamp + interval '39' minute"
                                        + " from transfer_recheck"))
                .isEqualTo(true);

        looked();

        assertThat(bench.books.lookUps()).isEqualTo(before + 1);
        assertThat(open()).isEmpty();
        assertThat(bench.rechecks()).isZero();
    }

    @Test
    void a_second_voucher_is_told_once_and_ends_when_one_of_them_is_deleted() {
        lateRequest();
        bench.books.arrive();
        assertThat(bench.books.vouchers()).isEqualTo(2);

        looked();
        assertThat(open()).hasSize(1);
        assertThat(open().get(0).number()).isEqualTo(NUMBER);
        assertThat(open().get(0).sentenceKey()).isEqualTo("transfer.incident.TWICE");
        looked();
        assertThat(open()).hasSize(1);
        assertThat(bench.rechecks()).as("asked again the next day").isEqualTo(1);

        bench.books.delete(open().get(0).voucher());
        looked();

        assertThat(open()).isEmpty();
        assertThat(bench.rechecks()).isZero();
    }

    @Test
    void what_a_person_has_looked_after_is_not_told_again() {
        lateRequest();
        bench.books.arrive();
        looked();
        bench.incidents.settle(EngineBench.SCHOOL, open().get(0).id(), "Mia");

        looked();

        assertThat(open()).isEmpty();
    }

    @Test
    void a_crash_after_the_saving_is_looked_up_again_as_well() {
        bench.books.fate(PracticeBooks.crash());
        bench.work();
        bench.leaseRunsOut();
        bench.pauseIsOver();
        bench.work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.rechecks()).isEqualTo(1);
    }

    @Test
    void a_look_that_is_not_answered_is_made_up_for_and_a_closed_school_is_not_asked() {
        lateRequest();
        bench.books.arrive();
        bench.books.failLookUps(1);
        looked();
        assertThat(open()).isEmpty();
        assertThat(bench.rechecks()).isEqualTo(1);

        bench.isHeldMeanwhile();
        int before = bench.books.lookUps();
        looked();

        assertThat(bench.books.lookUps()).isEqualTo(before);
        assertThat(bench.rechecks()).isEqualTo(1);
    }

    @Test
    void a_longer_number_is_no_second_voucher() {
        lateRequest();
        bench.books.enter(NUMBER + "1", "C1", LocalDate.of(2026, 11, 2), Money.of("119.00"));

        looked();

        assertThat(open()).isEmpty();
    }

    @Test
    void two_of_one_number_in_a_list_that_was_read_anyway_are_told() {
        bench.work();
        bench.books.enter(NUMBER, "C1", LocalDate.of(2026, 11, 2), Money.of("119.00"));
        List<SevdeskEntry> listed =
                bench.books.numbered(NUMBER).stream().map(row -> SevdeskEntry.of(row)).toList();

        bench.doubles.see(EngineBench.SCHOOL, listed);

        assertThat(open()).extracting(Incident::voucher).containsExactly("V2");
    }

    @Test
    void two_of_a_number_that_is_none_of_ours_are_the_schools_own_matter() {
        bench.work();
        for (int i = 0; i < 2; i++) {
            bench.books.enter("ALT-1", "C1", LocalDate.of(2026, 11, 2), Money.of("119.00"));
        }
        List<SevdeskEntry> listed =
                bench.books.numbered("ALT-1").stream().map(row -> SevdeskEntry.of(row)).toList();

        bench.doubles.see(EngineBench.SCHOOL, listed);

        assertThat(open()).isEmpty();
    }

    @Test
    void a_document_that_lies_in_another_account_by_now_is_not_asked_about() {
        lateRequest();
        bench.database.run("update transfer set other_account = 'A'");

        looked();

        assertThat(bench.rechecks()).isZero();
    }

    @Test
    void a_second_voucher_of_a_cancellation_is_seen_on_the_side_that_the_account_takes() {
        EngineBench taking = new EngineBench(Money.of("-119.00"));
        taking.documentIs(PracticeSchool.cancellation(NUMBER, 6));
        taking.forms.remember(
                PracticeSchool.account(EngineBench.SCHOOL), CancellationForm.OPPOSITE);
        taking.books.fate(taking.books.late());
        taking.work();
        taking.pauseIsOver();
        taking.work();
        taking.books.arrive();

        taking.recheckIsDue();
        taking.rounds();

        assertThat(taking.incidents.open(EngineBench.SCHOOL)).hasSize(1);
    }
}
