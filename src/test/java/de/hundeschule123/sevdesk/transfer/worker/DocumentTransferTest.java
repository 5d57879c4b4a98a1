package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.harness.plain.Crash;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.SevdeskFailure.Details;
import de.hundeschule123.sevdesk.api.voucher.VoucherRow;
import de.hundeschule123.sevdesk.connection.AccountQuestion;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import de.hundeschule123.sevdesk.transfer.voucher.DocumentSnapshot;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a document finds its way when the calls on it go wrong. */
class DocumentTransferTest {

    private final EngineBench bench = new EngineBench();

    @Test
    void a_document_arrives_with_one_voucher_and_no_look_up() {
        bench.work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(1);
        assertThat(bench.books.lookUps()).isZero();
    }

    @Test
    void the_tax_rule_of_a_voucher_is_recorded_before_it_is_sent() {
        bench.books.fate(PracticeBooks.crash());

        bench.work();

        assertThat(bench.database.ask("select tax_rule from transfer")).hasToString("1");
    }

    @Test
    void a_refusal_although_the_work_was_done_is_found_out() {
        bench.books.fate(PracticeBooks.refusedButDone());
        bench.work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @Test
    void a_look_up_that_fails_after_such_a_refusal_does_not_double_the_voucher() {
        bench.books.fate(PracticeBooks.refusedButDone());
        bench.books.failLookUps(1);
        bench.work();
        assertThat(bench.state()).isEqualTo("RETRY");
        bench.pauseIsOver();
        bench.work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @Test
    void a_refusal_for_good_fails_the_document_until_a_person_tries_again() {
        bench.books.fate(PracticeBooks.refused());
        bench.work();
        assertThat(bench.state()).isEqualTo("FAILED");
        assertThat(bench.cause()).isEqualTo("refused");
        assertThat(bench.transfers.again(EngineBench.SCHOOL, 7)).isTrue();
        bench.work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
    }

    @Test
    void a_total_of_nothing_out_of_rates_that_are_something_stops_before_the_first_call() {
        bench.documentIs(
                PracticeSchool.document(
                        "RE-2026-0001",
                        new DocumentSnapshot.Position(
                                VatRate.STANDARD,
                                DocumentSnapshot.TaxCase.ORDINARY,
                                Money.of("119.00"),
                                "Kurs"),
                        new DocumentSnapshot.Position(
                                VatRate.REDUCED,
                                DocumentSnapshot.TaxCase.ORDINARY,
                                Money.of("-119.00"),
                                "Futter")));

        bench.work();

        assertThat(bench.state()).isEqualTo("FAILED");
        assertThat(bench.cause()).isEqualTo("zero");
        assertThat(bench.books.vouchers()).isZero();
        assertThat(bench.database.ask("select count(*) from transfer_attempt")).hasToString("0");
    }

    @Test
    void a_contact_that_was_made_for_a_refused_document_is_taken_back() {
        bench.contactIsNew();
        bench.books.fate(PracticeBooks.refused());

        bench.work();

        assertThat(bench.cause()).isEqualTo("refused");
        assertThat(bench.contactsTakenBack()).isEqualTo(1);
    }

    @Test
    void a_contact_on_which_another_document_is_about_to_lie_stays() {
        bench.contactIsNew();
        bench.books.fate(PracticeBooks.refused());
        bench.database.run(
                "insert into document (id, school_id, kind, status, number, document_date, gross,"
                        + " partner_name, committed_at, customer_id, version) values (8, 1,"
                        + " 'INVOICE', 'COMMITTED', 'RE-2026-0002', date '2026-11-01', 119, 'M',"
                        + " current_timestamp, 3, 1)");
        bench.database.run(
                "insert into transfer (id, school_id, document_id, lane, state, marked, fence,"
                        + " attempts, created_at, lease_until) values (8, 1, 8, 'LIVE', 'RUNNING',"
                        + " false, 1, 1, current_timestamp, current_timestamp + interval '1' hour)");

        bench.work();

        assertThat(bench.contactsTakenBack()).isZero();
    }

    @Test
    void a_contact_stays_that_was_there_or_on_which_the_document_arrived_or_that_was_never_made() {
        bench.books.fate(PracticeBooks.refused());
        bench.work();
        assertThat(bench.contactsTakenBack()).as("was there").isZero();

        bench.contactIsNew();
        bench.transfers.again(EngineBench.SCHOOL, 7);
        bench.work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.contactsTakenBack()).as("arrived").isZero();

        EngineBench other = new EngineBench();
        other.contactIsNew();
        other.customerIsRefused();
        other.work();
        assertThat(other.cause()).isEqualTo("contactRefused");
        assertThat(other.contactsTakenBack()).as("never made").isZero();
    }

    @Test
    void a_school_that_is_held_while_its_document_is_under_way_sends_nothing_more() {
        bench.contactIsNew();
        bench.meanwhile(bench::isHeldMeanwhile);

        bench.work();

        assertThat(bench.state()).isEqualTo("HELD");
        assertThat(bench.books.vouchers()).isZero();
    }

    @Test
    void trying_again_does_not_shorten_the_settle_time() {
        bench.books.fate(bench.books.late());
        bench.work();
        bench.database.run("update transfer set state = 'FAILED', ready_at = null");
        bench.transfers.again(EngineBench.SCHOOL, 7);
        assertThat(bench.isReady()).isFalse();
    }

    @Test
    void after_a_busy_answer_nothing_needs_to_be_looked_up() {
        bench.books.fate(PracticeBooks.busy());
        bench.work();
        assertThat(bench.state()).isEqualTo("RETRY");
        bench.pauseIsOver();
        bench.work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.lookUps()).isZero();
    }

    @Test
    void a_look_up_that_fails_does_not_hide_an_earlier_saving() {
        bench.books.fate(PracticeBooks.crash());
        bench.work();
        bench.leaseRunsOut();
        bench.pauseIsOver();
        bench.books.failLookUps(1);
        bench.work();
        bench.pauseIsOver();
        bench.work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @Test
    void a_voucher_saved_after_the_claim_was_lost_is_told() {
        Claim claim = bench.claim();
        bench.books.fate(
                (work, answer) -> {
                    work.run();
                    bench.leaseRunsOut();
                    return answer;
                });
        bench.work(claim);
        assertThat(bench.incidents()).isEqualTo(1);
        assertThat(bench.state()).isEqualTo("RETRY");
    }

    @Test
    void a_fault_of_our_own_fails_the_document_only_when_it_comes_three_times() {
        for (int i = 1; i <= 3; i++) {
            bench.meanwhile(
                    () -> {
                        throw new IllegalStateException("a fault of our own");
                    });
            bench.work();
            assertThat(bench.state()).isEqualTo(i < 3 ? "RETRY" : "FAILED");
            bench.pauseIsOver();
        }
        assertThat(bench.cause()).isEqualTo("bug");
    }

    @Test
    void a_refusal_that_could_not_be_written_down_counts_once_it_is() {
        AtomicBoolean away = new AtomicBoolean(true);
        EngineBench cut =
                new EngineBench(
                        new TransferRepository() {
                            @Override
                            public void failed(Claim claim, Failure failure) {
                                if (away.getAndSet(false)) {
                                    throw new PersistenceException(
                                            new SQLException("session ended", "08006"));
                                }
                                super.failed(claim, failure);
                            }
                        });
        cut.books.fate(PracticeBooks.refused());
        assertThatThrownBy(cut::work).isInstanceOf(PersistenceException.class);
        assertThat(cut.database.ask("select count(*) from transfer_brake")).isEqualTo(0L);
        cut.leaseRunsOut();
        cut.pauseIsOver();
        cut.books.fate(PracticeBooks.refused());

        cut.work();

        assertThat(cut.state()).isEqualTo("FAILED");
        assertThat(cut.database.ask("select cardinality(refused) from transfer_brake"))
                .isEqualTo(1);
    }

    @Test
    void a_file_that_sevdesk_cannot_read_is_sent_three_times_and_then_put_before_a_person() {
        bench.books.cannotRead(3);
        for (int i = 1; i <= 3; i++) {
            bench.work();
            assertThat(bench.state()).isEqualTo(i < 3 ? "RETRY" : "FAILED");
            bench.pauseIsOver();
        }
        assertThat(bench.cause()).isEqualTo("refused");
        assertThat(bench.database.ask("select error_detail from transfer"))
                .isEqualTo("Error while trying to read the file");
        assertThat(bench.books.vouchers()).isZero();
    }

    @Test
    void a_file_that_was_not_read_once_goes_over_with_the_next_try() {
        bench.books.cannotRead(2);
        for (int i = 1; i <= 3; i++) {
            bench.work();
            bench.pauseIsOver();
        }
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
    }

    @Test
    void a_database_that_goes_away_again_and_again_fails_no_document() {
        for (int i = 1; i <= 5; i++) {
            bench.meanwhile(
                    () -> {
                        throw new PersistenceException(new SQLException("session ended"));
                    });
            bench.work();
            assertThat(bench.state()).isEqualTo("RETRY");
            bench.pauseIsOver();
        }
        bench.work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
    }

    @Test
    void a_contact_deleted_in_sevdesk_is_replaced_and_the_document_follows_by_itself() {
        bench.contactIsGone();
        bench.books.fate(PracticeBooks.refused());
        bench.work();
        assertThat(bench.state()).isEqualTo("RETRY");
        assertThat(bench.cause()).isEqualTo("contactGone");
        assertThat(bench.isReady()).isTrue();
        bench.work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @Test
    void a_refusal_because_accounts_were_withdrawn_holds_the_document_instead_of_failing_it() {
        bench.accountIsGone();
        bench.books.fate(PracticeBooks.refused());
        bench.work();
        assertThat(bench.state()).isEqualTo("HELD");
        assertThat(bench.questionsAboutAccounts()).isEqualTo(1);
    }

    @Test
    void a_refusal_after_the_school_was_held_waits_with_the_others() {
        bench.accountsAre(AccountQuestion.ANSWERED);
        bench.books.fate(
                (work, answer) -> {
                    bench.isHeldMeanwhile();
                    return PracticeBooks.refused().meet(work, answer);
                });
        bench.work();
        assertThat(bench.state()).isEqualTo("HELD");
    }

    @Test
    void a_look_that_never_shows_all_says_so_and_sends_nothing() {
        bench.database.run("update transfer set look_up = true");
        bench.books.hideSome(2);
        bench.work();
        assertThat(bench.state()).isEqualTo("RETRY");
        assertThat(bench.cause()).isEqualTo("incomplete");
        bench.database.run(
                "update transfer set tried_since = current_timestamp - interval '9' day");
        bench.pauseIsOver();
        bench.work();
        assertThat(bench.state()).isEqualTo("FAILED");
        assertThat(bench.cause()).isEqualTo("patienceIncomplete");
        assertThat(bench.books.vouchers()).isZero();
    }

    @Test
    void a_refusal_while_another_document_asks_after_the_accounts_waits_for_the_answer() {
        bench.accountsAre(AccountQuestion.ASKED);
        bench.books.fate(PracticeBooks.refused());
        bench.work();
        assertThat(bench.state()).isEqualTo("RETRY");
        assertThat(bench.cause()).isEqualTo("accountsAsked");
        bench.accountsAre(AccountQuestion.ANSWERED);
        bench.books.fate(PracticeBooks.refused());
        bench.pauseIsOver();
        bench.work();
        assertThat(bench.state()).isEqualTo("FAILED");
        assertThat(bench.questionsAboutAccounts()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1_795_800_000L, Long.MAX_VALUE, -5})
    void a_pause_that_sevdesk_asks_for_is_believed_for_an_hour_at_most(long seconds) {
        bench.books.fate(
                (work, answer) -> {
                    throw new SevdeskFailure.Busy(
                            "saveVoucher", Details.silent("429"), Duration.ofSeconds(seconds));
                });
        bench.work();
        assertThat(bench.state()).isEqualTo("RETRY");
        assertThat(
                        bench.database.ask(
                                "select ready_at <= current_timestamp + interval '61' minute"
                                        + " from transfer"))
                .isEqualTo(true);
    }

    @Test
    void words_too_long_or_with_letters_that_a_database_refuses_keep_no_result_from_its_row() {
        String odd = "\u0000\ud800" + "ä".repeat(5_000);
        bench.books.fate(
                (work, answer) -> {
                    throw new SevdeskFailure.Rejected(
                            "saveVoucher", new Details(422, odd, odd, odd));
                });
        bench.work();
        assertThat(bench.state()).isEqualTo("FAILED");
        assertThat((String) bench.database.ask("select error_detail from transfer"))
                .hasSize(1000)
                .doesNotContain("\u0000")
                .contains("ä");
    }

    @Test
    void a_result_whose_details_the_database_refuses_is_written_without_them() {
        EngineBench strict =
                new EngineBench(
                        new TransferRepository() {
                            @Override
                            public void failed(Claim claim, Failure failure) {
                                if (failure.detail() != null) {
                                    throw new PersistenceException(
                                            new SQLException("too much", "22001"));
                                }
                                super.failed(claim, failure);
                            }
                        });
        strict.books.fate(PracticeBooks.refused());
        strict.work();
        assertThat(strict.state()).isEqualTo("FAILED");
        assertThat(strict.cause()).isEqualTo("refused");
    }

    @Test
    void a_word_that_the_log_does_not_know_costs_the_log_and_not_the_result() {
        bench.database.run(
                "alter table transfer_attempt add constraint stricter check (step <> 'saveVoucher')");
        bench.work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.database.ask("select count(*) from transfer_attempt")).isEqualTo(0L);
    }

    @Test
    void a_voucher_whose_sum_no_table_can_hold_is_told_and_not_lost() {
        bench.books.fate(
                (work, answer) -> {
                    work.run();
                    return new VoucherRow(
                            answer.id(),
                            answer.description(),
                            answer.creditDebit(),
                            answer.voucherDate(),
                            new BigDecimal("1E20000000"),
                            answer.supplier(),
                            answer.supplierName(),
                            answer.status(),
                            answer.taxRule());
                });
        bench.work();
        assertThat(bench.state()).isEqualTo("FAILED");
        assertThat(bench.cause()).isEqualTo("mismatch");
        assertThat(bench.incidents()).isEqualTo(1);
        assertThat(bench.database.ask("select voucher_id from transfer_incident")).isEqualTo("V1");
    }

    @Test
    void work_that_is_cut_short_is_handed_back_at_once() {
        Claim claim = bench.claim();
        bench.transfers.handBack(claim);
        assertThat(bench.isReady()).isTrue();
        assertThat(bench.claim().marked()).isFalse();
    }

    @Test
    void a_saving_that_is_cut_short_waits_for_its_settle_time_and_is_looked_up() {
        bench.books.fate(
                (work, answer) -> {
                    work.run();
                    bench.transfers.handBack(bench.claimOfRow());
                    throw new Crash();
                });
        bench.work();
        assertThat(bench.state()).isEqualTo("RETRY");
        assertThat(bench.isReady()).isFalse();
        bench.pauseIsOver();
        bench.work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @Test
    void a_voucher_deleted_in_sevdesk_comes_back_only_when_a_person_wants_it() {
        bench.work();
        bench.books.clear();
        bench.voucherIsGone();
        assertThat(bench.state()).isEqualTo("FAILED");
        assertThat(bench.cause()).isEqualTo("gone");
        bench.transfers.again(EngineBench.SCHOOL, 7);
        bench.work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @Test
    void a_document_that_sums_to_nothing_is_never_sent() {
        bench.documentIs(PracticeSchool.document("RE-2026-0001"));

        bench.work();

        assertThat(bench.state()).isEqualTo("FAILED");
        assertThat(bench.cause()).isEqualTo("nothing");
        assertThat(bench.books.vouchers()).isZero();
    }

    @Test
    void a_rate_without_a_known_account_is_booked_where_sevdesk_says() {
        bench.documentIs(atReducedRate());
        bench.accountsInSevdesk(
                new RevenueAccount(1, 19, 4400, "4400", "Erlöse", false),
                new RevenueAccount(1, 7, 4300, "4300", "Erlöse 7 %", false));

        bench.work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @Test
    void a_rate_that_sevdesk_has_no_account_for_sends_nothing_and_names_the_rate() {
        bench.documentIs(atReducedRate());
        bench.accountsInSevdesk(new RevenueAccount(1, 19, 4400, "4400", "Erlöse", false));

        bench.work();

        assertThat(bench.state()).isEqualTo("FAILED");
        assertThat(bench.cause()).isEqualTo("noAccount");
        assertThat(bench.database.ask("select error_detail from transfer")).isEqualTo("7 %");
        assertThat(bench.books.vouchers()).isZero();
    }

    @Test
    void a_rate_for_which_no_known_account_is_offered_waits_for_the_owner_and_asks_sevdesk_once() {
        RevenueCase reduced = new RevenueCase(1, 7);
        bench.documentIs(atReducedRate());
        bench.unknownAccountsInSevdesk(reduced);

        bench.work();

        assertThat(bench.state()).isEqualTo("HELD");
        assertThat(bench.cause()).isEqualTo("whichAccount");
        assertThat(bench.database.ask("select error_detail from transfer")).isEqualTo("1/7");
        assertThat(bench.asked()).containsExactly(reduced);
        assertThat(bench.books.vouchers()).isZero();

        bench.transfers.releaseAll(EngineBench.SCHOOL, bench.asked());
        assertThat(bench.state()).isEqualTo("HELD");

        bench.database.run("update transfer set state = 'PENDING', ready_at = current_timestamp");
        bench.work();
        assertThat(bench.state()).isEqualTo("HELD");
        assertThat(bench.questionsWhereToBook()).isEqualTo(1);
        assertThat(bench.books.vouchers()).isZero();
    }

    @Test
    void an_answered_question_lets_the_document_go_by_itself() {
        bench.documentIs(atReducedRate());
        bench.unknownAccountsInSevdesk(new RevenueCase(1, 7));
        bench.work();

        bench.ownerAnswers();
        bench.accountsInSevdesk(
                new RevenueAccount(1, 7, 8410, "8410", "Erlöse aus Hundetraining", true));
        bench.work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @Test
    void a_question_about_another_case_holds_up_nothing() {
        bench.unknownAccountsInSevdesk(new RevenueCase(1, 7));

        bench.work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.questionsWhereToBook()).isZero();
    }

    @Test
    void while_the_owner_must_say_where_to_book_a_rate_without_an_account_waits() {
        bench.documentIs(atReducedRate());

        bench.work();

        assertThat(bench.state()).isEqualTo("HELD");
        assertThat(bench.books.vouchers()).isZero();
    }

    private static DocumentSnapshot atReducedRate() {
        return PracticeSchool.document(
                "RE-2026-0001",
                new DocumentSnapshot.Position(
                        VatRate.REDUCED,
                        DocumentSnapshot.TaxCase.ORDINARY,
                        Money.of("107.00"),
                        "Futterprobe"));
    }

    @Test
    void a_sum_that_sevdesk_computes_otherwise_is_put_before_a_person_with_both_sums() {
        bench.books.fate(
                (work, answer) -> {
                    work.run();
                    return PracticeBooks.over(answer, Money.of("118.99"));
                });

        bench.work();

        assertThat(bench.state()).isEqualTo("FAILED");
        assertThat(bench.cause()).isEqualTo("mismatch");
        assertThat((String) bench.database.ask("select error_detail from transfer"))
                .contains("118", "119");
        assertThat((String) bench.database.ask("select detail from transfer_incident"))
                .contains("118", "119");
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @Test
    void a_cancellation_lies_on_the_contact_of_its_invoice() {
        bench.invoiceIsOnContact(6, "501");
        bench.documentIs(PracticeSchool.cancellation("RE-2026-0001", 6));

        bench.work();

        assertThat(bench.books.get("V1", null).map(VoucherRow::supplier)).contains("501");
    }

    @Test
    void a_fault_of_our_own_after_the_saving_was_sent_does_not_double_the_voucher() {
        bench.books.fate(
                (work, answer) -> {
                    work.run();
                    throw new IllegalStateException("a fault of our own");
                });
        bench.work();
        assertThat(bench.state()).isEqualTo("RETRY");
        assertThat(bench.isReady()).as("within the settle time").isFalse();
        bench.pauseIsOver();

        bench.work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @Test
    void transactions_that_are_taken_back_again_and_again_fail_no_document() {
        for (int i = 1; i <= 5; i++) {
            bench.meanwhile(
                    () -> {
                        throw new TransactionalException("rolled back", null);
                    });
            bench.work();
            assertThat(bench.state()).isEqualTo("RETRY");
            bench.pauseIsOver();
        }
        bench.work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
    }

    @Test
    void an_outcome_that_nobody_saw_for_longer_than_our_patience_is_put_before_a_person() {
        bench.database.run(
                "update transfer set tried_since = current_timestamp - interval '9' day");
        bench.books.fate(PracticeBooks.neverArrived());

        bench.work();

        assertThat(bench.state()).isEqualTo("FAILED");
        assertThat(bench.cause()).isEqualTo("patience");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "08006")
    void a_result_that_cannot_be_written_now_is_found_again_when_the_lease_is_over(String code) {
        AtomicBoolean away = new AtomicBoolean(true);
        EngineBench cut =
                new EngineBench(
                        new TransferRepository() {
                            @Override
                            public void transferred(
                                    Claim claim, String contact, String voucher, Money gross) {
                                if (away.getAndSet(false)) {
                                    throw new PersistenceException(
                                            new SQLException("session ended", code));
                                }
                                super.transferred(claim, contact, voucher, gross);
                            }
                        });
        assertThatThrownBy(cut::work).isInstanceOf(PersistenceException.class);
        assertThat(cut.state()).isEqualTo("RUNNING");
        cut.leaseRunsOut();
        cut.pauseIsOver();

        cut.work();

        assertThat(cut.state()).isEqualTo("TRANSFERRED");
        assertThat(cut.books.vouchers()).isEqualTo(1);
    }
}
