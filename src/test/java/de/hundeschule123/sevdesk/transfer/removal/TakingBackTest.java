package de.hundeschule123.sevdesk.transfer.removal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What befalls a voucher, its run and its contact while they are taken back. */
class TakingBackTest {

    private final RemovalBench bench = new RemovalBench();

    @Test
    void a_payment_that_is_booked_right_after_the_look_is_kept() {
        bench.ordered();
        bench.books.meanwhile(() -> bench.books.pay("V1"));

        bench.work();

        assertThat(bench.books.has("V1")).isTrue();
        assertThat(bench.end()).isEqualTo("PAID");
        assertThat(bench.isTransferred()).isTrue();
    }

    @Test
    void what_a_person_deletes_right_after_the_look_counts_as_removed() {
        bench.ordered();
        bench.books.meanwhile(() -> bench.books.remove("V1"));

        bench.work();

        assertThat(bench.end()).isEqualTo("REMOVED");
        assertThat(bench.isTransferred()).isFalse();
    }

    @Test
    void what_became_a_draft_by_a_call_that_was_sent_twice_is_removed() {
        bench.ordered();
        bench.books.sendResetTwice();

        bench.work();

        assertThat(bench.end()).isEqualTo("REMOVED");
        assertThat(bench.books.has("V1")).isFalse();
    }

    @Test
    void a_voucher_of_which_an_earlier_removal_made_a_draft_can_still_be_removed() {
        bench.ordered();
        bench.books.fate(RemovalBooks::refused);
        bench.work();
        assertThat(bench.end()).isEqualTo("REFUSED");

        bench.ordered();
        bench.work();

        assertThat(bench.end()).isEqualTo("REMOVED");
        assertThat(bench.books.has("V1")).isFalse();
    }

    @Test
    void the_contact_that_was_made_for_it_goes_once_nothing_else_lies_on_it() {
        bench.contactIsSpare();
        bench.document(8, "INVOICE", "RE-2026-0002", null);
        bench.transferred(10, 8, "V2", null);
        bench.ordered();
        bench.work();
        assertThat(bench.end()).isEqualTo("REMOVED");
        assertThat(bench.contactsRemoved()).as("another document lies on it").isZero();
    }

    @Test
    void a_contact_on_which_nothing_lies_any_more_goes() {
        bench.contactIsSpare();
        bench.ordered();

        bench.work();

        assertThat(bench.contactsRemoved()).isEqualTo(1);
    }

    @Test
    void what_somebody_has_opened_and_changed_since_an_earlier_removal_stays() {
        bench.ordered();
        bench.books.fate(RemovalBooks::refused);
        bench.work();
        bench.books.openAgain("V1");

        bench.ordered();
        bench.work();

        assertThat(bench.end()).isEqualTo("CHANGED");
        assertThat(bench.books.has("V1")).isTrue();
    }

    @Test
    void a_contact_that_serves_another_customer_by_now_stays() {
        bench.contactIsSpare();
        bench.servesAnotherCustomer("C1");
        bench.ordered();

        bench.work();

        assertThat(bench.end()).isEqualTo("REMOVED");
        assertThat(bench.contactsRemoved()).isZero();
    }

    @Test
    void what_was_on_its_way_before_the_run_met_it_stays() {
        bench.ran(100, RemovalBench.DOCUMENT);
        bench.wasPromisedBefore(100);

        assertThat(bench.takenBack(100)).isEmpty();
    }

    @Test
    void a_run_takes_back_what_it_has_carried_and_nothing_else() {
        bench.document(8, "INVOICE", "RE-2026-0002", null);
        bench.transferred(10, 8, "V2", null);
        bench.ran(100, RemovalBench.DOCUMENT);
        bench.ran(101, 8);

        assertThat(bench.takenBack(100)).containsExactly(RemovalBench.DOCUMENT);
    }

    @Test
    void what_a_later_run_has_carried_anew_is_that_ones() {
        bench.ran(100, RemovalBench.DOCUMENT);
        bench.ran(101, RemovalBench.DOCUMENT);

        assertThat(bench.takenBack(100)).isEmpty();
        assertThat(bench.takenBack(101)).containsExactly(RemovalBench.DOCUMENT);
    }

    @Test
    void what_was_taken_back_and_brought_there_anew_is_not_the_runs_any_more() {
        bench.ran(100, RemovalBench.DOCUMENT);
        bench.ordered();
        bench.work();
        assertThat(bench.end()).isEqualTo("REMOVED");
        bench.transferred(11, RemovalBench.DOCUMENT, "V9", null);

        assertThat(bench.takenBack(100)).isEmpty();
    }

    @Test
    void what_was_left_alone_can_be_taken_back_again() {
        bench.ran(100, RemovalBench.DOCUMENT);
        bench.books.pay("V1");
        bench.takenBack(100);
        bench.work();
        assertThat(bench.end()).isEqualTo("PAID");

        assertThat(bench.ordered().end()).isEqualTo("PENDING");
    }
}
