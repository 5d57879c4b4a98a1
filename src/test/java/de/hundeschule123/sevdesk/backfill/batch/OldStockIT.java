package de.hundeschule123.sevdesk.backfill.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.document.InvoiceDates;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.invoicing.Invoicing;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.harness.ApplicationArchive;
import de.hundeschule123.harness.inside.NewSchool;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.SevdeskAddress;
import de.hundeschule123.sevdesk.backfill.Backfills;
import de.hundeschule123.sevdesk.backfill.selection.DocumentSelection;
import de.hundeschule123.sevdesk.backfill.selection.FailedTransfers;
import de.hundeschule123.sevdesk.connection.Activation;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.check.ConnectionCheck;
import de.hundeschule123.sevdesk.connection.check.ConnectionSetup;
import de.hundeschule123.sevdesk.job.Job;
import de.hundeschule123.sevdesk.job.JobState;
import de.hundeschule123.sevdesk.job.Jobs;
import de.hundeschule123.sevdesk.transfer.decision.DuplicateDecisions;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import de.hundeschule123.sevdesk.transfer.queue.TransferState;
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

/**
 * A test of the transfer of existing documents: a school of its own with a sevdesk account of its
 * own, and documents from the time before.
 */
@ArquillianTest
abstract class OldStockIT {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Deployment
    static WebArchive application() {
        return ApplicationArchive.withContainerTests();
    }

    @Inject NewSchool schools;
    @Inject CurrentSchool current;
    @Inject Invoicing invoicing;
    @Inject ConnectionSetup setup;
    @Inject ConnectionCheck test;
    @Inject Connections connections;
    @Inject Backfills backfills;
    @Inject DuplicateDecisions duplicateDecisions;
    @Inject Jobs jobs;
    @Inject Outbox outbox;
    @Inject SevdeskAddress address;

    SchoolId school;
    String token;
    Customer anna;

    @BeforeEach
    void found() {
        token = UUID.randomUUID().toString().replace("-", "").replaceFirst("^....", "bac0");
        school = school();
        anna = customer("Anna", "Müller");
    }

    SchoolId school() {
        return schools.found("Altbestand");
    }

    @AfterEach
    void repair() throws Exception {
        control("DELETE", "/faults", "");
        current.workingFor(school, () -> setup.save(Optional.empty(), Activation.OFF));
    }

    long counted(TransferState state, List<Long> documents) {
        return as(() -> outbox.of(documents)).values().stream()
                .filter(transfer -> transfer.getState() == state)
                .count();
    }

    Customer customer(String first, String last) {
        return customer(school, first, last);
    }

    Customer customer(SchoolId of, String first, String last) {
        return schools.customer(of, first, last, null);
    }

    /** Committed while the extension was not yet active. */
    List<Long> invoices(int count) {
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

    static InvoiceDates dates() {
        return new InvoiceDates(DAY, DAY, null, DAY.plusDays(14));
    }

    static List<Line> lines() {
        return new ArrayList<>(
                List.of(
                        new Line(
                                "Welpenkurs",
                                BigDecimal.ONE,
                                new Money(new BigDecimal("119.00")),
                                VatRate.STANDARD)));
    }

    void connect() {
        schools.connect(school, token);
        assertThat(connections.isOpen(school)).isTrue();
    }

    Job start(List<Long> documents) {
        return as(
                () ->
                        backfills.start(
                                new DocumentSelection.Named(documents, FailedTransfers.LEAVE)));
    }

    Job finished(Job job) {
        await().atMost(Duration.ofSeconds(120))
                .until(() -> !as(() -> jobs.get(job.getId())).isActive());
        Job over = as(() -> jobs.get(job.getId()));
        assertThat(over.getState()).isEqualTo(JobState.COMPLETED);
        return over;
    }

    String number(long document) {
        return as(() -> invoicing.commit(document)).getNumber();
    }

    Transfer transfer(long document) {
        return as(() -> outbox.of(document)).orElseThrow();
    }

    <T> T as(Supplier<T> work) {
        return current.workingFor(school, work);
    }

    List<String> vouchers() throws IOException, InterruptedException {
        return json(control("GET", "/accounts/" + token, "")).getJsonArray("vouchers").stream()
                .map(voucher -> voucher.asJsonObject().getString("number"))
                .toList();
    }

    int calls(String operation) throws IOException, InterruptedException {
        JsonObject report = json(control("GET", "/calls", ""));
        String tail = token.substring(token.length() - 4);
        return report.containsKey(operation) ? report.getJsonObject(operation).getInt(tail, 0) : 0;
    }

    void typedIn(String kind, String number, LocalDate day, String gross, String name)
            throws IOException, InterruptedException {
        control(
                "POST",
                "/accounts/" + token + "/" + kind,
                "[{\"number\":\"%s\",\"day\":\"%s\",\"gross\":%s,\"name\":\"%s\"}]"
                        .formatted(number, day, gross, name));
    }

    static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    /** Lets the next calls of an operation go wrong in this school's account. */
    void misbehave(String operation, String kind, int next)
            throws IOException, InterruptedException {
        control(
                "POST",
                "/faults",
                "{\"operation\":\"%s\",\"token\":\"%s\",\"kind\":\"%s\",\"next\":%d,\"millis\":1500,\"rows\":2}"
                        .formatted(operation, token, kind, next));
    }

    String control(String method, String path, String body)
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
