package de.hundeschule123.sevdesk.backfill.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.job.Job;
import de.hundeschule123.sevdesk.job.LeftAlone;
import de.hundeschule123.sevdesk.transfer.queue.TransferState;
import de.hundeschule123.sevdesk.transfer.removal.ContactWish;
import de.hundeschule123.sevdesk.transfer.removal.LeftReason;
import de.hundeschule123.sevdesk.transfer.removal.Removals;
import de.hundeschule123.sevdesk.transfer.removal.UndoChoice;
import de.hundeschule123.sevdesk.transfer.removal.UndoPreview;
import de.hundeschule123.sevdesk.transfer.undo.Undos;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A transfer of existing documents is taken back, and what can come between. */
class RunTakenBackIT extends OldStockIT {

    @Inject private Undos undos;
    @Inject private Removals removals;

    @Test
    void a_run_goes_but_for_what_people_have_worked_on_and_can_be_sent_again() throws Exception {
        List<Long> documents = invoices(4);
        connect();
        Job run = finished(start(documents));
        pay(documents.get(0));
        sevdesk("PUT", "/Voucher/" + voucher(documents.get(1)) + "/enshrine", "{}");
        control("DELETE", "/accounts/" + token + "/vouchers/" + voucher(documents.get(2)), "");

        UndoPreview preview = as(() -> undos.preview(UndoChoice.ofRun(run.getId())));
        assertThat(preview.going()).isOne();
        assertThat(preview.gross().amount()).isEqualByComparingTo("119.00");
        Job undone = finished(takeBack(run, ContactWish.KEEP));

        assertThat(undone.getDone()).isOne();
        assertThat(left(undone))
                .isEqualTo(
                        Map.of(
                                documents.get(0), "PAID",
                                documents.get(1), "ENSHRINED",
                                documents.get(2), "GONE"))
                .isEqualTo(
                        preview.left().stream()
                                .collect(
                                        Collectors.toMap(
                                                UndoPreview.Left::document,
                                                one -> one.reason().name())));
        assertThat(as(() -> outbox.of(documents.get(3)))).as("not transferred").isEmpty();
        finished(start(List.of(documents.get(3))));
        assertThat(vouchers()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void a_deletion_whose_answer_nobody_saw_is_done_once() throws Exception {
        List<Long> documents = invoices(3);
        connect();
        Job run = finished(start(documents));
        misbehave("resetToDraft", "RESET_AFTER", 1);
        misbehave("deleteVoucher", "ERROR_AFTER", 1);
        misbehave("deleteVoucher", "RESET_AFTER", 1);

        Job undone = finished(takeBack(run, ContactWish.KEEP));

        assertThat(undone.getDone()).isEqualTo(3);
        assertThat(vouchers()).isEmpty();
    }

    @Test
    void contacts_go_on_request_but_for_those_that_somebody_has_written_on() throws Exception {
        List<Long> documents = List.of(invoice(anna), invoice(customer("Bernd", "Beck")));
        connect();
        Job run = finished(start(documents));
        JsonObject contact = account().getJsonArray("contacts").getJsonObject(0);
        sevdesk(
                "PUT",
                "/Contact/" + contact.getString("id"),
                "{\"description\":\"ruft nur abends zurück\"}");
        assertThat(as(() -> undos.preview(UndoChoice.ofRun(run.getId()))).contacts()).isEqualTo(2);

        Job undone = finished(takeBack(run, ContactWish.REMOVE_UNUSED));

        assertThat(undone.getDone()).isEqualTo(2);
        assertThat(account().getJsonArray("contacts"))
                .singleElement()
                .extracting(one -> one.asJsonObject().getString("id"))
                .isEqualTo(contact.getString("id"));
        assertThat(as(() -> undos.contactsGone(undone))).isOne();
        finished(start(documents));
        assertThat(account().getJsonArray("contacts")).as("made anew").hasSize(2);
        assertThat(vouchers()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_contact_stays_as_long_as_anything_lies_on_it() throws Exception {
        long first = invoice(anna);
        long second = invoice(anna);
        connect();
        Job run = finished(start(List.of(first)));
        finished(start(List.of(second)));
        assertThat(as(() -> undos.preview(UndoChoice.ofRun(run.getId()))).contacts()).isZero();

        finished(takeBack(run, ContactWish.REMOVE_UNUSED));

        assertThat(account().getJsonArray("contacts")).hasSize(1);
        assertThat(vouchers()).containsExactly(number(second));
    }

    @Test
    void an_invoice_and_its_cancellation_go_together() throws Exception {
        long invoice = invoice(anna);
        long cancellation = as(() -> invoicing.cancel(invoice)).getId();
        connect();
        Job run = finished(start(List.of(invoice, cancellation)));
        assertThat(vouchers()).hasSize(2);
        Job alone =
                finished(as(() -> undos.start(UndoChoice.of(List.of(invoice)), ContactWish.KEEP)));
        assertThat(left(alone)).containsValue("CANCELLATION_THERE");

        Job both = finished(takeBack(run, ContactWish.KEEP));

        assertThat(both.getDone()).isEqualTo(2);
        assertThat(vouchers()).isEmpty();
    }

    @Test
    void nothing_is_taken_back_that_is_still_going_or_of_another_school_or_no_run()
            throws Exception {
        List<Long> documents = invoices(3);
        connect();
        misbehave("saveVoucher", "LATENCY", 3);
        Job run = start(documents);
        assertThatThrownBy(() -> takeBack(run, ContactWish.KEEP)).isInstanceOf(WrongState.class);
        control("DELETE", "/faults", "");
        finished(run);
        SchoolId other = schools.found("Fremd");
        assertThatThrownBy(
                        () ->
                                current.workingFor(
                                        other, () -> undos.preview(UndoChoice.ofRun(run.getId()))))
                .isInstanceOf(NotFound.class);
        Job undone = finished(takeBack(run, ContactWish.KEEP));
        assertThatThrownBy(() -> takeBack(undone, ContactWish.KEEP)).isInstanceOf(NotFound.class);

        Job nothing = finished(takeBack(run, ContactWish.KEEP));

        assertThat(nothing.getTotal()).as("a run of which nothing is left").isZero();
    }

    @Test
    void the_surplus_one_of_two_goes_and_the_documents_own_stays() throws Exception {
        long document = invoice(anna);
        connect();
        finished(start(List.of(document)));
        String own = voucher(document);
        String surplus = twin(document);

        as(() -> removals.orderSurplus(document, surplus));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(() -> removals.of(document)).getLast().isOver());
        assertThat(as(() -> removals.of(document)).getLast().reason()).isEmpty();
        assertThat(account().getJsonArray("vouchers"))
                .singleElement()
                .extracting(one -> one.asJsonObject().getString("id"))
                .isEqualTo(own);
        assertThat(transfer(document).getState()).isEqualTo(TransferState.TRANSFERRED);
    }

    @Test
    void in_another_account_nothing_is_deleted() throws Exception {
        List<Long> documents = invoices(2);
        connect();
        Job run = finished(start(documents));
        String left = token;
        token = "bac1" + token.substring(4);
        schools.connect(school, token);
        current.workingFor(school, () -> setup.useNewAccountIfAsked());

        UndoPreview preview = as(() -> undos.preview(UndoChoice.ofRun(run.getId())));
        Job undone = finished(takeBack(run, ContactWish.REMOVE_UNUSED));

        assertThat(preview.left())
                .extracting(UndoPreview.Left::reason)
                .containsOnly(LeftReason.ELSEWHERE);
        assertThat(left(undone)).hasSize(2).containsValue("ELSEWHERE");
        token = left;
        assertThat(vouchers()).hasSize(2);
    }

    private Job takeBack(Job run, ContactWish contacts) {
        return as(() -> undos.start(UndoChoice.ofRun(run.getId()), contacts));
    }

    private Map<Long, String> left(Job job) {
        return as(() -> jobs.leftAlone(job, 100)).stream()
                .collect(Collectors.toMap(LeftAlone::document, LeftAlone::reason));
    }

    private long invoice(Customer customer) {
        return as(
                () ->
                        invoicing
                                .commit(invoicing.draft(customer, dates(), lines()).getId())
                                .getId());
    }

    private String voucher(long document) {
        return transfer(document).voucherId().orElseThrow();
    }

    private JsonObject account() throws Exception {
        return json(control("GET", "/accounts/" + token, ""));
    }

    private void pay(long document) throws Exception {
        String places = sevdesk("GET", "/CheckAccount", null);
        String offline =
                json(places).getJsonArray("objects").stream()
                        .map(place -> place.asJsonObject())
                        .filter(place -> !place.getString("type").equals("online"))
                        .map(place -> place.getString("id"))
                        .findFirst()
                        .orElseThrow();
        sevdesk(
                "PUT",
                "/Voucher/" + voucher(document) + "/bookAmount",
                """
                {"amount":119.00,"date":"2026-03-03","type":"FULL_PAYMENT",
                 "checkAccount":{"id":"%s","objectName":"CheckAccount"}}"""
                        .formatted(offline));
    }

    /** Sends what we have sent once more, as if it had gone over twice. */
    private String twin(long document) throws Exception {
        JsonObject own =
                json(sevdesk("GET", "/Voucher/" + voucher(document), null))
                        .getJsonArray("objects")
                        .getJsonObject(0);
        String account =
                json(sevdesk("GET", "/ReceiptGuidance/forRevenue", null))
                        .getJsonArray("objects")
                        .stream()
                        .map(row -> row.asJsonObject())
                        .filter(row -> row.toString().contains("NINETEEN"))
                        .map(row -> row.get("accountDatevId").toString())
                        .findFirst()
                        .orElseThrow();
        String saved =
                sevdesk(
                        "POST",
                        "/Voucher/Factory/saveVoucher",
                        """
                        {"voucher":{"objectName":"Voucher","mapAll":true,"voucherDate":"02.03.2026",
                         "deliveryDate":"02.03.2026","paymentDeadline":"16.03.2026",
                         "supplier":{"id":%s,"objectName":"Contact"},"supplierName":null,
                         "description":"%s","status":100,"taxRule":{"id":1,"objectName":"TaxRule"},
                         "creditDebit":"D","voucherType":"VOU","currency":"EUR"},
                         "voucherPosSave":[{"objectName":"VoucherPos","mapAll":true,
                         "accountDatev":{"id":%s,"objectName":"AccountDatev"},"taxRate":19,
                         "net":false,"sumGross":119.00,"comment":"Welpenkurs"}],
                         "voucherPosDelete":null,"filename":null}"""
                                .formatted(
                                        own.getJsonObject("supplier").getString("id"),
                                        number(document),
                                        account));
        return json(saved).getJsonObject("objects").getJsonObject("voucher").getString("id");
    }

    /** What a person does in sevdesk. */
    private String sevdesk(String method, String path, String body) throws Exception {
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(address.base() + path))
                                        .header("Authorization", token)
                                        .header("Content-Type", "application/json")
                                        .method(
                                                method,
                                                body == null
                                                        ? HttpRequest.BodyPublishers.noBody()
                                                        : HttpRequest.BodyPublishers.ofString(body))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body();
    }
}
