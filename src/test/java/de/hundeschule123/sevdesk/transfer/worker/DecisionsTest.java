package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.transfer.decision.Decision;
import de.hundeschule123.sevdesk.transfer.decision.DecisionDesk;
import de.hundeschule123.sevdesk.transfer.decision.DecisionKind;
import de.hundeschule123.sevdesk.transfer.decision.DuplicateDecisions;
import de.hundeschule123.sevdesk.transfer.decision.Question;
import de.hundeschule123.sevdesk.transfer.decision.Retraction;
import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.queue.LostClaim;
import de.hundeschule123.sevdesk.transfer.recognition.Difference;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people decide about a document beside what the engine does with it at the same time. */
class DecisionsTest {

    private static final long DOCUMENT = 7;
    private static final String NUMBER = "RE-2026-0001";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private final EngineBench bench = new EngineBench();
    private final DecisionDesk desk =
            DecisionDesk.of(
                    EngineBench.SCHOOL,
                    bench.database.entities(),
                    bench.transfers,
                    new OpenConnection(),
                    bench.books.factory());
    private final DuplicateDecisions decisions = desk.duplicates();

    private static final class OpenConnection extends Connections {
        @Override
        public Optional<SevdeskAccount> account(SchoolId of) {
            return Optional.of(PracticeSchool.account(of));
        }
    }

    @BeforeEach
    void a_voucher_of_the_same_number_over_another_amount_lies_in_sevdesk() {
        bench.books.enter(NUMBER, "C9", DAY, Money.of("999.00"));
        bench.database.run("update transfer set look_up = true");
        bench.work();
        assertThat(bench.cause()).isEqualTo("maybeThere");
    }

    private Question question() {
        return decisions.question(DOCUMENT).orElseThrow();
    }

    private void link(Question seen) {
        decisions.link(DOCUMENT, only(seen), seen.version());
    }

    private static SevdeskRef only(Question question) {
        return question.candidates().get(0).entry().remote();
    }

    private Decision last() {
        List<Decision> log = decisions.log(DOCUMENT);
        return log.get(log.size() - 1);
    }

    private Claim claim() {
        bench.database.run("update transfer set lane = 'LIVE'");
        bench.pauseIsOver();
        return bench.claim();
    }

    private void work() {
        bench.work(claim());
    }

    @Test
    void a_link_is_written_down_with_what_differed() {
        link(question());

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.database.ask("select voucher_id from transfer")).isEqualTo("V1");
        assertThat(last().kind()).isEqualTo(DecisionKind.LINKED);
        assertThat(last().who()).isNotBlank();
        assertThat(last().chosen().orElseThrow().differences()).containsExactly(Difference.AMOUNT);
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @Test
    void a_link_that_is_taken_off_leads_back_to_the_same_question() {
        Question before = question();
        link(before);
        decisions.takeBack(DOCUMENT, last().id());

        assertThat(bench.state()).isEqualTo("FAILED");
        assertThat(bench.cause()).isEqualTo("maybeThere");
        assertThat(bench.database.ask("select voucher_id from transfer")).isNull();
        assertThat(question().candidates()).isEqualTo(before.candidates());
        assertThat(decisions.log(DOCUMENT))
                .extracting(Decision::kind)
                .containsExactly(DecisionKind.LINKED, DecisionKind.TAKEN_BACK);

        Question again = question();
        decisions.sendAnyway(DOCUMENT, again.version());
        work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(2);
    }

    @Test
    void what_is_sent_all_the_same_is_sent_once() {
        decisions.sendAnyway(DOCUMENT, question().version());
        work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(2);
        assertThat(last().seen()).hasSize(1);
        assertThat(decisions.retraction(DOCUMENT, last())).isEqualTo(Retraction.SENT);
        assertThatThrownBy(() -> decisions.takeBack(DOCUMENT, last().id()))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("ist in Sevdesk angelegt");
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
    }

    @Test
    void sending_all_the_same_can_be_taken_back_before_a_worker_has_it() {
        decisions.sendAnyway(DOCUMENT, question().version());
        decisions.takeBack(DOCUMENT, last().id());

        assertThat(bench.cause()).isEqualTo("maybeThere");
        assertThat(bench.isReady()).isFalse();
        assertThat(question().candidates()).hasSize(1);
        link(question());
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @Test
    void while_a_worker_has_the_document_nothing_is_taken_back() {
        decisions.sendAnyway(DOCUMENT, question().version());
        Claim claim = claim();

        assertThatThrownBy(() -> decisions.takeBack(DOCUMENT, last().id()))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("gerade übertragen");

        bench.work(claim);
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(2);
    }

    @Test
    void what_may_have_been_sent_is_not_taken_back() {
        decisions.sendAnyway(DOCUMENT, question().version());
        bench.books.fate(bench.books.late());
        work();
        assertThat(bench.state()).isEqualTo("RETRY");

        assertThatThrownBy(() -> decisions.takeBack(DOCUMENT, last().id()))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("schon an Sevdesk geschickt");

        bench.books.arrive();
        work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(2);
    }

    @Test
    void what_a_killed_worker_may_have_sent_is_not_taken_back_and_not_sent_twice() {
        decisions.sendAnyway(DOCUMENT, question().version());
        bench.books.fate(PracticeBooks.crash());
        work();
        assertThat(decisions.retraction(DOCUMENT, last())).isEqualTo(Retraction.UNDER_WAY);
        bench.serverStartsAgain();

        assertThatThrownBy(() -> decisions.takeBack(DOCUMENT, last().id()))
                .isInstanceOf(WrongState.class);
        work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(2);
    }

    @Test
    void what_surely_was_not_sent_can_be_taken_back_after_a_try() {
        decisions.sendAnyway(DOCUMENT, question().version());
        bench.books.fate(PracticeBooks.notSent());
        work();
        assertThat(bench.state()).isEqualTo("RETRY");

        decisions.takeBack(DOCUMENT, last().id());

        assertThat(bench.cause()).isEqualTo("maybeThere");
        link(question());
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @Test
    void a_worker_that_was_too_slow_cannot_undo_a_decision() {
        decisions.sendAnyway(DOCUMENT, question().version());
        Claim slow = claim();
        bench.leaseRunsOut();
        decisions.takeBack(DOCUMENT, last().id());

        assertThatThrownBy(() -> bench.transfers.mark(slow, "sha", 1))
                .isInstanceOf(LostClaim.class);
        bench.work(slow);

        assertThat(bench.cause()).isEqualTo("maybeThere");
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @Test
    void a_decision_counts_for_what_its_person_has_seen() {
        Question stale = question();
        decisions.sendAnyway(DOCUMENT, stale.version());
        bench.books.enter(NUMBER, "C8", DAY, Money.of("50.00"));
        work();
        assertThat(bench.cause()).isEqualTo("maybeThere");

        assertThatThrownBy(() -> decisions.sendAnyway(DOCUMENT, stale.version()))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("schon entschieden");
        assertThat(bench.cause()).isEqualTo("maybeThere");
        assertThat(question().candidates()).hasSize(1);
    }

    @Test
    void the_second_of_two_is_told_what_the_first_has_chosen() {
        Question both = question();
        link(both);

        assertThatThrownBy(() -> decisions.sendAnyway(DOCUMENT, both.version()))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("Mit einem Beleg in Sevdesk verknüpft");
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
    }

    @Test
    void a_button_of_a_page_from_before_a_retraction_does_nothing() {
        Question before = question();
        link(before);
        decisions.takeBack(DOCUMENT, last().id());

        assertThatThrownBy(() -> link(before)).isInstanceOf(WrongState.class);
        assertThat(bench.cause()).isEqualTo("maybeThere");
    }

    @Test
    void an_entry_that_is_gone_from_sevdesk_is_not_linked() {
        Question seen = question();
        bench.books.clear();

        assertThatThrownBy(() -> link(seen))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("gibt es in Sevdesk nicht mehr");
        assertThat(bench.cause()).isEqualTo("maybeThere");
        assertThat(question().candidates()).isEmpty();
        bench.transfers.again(EngineBench.SCHOOL, DOCUMENT);
        work();
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @Test
    void an_entry_that_was_changed_in_sevdesk_is_compared_again_first() {
        Question seen = question();
        bench.books.clear();
        bench.books.enter(NUMBER, "C9", DAY, Money.of("119.00"));

        assertThatThrownBy(() -> link(seen)).isInstanceOf(WrongState.class);
        assertThat(question().candidates())
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.differences()).isEmpty());
        link(question());
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
    }

    @Test
    void nobody_sends_it_again_past_the_question() {
        assertThat(bench.transfers.again(EngineBench.SCHOOL, DOCUMENT)).isFalse();
        assertThat(bench.transfers.againInBulk(EngineBench.SCHOOL, DOCUMENT)).isFalse();
        assertThat(bench.cause()).isEqualTo("maybeThere");
    }

    @Test
    void an_entry_becomes_one_document_only() {
        bench.invoiceIsOnContact(5, "C9");
        bench.database.run("update backfill_suggestion set remote_id = 'V0'");

        Question seen = question();
        assertThat(seen.ofOthers()).containsEntry(only(seen), "RE-2026-0000");
        assertThatThrownBy(() -> link(seen))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("RE-2026-0000");
    }

    @Test
    void several_entries_stand_side_by_side_and_one_is_chosen() {
        bench.database.run("delete from backfill_suggestion");
        bench.books.enter(NUMBER, "C8", DAY, Money.of("50.00"));
        bench.transfers.again(EngineBench.SCHOOL, DOCUMENT);
        work();
        Question seen = question();
        assertThat(seen.candidates()).hasSize(2);

        decisions.link(DOCUMENT, seen.candidates().get(1).entry().remote(), seen.version());

        assertThat(bench.database.ask("select voucher_id from transfer")).isEqualTo("V2");
        assertThat(last().chosen().orElseThrow().entry())
                .extracting(SevdeskEntry::gross)
                .isEqualTo(Money.of("50.00"));
        assertThat(last().seen()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void of_twenty_who_decide_at_once_one_does(int round) throws Exception {
        Question seen = question();
        List<Callable<Void>> words = new ArrayList<>();
        for (int person = 0; person < 20; person++) {
            boolean links = (person + round) % 2 == 0;
            words.add(
                    () -> {
                        if (links) {
                            link(seen);
                        } else {
                            decisions.sendAnyway(DOCUMENT, seen.version());
                        }
                        return null;
                    });
        }

        assertThat(done(words)).isEqualTo(1);
        assertThat(decisions.log(DOCUMENT)).hasSize(1);
        boolean linked = last().kind() == DecisionKind.LINKED;
        assertThat(bench.state()).isEqualTo(linked ? "TRANSFERRED" : "RETRY");

        Decision decision = last();
        List<Callable<Void>> backs =
                IntStream.range(0, 20)
                        .<Callable<Void>>mapToObj(
                                person ->
                                        () -> {
                                            decisions.takeBack(DOCUMENT, decision.id());
                                            return null;
                                        })
                        .toList();
        assertThat(done(backs)).isEqualTo(1);
        assertThat(bench.cause()).isEqualTo("maybeThere");
        assertThat(decisions.log(DOCUMENT)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void a_worker_and_a_retraction_at_once_end_with_one_truth(int round) throws Exception {
        decisions.sendAnyway(DOCUMENT, question().version());
        bench.database.run("update transfer set lane = 'LIVE'");
        bench.pauseIsOver();
        long decision = last().id();

        int done =
                done(
                        List.of(
                                () -> {
                                    bench.transfers
                                            .claim(EngineBench.SCHOOL, Lane.LIVE)
                                            .ifPresent(bench::work);
                                    return null;
                                },
                                () -> {
                                    decisions.takeBack(DOCUMENT, decision);
                                    return null;
                                }));

        boolean takenBack = last().kind() == DecisionKind.TAKEN_BACK;
        assertThat(done).isEqualTo(takenBack ? 2 : 1);
        assertThat(bench.state()).isEqualTo(takenBack ? "FAILED" : "TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(takenBack ? 1 : 2);
    }

    /** How many were done; the others are declined, and nothing else happens to them. */
    private static int done(List<Callable<Void>> words) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(words.size());
        CountDownLatch together = new CountDownLatch(words.size());
        try {
            List<Future<Boolean>> ends = new ArrayList<>();
            for (Callable<Void> word : words) {
                ends.add(
                        people.submit(
                                () -> {
                                    together.countDown();
                                    together.await();
                                    try {
                                        word.call();
                                        return true;
                                    } catch (WrongState declined) {
                                        return false;
                                    }
                                }));
            }
            int done = 0;
            for (Future<Boolean> end : ends) {
                done += end.get() ? 1 : 0;
            }
            return done;
        } finally {
            people.shutdownNow();
        }
    }

    private void refuse() {
        bench.database.run("delete from backfill_suggestion");
        bench.books.clear();
        bench.books.fate(PracticeBooks.refused());
        bench.transfers.again(EngineBench.SCHOOL, DOCUMENT);
        work();
        assertThat(bench.cause()).isEqualTo("refused");
    }

    private Object putAway() {
        return bench.database.ask("select put_away_at from transfer");
    }

    @Test
    void a_failure_that_is_put_away_is_kept_with_its_reason_and_brought_back() {
        refuse();
        desk.failures().putAway(DOCUMENT, Optional.of("von Hand eingetragen"));

        assertThat(putAway()).isNotNull();
        assertThat(last().kind()).isEqualTo(DecisionKind.PUT_AWAY);
        assertThat(last().reason()).contains("von Hand eingetragen");
        assertThatThrownBy(() -> desk.failures().putAway(DOCUMENT, Optional.empty()))
                .isInstanceOf(WrongState.class);

        decisions.takeBack(DOCUMENT, last().id());
        assertThat(putAway()).isNull();
        assertThat(bench.cause()).isEqualTo("refused");
        assertThat(last().kind()).isEqualTo(DecisionKind.BROUGHT_BACK);
    }

    @Test
    void what_is_sent_again_is_no_longer_put_away() {
        refuse();
        desk.failures().putAway(DOCUMENT, Optional.empty());
        Decision put = last();

        bench.transfers.again(EngineBench.SCHOOL, DOCUMENT);

        assertThat(putAway()).isNull();
        assertThatThrownBy(() -> decisions.takeBack(DOCUMENT, put.id()))
                .isInstanceOf(WrongState.class);
        work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
    }

    @Test
    void nobody_puts_away_what_must_be_decided_or_has_arrived() {
        assertThatThrownBy(() -> desk.failures().putAway(DOCUMENT, Optional.empty()))
                .isInstanceOf(WrongState.class);
        link(question());
        assertThat(desk.failures().putAway(List.of(DOCUMENT))).isZero();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
    }

    @Test
    void a_page_that_only_looks_keeps_no_worker_away() {
        decisions.sendAnyway(DOCUMENT, question().version());

        assertThatCode(() -> decisions.retraction(DOCUMENT, last())).doesNotThrowAnyException();
        assertThat(claim()).isNotNull();
    }
}
