package de.hundeschule123.sevdesk.transfer.worker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.hundeschule123.harness.DocumentedTable;
import de.hundeschule123.sandbox.Sandbox;
import de.hundeschule123.sandbox.fault.FaultKind;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.client.CallExecutor;
import de.hundeschule123.sevdesk.api.client.GuardedCalls;
import de.hundeschule123.sevdesk.api.client.PracticeAnswers;
import de.hundeschule123.sevdesk.api.client.PracticeResponse;
import de.hundeschule123.sevdesk.api.contact.ContactApi;
import de.hundeschule123.sevdesk.api.contact.ContactClient;
import de.hundeschule123.sevdesk.api.contact.ContactForm;
import de.hundeschule123.sevdesk.api.voucher.VoucherApi;
import de.hundeschule123.sevdesk.api.voucher.VoucherClient;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm.PositionForm;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The table of faults on the page of sentences: each fault is ordered from the sandbox at each
 * step, and its answer read and judged by the classes that do so at work.
 */
class FaultSentencesTest {

    private static final ApiToken TOKEN = new ApiToken("0123456789abcdef0123456789abcdef");
    private static final LocalDate DAY = LocalDate.of(2026, 7, 14);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Sandbox sandbox;
    private Sent next;
    private String contact;
    private long account;
    private int numbers;

    /** What goes over the wire for the call that is made next. */
    private record Sent(String method, String path, String type, byte[] body) {

        static Sent get(String path) {
            return new Sent("GET", path, "application/json", null);
        }

        static Sent post(String path, String body) {
            return new Sent(
                    "POST", path, "application/json", body.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A step on the way of a document, as the sandbox names its operation. */
    private enum Step {
        GET_CONTACTS("getContacts"),
        CREATE_CONTACT("createContact"),
        UPLOAD("uploadTempFile"),
        SAVE_VOUCHER("saveVoucher"),
        GET_VOUCHERS("getVouchers");

        private final String operation;

        Step(String operation) {
            this.operation = operation;
        }
    }

    @BeforeEach
    void start() throws IOException, InterruptedException {
        sandbox = Sandbox.start(0, folder);
        contact = object(send(person())).path("id").asText();
        for (JsonNode row : object(send(Sent.get("/ReceiptGuidance/forRevenue")))) {
            if (row.path("accountNumber").asText().equals("4400")) {
                account = row.path("accountDatevId").asLong();
            }
        }
    }

    @AfterEach
    void stop() throws IOException {
        sandbox.close();
    }

    @Test
    void every_fault_at_every_step_leads_to_a_state_that_has_its_sentence()
            throws IOException, InterruptedException {
        DocumentedTable table =
                DocumentedTable.of("sentences.md", "faults")
                        .row(
                                "Fault",
                                "Kunden suchen",
                                "Kunden anlegen",
                                "PDF hochladen",
                                "Beleg anlegen",
                                "Beleg suchen");
        for (FaultKind kind : FaultKind.values()) {
            table.row(
                    kind.name(),
                    after(kind, Step.GET_CONTACTS),
                    after(kind, Step.CREATE_CONTACT),
                    after(kind, Step.UPLOAD),
                    after(kind, Step.SAVE_VOUCHER),
                    after(kind, Step.GET_VOUCHERS));
        }
        table.mustStandThere();
    }

    private String after(FaultKind kind, Step step) throws IOException, InterruptedException {
        next = request(step);
        order(kind, step);
        try {
            call(step);
            return "–";
        } catch (SevdeskFailure failure) {
            return said(outcome(step, failure));
        } finally {
            http.send(
                    HttpRequest.newBuilder(URI.create(sandbox.url() + "/control/faults"))
                            .DELETE()
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }

    private void order(FaultKind kind, Step step) throws IOException, InterruptedException {
        http.send(
                HttpRequest.newBuilder(URI.create(sandbox.url() + "/control/faults"))
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        """
                                        {"operation":"%s","kind":"%s","next":9,"millis":20}"""
                                                .formatted(step.operation, kind)))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private static Outcome outcome(Step step, SevdeskFailure failure) {
        return switch (step) {
            case GET_CONTACTS, UPLOAD, GET_VOUCHERS -> OutcomeClassifier.beforeSaving(failure);
            case SAVE_VOUCHER -> OutcomeClassifier.ofSaving(failure);
            case CREATE_CONTACT ->
                    switch (failure) {
                        case SevdeskFailure.Rejected refused ->
                                new Outcome.Refused(
                                        OutcomeClassifier.refused(
                                                FailureCause.CONTACT_REFUSED, refused));
                        case SevdeskFailure.Unseen unseen ->
                                new Outcome.SurelyNotDone(
                                        Failure.of(FailureCause.CONTACT_UNSEEN), Optional.empty());
                        default -> OutcomeClassifier.beforeSaving(failure);
                    };
        };
    }

    private static String said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.SurelyNotDone(Failure failure, Optional<Duration> wish) ->
                    "RETRY " + failure.cause().word();
            case Outcome.Unknown(Failure failure) -> "RETRY " + failure.cause().word() + ", SETTLE";
            case Outcome.Refused(Failure failure) -> "FAILED " + failure.cause().word();
            case Outcome.AccountRefused refused -> "HELD " + refused.because();
            case Outcome.Done done -> "–";
            case Outcome.InDoubt doubt -> "TO_DECIDE";
            case Outcome.Asked question -> "HELD whichAccount";
            case Outcome.NoLine closed -> "HELD";
        };
    }

    private Object call(Step step) {
        GuardedCalls calls = new GuardedCalls(new CallExecutor());
        ContactClient contacts = new ContactClient(TOKEN, calls, wire(ContactApi.class));
        VoucherClient vouchers = new VoucherClient(TOKEN, calls, wire(VoucherApi.class));
        return switch (step) {
            case GET_CONTACTS -> contacts.numbered("HS-1");
            case CREATE_CONTACT -> contacts.create(ContactForm.person("Anna", "Beispiel"), "HS-2");
            case UPLOAD -> vouchers.upload("RE-1.pdf", new byte[3]);
            case SAVE_VOUCHER -> vouchers.save(form("RE-" + numbers));
            case GET_VOUCHERS -> vouchers.numbered("RE-1");
        };
    }

    private VoucherForm form(String number) {
        PositionForm position = new PositionForm(9, 19, new BigDecimal("119.00"), "Kurs");
        return new VoucherForm(
                contact, number, 100, 1, DAY, DAY, null, DAY, List.of(position), "0af.pdf");
    }

    /** Hands what the sandbox answers over as the REST client does. */
    private <T> T wire(Class<T> api) {
        return api.cast(
                Proxy.newProxyInstance(
                        api.getClassLoader(),
                        new Class<?>[] {api},
                        (proxy, method, arguments) -> {
                            try {
                                HttpResponse<String> answer = send(next);
                                return PracticeAnswers.of(
                                        method,
                                        PracticeResponse.of(answer.statusCode(), answer.body()));
                            } catch (IOException broken) {
                                throw new ProcessingException(broken);
                            }
                        }));
    }

    private HttpResponse<String> send(Sent sent) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + sent.path()))
                        .header("Authorization", "0123456789abcdef0123456789abcdef")
                        .header("Content-Type", sent.type())
                        .timeout(Duration.ofSeconds(10))
                        .method(
                                sent.method(),
                                sent.body() == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofByteArray(sent.body()));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode object(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body()).path("objects");
    }

    private Sent request(Step step) throws IOException, InterruptedException {
        return switch (step) {
            case GET_CONTACTS ->
                    Sent.get("/Contact?depth=1&customerNumber=HS-0&limit=100&countAll=true");
            case CREATE_CONTACT -> person();
            case UPLOAD -> upload();
            case SAVE_VOUCHER -> voucher();
            case GET_VOUCHERS -> Sent.get("/Voucher?descriptionLike=RE-1&limit=100&countAll=true");
        };
    }

    private Sent person() {
        return Sent.post(
                "/Contact",
                """
                {"surename":"Anna","familyname":"Beispiel","customerNumber":"HS-%d","status":1000,
                 "category":{"id":3,"objectName":"Category"}}"""
                        .formatted(numbers++));
    }

    private static Sent upload() {
        String form =
                "--grenze\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n%PDF-1.7 Rechnung\r\n--grenze--\r\n";
        return new Sent(
                "POST",
                "/Voucher/Factory/uploadTempFile",
                "multipart/form-data; boundary=grenze",
                form.getBytes(StandardCharsets.UTF_8));
    }

    private Sent voucher() throws IOException, InterruptedException {
        String file = object(send(upload())).path("filename").asText();
        return Sent.post(
                "/Voucher/Factory/saveVoucher",
                """
                {"voucher":{"objectName":"Voucher","mapAll":true,"voucherDate":"14.07.2026",
                 "deliveryDate":"14.07.2026","description":"RE-%d","status":100,
                 "supplier":{"id":%s,"objectName":"Contact"},
                 "taxRule":{"id":1,"objectName":"TaxRule"},"creditDebit":"D","voucherType":"VOU",
                 "currency":"EUR"},
                 "voucherPosSave":[{"objectName":"VoucherPos","mapAll":true,"taxRate":19,
                 "accountDatev":{"id":%d,"objectName":"AccountDatev"},"net":false,
                 "sumGross":119.00,"comment":"Welpenkurs"}],
                 "voucherPosDelete":null,"filename":"%s"}"""
                        .formatted(++numbers, contact, account, file));
    }
}
