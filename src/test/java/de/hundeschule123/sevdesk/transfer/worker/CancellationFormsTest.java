package de.hundeschule123.sevdesk.transfer.worker;

import static de.hundeschule123.sevdesk.api.voucher.BookSide.EXPENSE;
import static de.hundeschule123.sevdesk.api.voucher.BookSide.REVENUE;
import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.connection.CancellationForm;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cancellation arrives once, in the one form or the other, as the account takes it. */
class CancellationFormsTest {

    private static final String NUMBER = "RE-2026-0001";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private final EngineBench bench = new EngineBench(Money.of("-119.00"));

    @BeforeEach
    void a_document_takes_an_invoice_back() {
        bench.documentIs(PracticeSchool.cancellation(NUMBER, 6));
    }

    private CancellationForm known() {
        return bench.forms.of(PracticeSchool.account(EngineBench.SCHOOL));
    }

    private static PracticeBooks.Fate refused(String words) {
        return (work, answer) -> {
            throw new SevdeskFailure.Rejected(
                    "saveVoucher", new SevdeskFailure.Details(422, "0", null, words));
        };
    }

    @Test
    void where_nothing_is_known_it_is_a_revenue_voucher_with_a_negative_sum() {
        bench.work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.sides()).containsExactly(REVENUE);
        assertThat(bench.books.lookUps()).isZero();
        assertThat(known()).isEqualTo(CancellationForm.NEGATIVE);
    }

    @Test
    void an_account_that_refuses_it_so_gets_it_on_the_opposite_side_and_the_next_one_at_once() {
        bench.books.fate(refused("not below zero"));

        bench.work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.sides()).containsExactly(REVENUE, EXPENSE);
        assertThat(bench.books.vouchers()).isEqualTo(1);
        assertThat(bench.books.lookUps()).as("before the second saving").isEqualTo(1);
        assertThat(bench.incidents()).isZero();
        assertThat(known()).isEqualTo(CancellationForm.OPPOSITE);

        bench.again();
        bench.work();
        assertThat(bench.books.sides()).containsExactly(EXPENSE);
    }

    @Test
    void an_account_that_has_changed_its_mind_is_known_anew() {
        bench.forms.remember(PracticeSchool.account(EngineBench.SCHOOL), CancellationForm.OPPOSITE);
        bench.books.fate(refused("rule not allowed"));

        bench.work();

        assertThat(bench.books.sides()).containsExactly(EXPENSE, REVENUE);
        assertThat(bench.books.vouchers()).isEqualTo(1);
        assertThat(known()).isEqualTo(CancellationForm.NEGATIVE);
    }

    @Test
    void what_is_refused_in_both_forms_fails_with_the_words_of_both() {
        bench.books.fate(refused("not below zero")).fate(refused("rule not allowed"));

        bench.work();

        assertThat(bench.state()).isEqualTo("FAILED");
        assertThat(bench.cause()).isEqualTo("refused");
        assertThat(bench.database.ask("select error_detail from transfer"))
                .isEqualTo("not below zero / rule not allowed");
        assertThat(bench.books.sides()).containsExactly(REVENUE, EXPENSE);
        assertThat(known()).isEqualTo(CancellationForm.NEGATIVE);
    }

    @Test
    void the_same_words_are_said_once() {
        bench.books.fate(refused("closed")).fate(refused("closed"));

        bench.work();

        assertThat(bench.database.ask("select error_detail from transfer")).isEqualTo("closed");
    }

    @Test
    void a_refusal_although_the_work_was_done_is_found_and_not_saved_in_the_other_form() {
        bench.books.fate(PracticeBooks.refusedButDone());

        bench.work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.sides()).containsExactly(REVENUE);
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @Test
    void as_long_as_nobody_can_look_nothing_is_saved_in_the_other_form() {
        bench.books.fate(refused("not below zero"));
        bench.books.failLookUps(1);

        bench.work();

        assertThat(bench.state()).isEqualTo("RETRY");
        assertThat(bench.books.sides()).containsExactly(REVENUE);
        assertThat(bench.database.ask("select marked from transfer")).isEqualTo(true);
    }

    @Test
    void what_arrived_unseen_on_the_opposite_side_is_found_there_and_not_doubled() {
        bench.books.fate(refused("not below zero")).fate(PracticeBooks.answerLost());
        bench.work();
        assertThat(bench.state()).isEqualTo("RETRY");

        bench.pauseIsOver();
        bench.work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(1);
        assertThat(bench.books.sides()).containsExactly(REVENUE, EXPENSE);
    }

    @Test
    void a_crash_after_the_second_saving_does_not_double_it() {
        bench.books.fate(refused("not below zero")).fate(PracticeBooks.crash());
        bench.work();
        bench.leaseRunsOut();
        bench.pauseIsOver();

        bench.work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @Test
    void a_second_saving_that_was_surely_not_sent_leaves_the_marker_of_the_first() {
        bench.books.fate(refused("not below zero")).fate(PracticeBooks.notSent());

        bench.work();

        assertThat(bench.state()).isEqualTo("RETRY");
        assertThat(bench.database.ask("select marked from transfer")).isEqualTo(true);
    }

    @Test
    void whoever_lost_the_document_meanwhile_does_not_save_it_in_the_other_form() {
        bench.books.fate(
                (work, answer) -> {
                    bench.leaseRunsOut();
                    return refused("not below zero").meet(work, answer);
                });

        bench.work();

        assertThat(bench.books.sides()).containsExactly(REVENUE);
        assertThat(bench.books.vouchers()).isZero();
    }

    @Test
    void a_contact_that_is_gone_is_no_reason_to_try_the_other_form() {
        bench.contactIsGone();
        bench.books.fate(refused("No Contact was found"));

        bench.work();

        assertThat(bench.cause()).isEqualTo("contactGone");
        assertThat(bench.books.sides()).containsExactly(REVENUE);
    }

    @Test
    void an_expense_that_bears_its_number_is_not_the_cancellation() {
        bench.books.enterExpense(NUMBER, "C1", DAY, Money.of("119.00"));
        bench.books.fate(refused("not below zero"));

        bench.work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(2);
    }

    @Test
    void an_account_that_books_it_as_a_positive_one_gets_no_second_such() {
        bench.books.fate((work, answer) -> PracticeBooks.over(answer, Money.of("119.00")));

        bench.work();

        assertThat(bench.cause()).isEqualTo("mismatch");
        assertThat(bench.incidents()).isEqualTo(1);
        assertThat(known()).isEqualTo(CancellationForm.OPPOSITE);
    }

    @Test
    void an_invoice_that_is_refused_is_not_tried_on_the_opposite_side() {
        bench.documentIs(PracticeSchool.document(NUMBER, 3));
        bench.books.fate(refused("no"));

        bench.work();

        assertThat(bench.state()).isEqualTo("FAILED");
        assertThat(bench.books.sides()).containsExactly(REVENUE);
    }

    @Test
    void what_one_account_takes_says_nothing_of_another() {
        bench.books.fate(refused("not below zero"));
        bench.work();

        assertThat(bench.forms.of(PracticeSchool.account(new SchoolId(2))))
                .isEqualTo(CancellationForm.NEGATIVE);
    }
}
