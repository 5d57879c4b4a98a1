package de.hundeschule123.sevdesk.backfill.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.document.Expense;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.sevdesk.backfill.selection.DocumentSelection;
import de.hundeschule123.sevdesk.backfill.selection.Eligibility;
import de.hundeschule123.sevdesk.backfill.selection.FailedTransfers;
import de.hundeschule123.sevdesk.backfill.selection.Preview;
import de.hundeschule123.sevdesk.job.Job;
import de.hundeschule123.sevdesk.job.JobKind;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.TransferState;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can get in the way of a transfer of existing documents. */
class BackfillTroubleIT extends OldStockIT {

    @Test
    void failed_ones_go_over_once_after_one_click() throws Exception {
        List<Long> documents = invoices(5);
        connect();
        misbehave("saveVoucher", "ERROR_IN_200", 2);
        Job job = finished(start(documents));
        assertThat(job.getFailed()).isEqualTo(2);
        assertThat(as(() -> backfills.failures(job, 10))).hasSize(2);

        current.workingFor(school, () -> backfills.retryFailed(job));

        Job again = finished(as(() -> jobs.latest(JobKind.BACKFILL)).orElseThrow());
        assertThat(again.getId()).isNotEqualTo(job.getId());
        assertThat(again.getTotal()).isEqualTo(2);
        assertThat(again.getDone()).isEqualTo(2);
        assertThat(vouchers()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void what_is_typed_in_is_recognised_though_the_list_comes_in_small_pages_or_not_at_all()
            throws Exception {
        List<Long> documents = invoices(5);
        connect();
        for (long document : documents.subList(0, 4)) {
            typedIn("vouchers", number(document), DAY, "119.00", "Anna Müller");
        }
        for (String kind : List.of("MESSAGE_IN_200", "OBJECTS_NULL", "EMPTY_PAGE")) {
            misbehave("getVouchers", kind, 1);
        }
        misbehave("getVouchers", "SMALL_PAGE", 2);

        Job job = finished(start(documents));

        assertThat(job.getDone()).isEqualTo(5);
        assertThat(calls("saveVoucher")).isOne();
        assertThat(vouchers()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void trying_failed_ones_again_while_it_goes_on_sends_nothing_that_may_be_there()
            throws Exception {
        List<Long> documents = invoices(12);
        long doubtful = documents.get(0);
        long refused = documents.get(1);
        connect();
        typedIn("vouchers", number(doubtful), DAY, "99.00", "Anna Müller");
        misbehave("saveVoucher", "ERROR_IN_200", 1);
        misbehave("saveVoucher", "LATENCY", 999);
        Job job = start(documents);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> counted(TransferState.FAILED, documents) == 2);
        assertThat(transfer(refused).getState()).isEqualTo(TransferState.FAILED);
        Job going = as(() -> jobs.get(job.getId()));
        assertThat(going.isActive()).isTrue();

        current.workingFor(school, () -> backfills.retryFailed(going));

        control("DELETE", "/faults", "");
        Job over = finished(job);
        assertThat(over.getDone()).isEqualTo(11);
        assertThat(over.getFailed()).isOne();
        assertThat(transfer(doubtful).failure().orElseThrow().cause())
                .isEqualTo(FailureCause.MAYBE_THERE);
        assertThat(vouchers()).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void an_expense_is_never_offered_and_the_preview_says_so() {
        long expense = expense();
        List<Long> documents = List.of(expense, invoices(1).get(0));
        connect();

        Preview preview =
                as(
                        () ->
                                backfills.preview(
                                        new DocumentSelection.Named(
                                                documents, FailedTransfers.LEAVE)));
        assertThat(preview.getGoing()).isOne();
        assertThat(preview.getRefusals()).containsExactly(Eligibility.EXPENSE);
        assertThat(Texts.of("backfill.preview.EXPENSE", preview.count(Eligibility.EXPENSE)))
                .isEqualTo("1 Ausgabe: Ausgaben werden nicht übertragen, nur Einnahmen.");

        Job job = finished(start(documents));
        assertThat(job.getDone()).isOne();
        assertThat(job.getSkipped()).isOne();
        assertThat(as(() -> outbox.of(expense))).isEmpty();
    }

    @Test
    void what_an_account_of_a_small_business_cannot_take_stays_and_the_preview_says_so()
            throws Exception {
        List<Long> withVat = invoices(2);
        token = "5050" + token.substring(4);
        connect();

        Preview preview =
                as(
                        () ->
                                backfills.preview(
                                        new DocumentSelection.Named(
                                                withVat, FailedTransfers.LEAVE)));
        assertThat(preview.getGoing()).isZero();
        assertThat(preview.getRefusals()).containsExactly(Eligibility.OTHER_REGIME);
        assertThat(Texts.of("backfill.preview.OTHER_REGIME", 2L))
                .startsWith("2 Belege passen nicht zur Steuereinstellung in Sevdesk");

        Job job = finished(start(withVat));
        assertThat(job.getSkipped()).isEqualTo(2);
        assertThat(calls("saveVoucher")).isZero();
        assertThat(as(() -> outbox.of(withVat.getFirst()))).isEmpty();
    }

    @Test
    void nothing_starts_while_the_extension_is_off_or_the_token_refused() throws Exception {
        List<Long> documents = invoices(1);
        assertThat(as(() -> backfills.isReady())).isFalse();
        assertThatThrownBy(() -> start(documents))
                .isInstanceOf(WrongState.class)
                .hasMessage(Texts.of("backfill.notReady"));

        connect();
        misbehave("*", "UNAUTHORIZED", 999);
        as(test::run);
        assertThat(as(() -> backfills.isReady())).isFalse();
        assertThatThrownBy(() -> start(documents)).isInstanceOf(WrongState.class);
        assertThat(as(() -> jobs.latest(JobKind.BACKFILL))).isEmpty();
        assertThat(as(() -> outbox.of(documents))).isEmpty();
    }

    private long expense() {
        return as(
                () ->
                        invoicing
                                .file(
                                        new Expense(
                                                DAY,
                                                "Futterhaus",
                                                "Leckerli",
                                                new Money(new BigDecimal("12.50"))),
                                        "%PDF-1.4".getBytes(StandardCharsets.US_ASCII))
                                .getId());
    }
}
