package de.hundeschule123.sevdesk.backfill.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.sevdesk.job.Job;
import de.hundeschule123.sevdesk.job.JobState;
import de.hundeschule123.sevdesk.job.WaitReason;
import de.hundeschule123.sevdesk.transfer.decision.Question;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Outlook;
import de.hundeschule123.sevdesk.transfer.queue.TransferState;
import de.hundeschule123.sevdesk.transfer.queue.WaitCause;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackfillIT extends OldStockIT {

    @Test
    void documents_of_a_known_contact_take_two_calls_each() throws Exception {
        List<Long> documents = invoices(24);
        connect();
        assertThat(finished(start(documents.subList(0, 1))).getDone()).isOne();
        control("DELETE", "/calls", "");

        Job job = finished(start(documents));

        assertThat(job.getTotal()).isEqualTo(24);
        assertThat(job.getDone()).isEqualTo(23);
        assertThat(job.getSkipped()).isOne();
        assertThat(vouchers()).hasSize(24).doesNotHaveDuplicates();
        assertThat(calls("uploadTempFile") + calls("saveVoucher")).isEqualTo(2 * 23);
        assertThat(calls("Contact") + calls("createContact")).isZero();
    }

    @Test
    void what_a_person_typed_in_is_linked_and_not_doubled() throws Exception {
        List<Long> documents = invoices(3);
        connect();
        typedIn("vouchers", number(documents.get(0)), DAY, "119.00", "Anna Müller");
        typedIn("invoices", number(documents.get(1)), DAY, "119.00", "Müller, Anna");

        Job job = finished(start(documents));

        assertThat(job.getDone()).isEqualTo(3);
        assertThat(transfer(documents.get(1)).remote().orElseThrow().kind())
                .isEqualTo(SevdeskRefKind.INVOICE);
        assertThat(transfer(documents.get(0)).getAttempts()).isZero();
        assertThat(vouchers())
                .containsExactlyInAnyOrder(number(documents.get(0)), number(documents.get(2)));
    }

    @Test
    void what_may_be_there_is_put_before_a_person_who_decides() throws Exception {
        List<Long> documents = invoices(2);
        connect();
        typedIn("vouchers", "Rechnung " + number(documents.get(0)), DAY, "119.00", "A. Müller");
        typedIn("vouchers", number(documents.get(1)), DAY, "99.00", "Anna Müller");

        Job job = finished(start(documents));

        assertThat(job.getFailed()).isEqualTo(2);
        assertThat(transfer(documents.get(0)).failure().orElseThrow().cause())
                .isEqualTo(FailureCause.MAYBE_THERE);
        Question known = question(documents.get(0));
        as(
                () -> {
                    SevdeskRef remote = known.candidates().get(0).entry().remote();
                    duplicateDecisions.link(documents.get(0), remote, known.version());
                    return remote;
                });
        Question other = question(documents.get(1));
        current.workingFor(
                school, () -> duplicateDecisions.sendAnyway(documents.get(1), other.version()));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> transfer(documents.get(1)).getState() == TransferState.TRANSFERRED);
        assertThat(transfer(documents.get(0)).getState()).isEqualTo(TransferState.TRANSFERRED);
        assertThat(vouchers()).hasSize(3);
        assertThatThrownBy(
                        () ->
                                current.workingFor(
                                        school,
                                        () ->
                                                duplicateDecisions.sendAnyway(
                                                        documents.get(0), known.version())))
                .isInstanceOf(WrongState.class);
    }

    private Question question(long document) throws Exception {
        return as(() -> duplicateDecisions.question(document)).orElseThrow();
    }

    @Test
    void a_job_says_that_sevdesk_does_not_answer_and_goes_on_when_it_does() throws Exception {
        List<Long> documents = invoices(2);
        connect();
        misbehave("getVouchers", "UNAVAILABLE", 999);

        Job job = start(documents);
        awaitReason(job, WaitReason.SEVDESK);
        assertThat(vouchers()).isEmpty();
        long cancelledMeanwhile =
                current.workingFor(school, () -> invoicing.cancel(documents.getFirst())).getId();
        control("DELETE", "/faults", "");
        misbehave("saveVoucher", "UNAVAILABLE", 2);

        assertThat(finished(job).waitsFor()).isEmpty();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> transfer(cancelledMeanwhile).getState() == TransferState.TRANSFERRED);
        assertThat(vouchers()).hasSize(3).doesNotHaveDuplicates();
    }

    private void awaitReason(Job job, WaitReason reason) {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                as(() -> jobs.get(job.getId()))
                                        .waitsFor()
                                        .equals(Optional.of(reason)));
    }

    @Test
    void a_cancellation_whose_invoice_was_refused_ends_the_job_and_follows_later()
            throws Exception {
        List<Long> old = invoices(2);
        long invoice = old.getFirst();
        long cancellation = current.workingFor(school, () -> invoicing.cancel(invoice)).getId();
        connect();
        misbehave("saveVoucher", "ERROR_IN_200", 1);

        Job job = finished(start(List.of(invoice, cancellation)));

        assertThat(job.getFailed()).isEqualTo(2);
        Outlook outlook =
                current.workingFor(school, () -> outbox.outlooks(List.of(cancellation)))
                        .get(cancellation);
        assertThat(outlook.cause()).isEqualTo(WaitCause.INVOICE_REFUSED);
        assertThat(outlook.invoice().number()).isEqualTo(number(invoice));
        assertThat(finished(start(old.subList(1, 2))).getDone()).as("another run").isOne();

        as(() -> outbox.again(invoice));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> transfer(cancellation).getState() == TransferState.TRANSFERRED);
        assertThat(vouchers()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void two_who_start_at_once_start_one_job() throws Exception {
        List<Long> documents = invoices(10);
        connect();

        Job job = start(documents);
        assertThatThrownBy(() -> start(documents)).isInstanceOf(WrongState.class);

        assertThat(finished(job).getDone()).isEqualTo(10);
        assertThat(finished(start(documents)).getSkipped()).isEqualTo(10);
        assertThat(vouchers()).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void a_token_refused_half_way_holds_all_and_a_successful_test_lets_it_go_on() throws Exception {
        List<Long> documents = invoices(20);
        connect();
        Job job = start(documents);
        await().atMost(Duration.ofSeconds(30)).until(() -> !vouchers().isEmpty());
        misbehave("*", "UNAUTHORIZED", 999);
        await().atMost(Duration.ofSeconds(30)).until(() -> !connections.isOpen(school));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> counted(TransferState.HELD, documents) > 0);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> counted(TransferState.RUNNING, documents) == 0);
        int before = vouchers().size();
        assertThat(as(() -> jobs.get(job.getId())).getState()).isEqualTo(JobState.RUNNING);
        assertThat(before).isLessThan(20);
        assertThat(refusedCalls()).as("one call, and one question whether it holds").isEqualTo(2);

        control("DELETE", "/faults", "");
        as(test::run);

        assertThat(finished(job).getDone()).isEqualTo(20);
        assertThat(vouchers()).hasSize(20).doesNotHaveDuplicates();
    }

    private int refusedCalls() throws IOException, InterruptedException {
        return Json.createReader(new StringReader(control("GET", "/faults", "")))
                .readArray()
                .getJsonObject(0)
                .getInt("hits");
    }
}
