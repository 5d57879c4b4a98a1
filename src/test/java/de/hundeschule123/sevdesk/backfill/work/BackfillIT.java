package de.hundeschule123.sevdesk.backfill.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.customer.Customers;
import de.hundeschule123.document.InvoiceDates;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.invoicing.Invoicing;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.harness.ApplicationArchive;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.PostalAddress;
import de.hundeschule123.school.School;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.SchoolTable;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.SevdeskAddress;
import de.hundeschule123.sevdesk.backfill.Backfills;
import de.hundeschule123.sevdesk.backfill.choice.Choice;
import de.hundeschule123.sevdesk.backfill.choice.FailedOnes;
import de.hundeschule123.sevdesk.backfill.known.Suggestion;
import de.hundeschule123.sevdesk.backfill.known.Suggestions;
import de.hundeschule123.sevdesk.connection.Activation;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.inspection.ConnectionSetup;
import de.hundeschule123.sevdesk.connection.inspection.ConnectionTest;
import de.hundeschule123.sevdesk.job.Job;
import de.hundeschule123.sevdesk.job.JobState;
import de.hundeschule123.sevdesk.job.Jobs;
import de.hundeschule123.sevdesk.transfer.outbox.Cause;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import de.hundeschule123.sevdesk.transfer.outbox.RemoteKind;
import de.hundeschule123.sevdesk.transfer.outbox.Transfer;
import de.hundeschule123.sevdesk.transfer.outbox.TransferState;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class BackfillIT {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Deployment
    static WebArchive application() {
        return ApplicationArchive.withContainerTests();
    }

    @Inject private SchoolTable schools;
    @Inject private CurrentSchool current;
    @Inject private Customers customers;
    @Inject private Invoicing invoicing;
    @Inject private ConnectionSetup setup;
    @Inject private ConnectionTest test;
    @Inject private Connections connections;
    @Inject private Backfills backfills;
    @Inject private Suggestions suggestions;
    @Inject private Jobs jobs;
    @Inject private Outbox outbox;
    @Inject private SevdeskAddress address;

    private SchoolId school;
    private String token;
    private Customer anna;

    @BeforeEach
    void found() {
        token = UUID.randomUUID().toString().replace("-", "").replaceFirst("^....", "bac0");
        school =
                schools.add(
                        new School(
                                "Hundeschule Altbestand",
                                "Paula Probe",
                                new PostalAddress("Probeweg 1", "50667", "Köln", "DE"),
                                new School.Reachability("alt@probe.example", null),
                                new School.TaxStatus("1/2/3", null, false),
                                new School.BankAccount(null, null)));
        anna = customer("Anna", "Müller");
    }

    @AfterEach
    void repair() throws Exception {
        control("DELETE", "/faults", "");
        current.workingFor(school, () -> setup.save(Optional.empty(), Activation.OFF));
    }

    @Test
    void documents_of_a_known_contact_take_two_calls_each() throws Exception {
        List<Long> documents = invoices(60);
        connect();
        assertThat(finished(start(documents.subList(0, 1))).getDone()).isOne();
        control("DELETE", "/calls", "");

        Job job = finished(start(documents));

        assertThat(job.getTotal()).isEqualTo(60);
        assertThat(job.getDone()).isEqualTo(59);
        assertThat(job.getSkipped()).isOne();
        assertThat(vouchers()).hasSize(60).doesNotHaveDuplicates();
        assertThat(calls("uploadTempFile") + calls("saveVoucher")).isEqualTo(2 * 59);
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
                .isEqualTo(RemoteKind.INVOICE);
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
        assertThat(transfer(documents.get(0)).cause().orElseThrow().key())
                .isEqualTo(Cause.MAYBE_THERE);
        Suggestion found = as(() -> suggestions.of(documents.get(0))).get(0);
        current.workingFor(school, () -> suggestions.accept(documents.get(0), found.remote()));
        current.workingFor(school, () -> suggestions.refuse(documents.get(1)));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> transfer(documents.get(1)).getState() == TransferState.TRANSFERRED);
        assertThat(transfer(documents.get(0)).getState()).isEqualTo(TransferState.TRANSFERRED);
        assertThat(vouchers()).hasSize(3);
        assertThatThrownBy(
                        () ->
                                current.workingFor(
                                        school, () -> suggestions.refuse(documents.get(0))))
                .isInstanceOf(WrongState.class);
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
        control(
                "POST",
                "/faults",
                "{\"operation\":\"*\",\"token\":\"%s\",\"kind\":\"UNAUTHORIZED\",\"next\":999}"
                        .formatted(token));
        await().atMost(Duration.ofSeconds(30)).until(() -> !connections.isOpen(school));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> counted(TransferState.HELD, documents) > 0);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> counted(TransferState.RUNNING, documents) == 0);
        int before = vouchers().size();
        assertThat(as(() -> jobs.get(job.getId())).getState()).isEqualTo(JobState.RUNNING);
        assertThat(before).isLessThan(20);

        control("DELETE", "/faults", "");
        as(test::run);

        assertThat(finished(job).getDone()).isEqualTo(20);
        assertThat(vouchers()).hasSize(20).doesNotHaveDuplicates();
    }

    private long counted(TransferState state, List<Long> documents) {
        return as(() -> outbox.of(documents)).values().stream()
                .filter(transfer -> transfer.getState() == state)
                .count();
    }

    private Customer customer(String first, String last) {
        return as(
                () ->
                        customers.add(
                                new CustomerDetails(
                                        first,
                                        last,
                                        null,
                                        null,
                                        null,
                                        "Hauptstr. 1",
                                        "50667",
                                        "Köln",
                                        "DE")));
    }

    /** Committed while the extension was not yet active. */
    private List<Long> invoices(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                as(
                                        () ->
                                                invoicing
                                                        .commit(
                                                                invoicing
                                                                        .draft(
                                                                                anna, dates(),
                                                                                lines())
                                                                        .getId())
                                                        .getId()))
                .toList();
    }

    private static InvoiceDates dates() {
        return new InvoiceDates(DAY, DAY, null, DAY.plusDays(14));
    }

    private static List<Line> lines() {
        return new ArrayList<>(
                List.of(
                        new Line(
                                "Welpenkurs",
                                BigDecimal.ONE,
                                new Money(new BigDecimal("119.00")),
                                VatRate.STANDARD)));
    }

    private void connect() {
        current.workingFor(
                school, () -> setup.save(Optional.of(new ApiToken(token)), Activation.ACTIVE));
        assertThat(connections.isOpen(school)).isTrue();
    }

    private Job start(List<Long> documents) {
        return as(() -> backfills.start(new Choice.Named(documents, FailedOnes.LEAVE)));
    }

    private Job finished(Job job) {
        await().atMost(Duration.ofSeconds(120))
                .until(() -> !as(() -> jobs.get(job.getId())).isActive());
        Job over = as(() -> jobs.get(job.getId()));
        assertThat(over.getState()).isEqualTo(JobState.COMPLETED);
        return over;
    }

    private String number(long document) {
        return as(() -> invoicing.commit(document)).getNumber();
    }

    private Transfer transfer(long document) {
        return as(() -> outbox.of(document)).orElseThrow();
    }

    private <T> T as(Supplier<T> work) {
        return current.workingFor(school, work);
    }

    private List<String> vouchers() throws IOException, InterruptedException {
        return json(control("GET", "/accounts/" + token, "")).getJsonArray("vouchers").stream()
                .map(voucher -> voucher.asJsonObject().getString("number"))
                .toList();
    }

    private int calls(String operation) throws IOException, InterruptedException {
        JsonObject report = json(control("GET", "/calls", ""));
        String tail = token.substring(token.length() - 4);
        return report.containsKey(operation) ? report.getJsonObject(operation).getInt(tail, 0) : 0;
    }

    private void typedIn(String kind, String number, LocalDate day, String gross, String name)
            throws IOException, InterruptedException {
        control(
                "POST",
                "/accounts/" + token + "/" + kind,
                "[{\"number\":\"%s\",\"day\":\"%s\",\"gross\":%s,\"name\":\"%s\"}]"
                        .formatted(number, day, gross, name));
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    private String control(String method, String path, String body)
            throws IOException, InterruptedException {
        URI desk = address.base().resolve("/control" + path);
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(desk)
                                        .header("Content-Type", "application/json")
                                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
