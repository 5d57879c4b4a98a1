package de.hundeschule123.fault.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.hundeschule123.fault.Times;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.HostApplication;
import de.hundeschule123.harness.PracticeSevdesk;
import de.hundeschule123.harness.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * One run: a bulk transfer is taken back with its contacts while the server is killed at random
 * moments and sevdesk misbehaves. Before, a person has paid 3 % of the vouchers there, enshrined 2
 * %, changed 1 % and deleted 0.5 %; beside it there are another run of the school and another
 * school. Afterwards both sides are compared, and all is sent again.
 *
 * <p>{@code ./faults undo --documents 1000 --kills 5 --seed 7}. Exit code 0 only when all others
 * were removed, these were left alone with the right reason, nobody else was touched, and what was
 * sent again lies there once.
 */
public final class UndoRun {

    private static final int LONGEST_UPTIME_MILLIS = 5000;
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String SHORT_TIMES =
            Times.options() + " -Djob.lease=PT4S -Djob.pulse=PT1S -Dtransfer.rate.bulk=";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OF_OTHER_RUN = 20;
    private static final int OF_OTHER_SCHOOL = 5;

    private final BulkOptions options;
    private final Random chance;
    private final PracticeSevdesk sevdesk;
    private final ServerProcess server;
    private final HostApplication host;
    private final HostApplication neighbour;
    private final String token;
    private final String neighboursToken;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Long, String> expected = new HashMap<>();
    private final Set<String> staying = new HashSet<>();
    private final List<String> differences = new ArrayList<>();
    private long job;

    private UndoRun(BulkOptions options, Path folder, Path application) throws IOException {
        this.options = options;
        this.chance = new Random(options.seed());
        this.sevdesk = new PracticeSevdesk(Files.createDirectories(folder.resolve("sevdesk")));
        this.server =
                ServerProcess.in(folder.resolve("data"))
                        .running(application)
                        .with("SEVDESK_API_URL", sevdesk.apiUrl())
                        .with("DEMO_DATA", "true")
                        .with("JAVA_OPTS", SHORT_TIMES + options.pace());
        this.host = new HostApplication(server::uri, Browser.OWNER, Browser.PASSWORD);
        this.neighbour =
                new HostApplication(server::uri, Browser.SMALL_BUSINESS_OWNER, Browser.PASSWORD);
        this.token = "b01d%028x".formatted(options.seed());
        this.neighboursToken = "5050%028x".formatted(options.seed());
    }

    public static void main(String[] args) throws IOException {
        Path folder =
                Path.of(
                        "target",
                        "faults",
                        DateTimeFormatter.ofPattern("'undo'-yyyyMMdd-HHmmss")
                                .withZone(ZoneOffset.UTC)
                                .format(Instant.now()));
        System.out.println("logs and data: " + folder);
        List<String> differences =
                run(BulkOptions.parse(args), folder, Path.of("target", "hundeschule"));
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    /** Runs, prints the figures, and leaves nothing running; what differs. */
    static List<String> run(BulkOptions options, Path folder, Path application) throws IOException {
        say("./faults undo %s", options);
        UndoRun run = new UndoRun(options, folder, application);
        try {
            run.carryOut();
            say("%s", run.differences.isEmpty() ? "both sides agree" : run.differences);
            return run.differences;
        } finally {
            run.server.close();
            run.sevdesk.close();
        }
    }

    private void carryOut() throws IOException {
        server.start().awaitReady();
        host.put(
                "/api/sevdesk/settings",
                Map.of("token", token, "active", false, "newAccount", true));
        OldStock stock = new OldStock(host, new Random(options.seed()));
        List<OldDocument> documents = stock.commit(options.documents());
        List<OldDocument> others = stock.commit(OF_OTHER_RUN);
        host.put("/api/sevdesk/settings", Map.of("active", true));
        mustBeConnected(host);
        long transfer = transferred(documents);
        transferred(others);
        letNeighbourWork();
        personWorksInSevdesk(documents);
        JsonNode before = sevdesk.ledger(token);
        JsonNode neighboursBefore = sevdesk.ledger(neighboursToken);
        misbehave();
        Instant began = Instant.now();
        job =
                host.post("/api/sevdesk/undo", Map.of("job", transfer, "contacts", true))
                        .path("job")
                        .asLong();
        killAgainAndAgain();
        waitFor(() -> !isActive(job), PATIENCE);
        sevdesk.behave();
        JsonNode end = progress(job);
        say(
                "the job ended after %d s: done %s, left alone %s",
                Duration.between(began, Instant.now()).toSeconds(),
                end.path("done"),
                end.path("skipped"));
        compare(documents, end);
        UndoneAccount account =
                new UndoneAccount(
                        before, numbers(documents), kept(), expected.size() - staying.size());
        differences.addAll(account.afterUndo(sevdesk.ledger(token)));
        transferred(documents);
        differences.addAll(account.afterSendingAgain(sevdesk.ledger(token)));
        if (!neighboursBefore.equals(sevdesk.ledger(neighboursToken))) {
            differences.add("the account of the other school has changed");
        }
        say("%s", account.figures());
    }

    private static Set<String> numbers(List<OldDocument> documents) {
        return documents.stream().map(OldDocument::number).collect(Collectors.toSet());
    }

    /** The vouchers that had to stay as they were. */
    private Set<String> kept() {
        return Set.copyOf(staying);
    }

    private static void mustBeConnected(HostApplication of) throws IOException {
        JsonNode test = of.post("/api/sevdesk/test", null);
        if (!test.path("ok").asBoolean()) {
            throw new IOException("the connection test failed: " + test);
        }
    }

    private long transferred(List<OldDocument> documents) throws IOException {
        List<Long> ids = documents.stream().map(OldDocument::id).toList();
        long run =
                host.post("/api/sevdesk/backfill", Map.of("documents", ids)).path("job").asLong();
        waitFor(() -> !isActive(run), PATIENCE);
        say("transferred: %s", progress(run));
        return run;
    }

    /** Another school whose invoices bear the same numbers. */
    private void letNeighbourWork() throws IOException {
        neighbour.put(
                "/api/sevdesk/settings",
                Map.of("token", neighboursToken, "active", true, "newAccount", true));
        mustBeConnected(neighbour);
        neighbour.put("/api/customers/N-1", OldStock.customer(1));
        for (int i = 0; i < OF_OTHER_SCHOOL; i++) {
            long id =
                    neighbour
                            .post(
                                    "/api/invoices",
                                    Map.of(
                                            "customer",
                                            "N-1",
                                            "date",
                                            "2026-10-01",
                                            "serviceDate",
                                            "2026-10-01",
                                            "dueDate",
                                            "2026-10-15",
                                            "lines",
                                            List.of(
                                                    Map.of(
                                                            "text", "Kurs",
                                                            "quantity", "1",
                                                            "unitPrice", "50.00",
                                                            "vatRate", 0))))
                            .path("id")
                            .asLong();
            neighbour.post("/api/invoices/" + id + "/commit", null);
            waitFor(() -> isTransferred(neighbour, id), LONGEST_WARM_UP);
        }
    }

    private static boolean isTransferred(HostApplication of, long document) {
        try {
            return of.get("/api/invoices/" + document)
                    .path("sevdesk")
                    .path("status")
                    .asText()
                    .equals("TRANSFERRED");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Of a thousand: 30 paid, 20 enshrined, 10 changed, 5 deleted. */
    private void personWorksInSevdesk(List<OldDocument> documents) throws IOException {
        int count = documents.size();
        int next = 0;
        next = befalls(documents, next, Math.max(1, count * 30 / 1000), "PAID");
        next = befalls(documents, next, Math.max(1, count * 20 / 1000), "ENSHRINED");
        next = befalls(documents, next, Math.max(1, count * 10 / 1000), "CHANGED");
        befalls(documents, next, Math.max(1, count * 5 / 1000), "GONE");
    }

    private int befalls(List<OldDocument> documents, int from, int many, String what)
            throws IOException {
        for (OldDocument document : documents.subList(from, from + many)) {
            String voucher = voucher(document);
            String path = "/Voucher/" + voucher;
            switch (what) {
                case "PAID" -> pay(path, document);
                case "ENSHRINED" -> call("PUT", path + "/enshrine", null);
                case "CHANGED" -> {
                    call("PUT", path + "/resetToDraft", null);
                    call("PUT", path, Map.of("description", document.number() + " geprüft"));
                }
                default -> {
                    call("PUT", path + "/resetToDraft", null);
                    call("DELETE", path, null);
                }
            }
            expected.put(document.id(), what);
            if (!what.equals("GONE")) {
                staying.add(voucher);
            }
        }
        return from + many;
    }

    private void pay(String path, OldDocument document) throws IOException {
        String place = null;
        for (JsonNode one : call("GET", "/CheckAccount", null).path("objects")) {
            if (place == null || !one.path("type").asText().equals("online")) {
                place = one.path("id").asText();
            }
        }
        call(
                "PUT",
                path + "/bookAmount",
                Map.of(
                        "amount", document.gross(),
                        "date", document.day(),
                        "type", "FULL_PAYMENT",
                        "checkAccount", Map.of("id", place, "objectName", "CheckAccount")));
    }

    private String voucher(OldDocument document) throws IOException {
        return host.get("/api/invoices/" + document.id())
                .path("sevdesk")
                .path("voucherId")
                .asText();
    }

    private JsonNode call(String method, String path, Object body) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(sevdesk.apiUrl() + path))
                        .header("Authorization", token)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(
                                                JSON.writeValueAsString(body)))
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException(method + " " + path + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void misbehave() throws IOException {
        for (String operation : OPERATIONS) {
            for (String kind : KINDS) {
                sevdesk.misbehave(operation, kind, options.percent() / 4, chance.nextLong(), 300);
            }
        }
    }

    private static final List<String> OPERATIONS =
            List.of("deleteVoucher", "resetToDraft", "getVoucher", "deleteContact");

    /** Faults before the work, and after it. */
    private static final List<String> KINDS =
            List.of("RESET_BEFORE", "RESET_AFTER", "ERROR_AFTER", "TOO_MANY");

    private void killAgainAndAgain() throws IOException {
        for (int kill = 1; kill <= options.kills(); kill++) {
            long before = done();
            waitFor(() -> done() > before || !isActive(job), LONGEST_WARM_UP);
            park(Duration.ofMillis(chance.nextInt(LONGEST_UPTIME_MILLIS)));
            server.kill();
            say("kill %d", kill);
            server.start().awaitReady();
        }
    }

    private long done() {
        return progress(job).path("done").asLong();
    }

    private void compare(List<OldDocument> documents, JsonNode end) throws IOException {
        Map<Long, String> left = new HashMap<>();
        Map<String, Integer> reasons = new TreeMap<>();
        for (JsonNode one : end.path("left")) {
            left.put(one.path("document").asLong(), one.path("reason").asText());
            reasons.merge(one.path("reason").asText(), 1, Integer::sum);
        }
        say("left alone because %s", reasons);
        if (!left.equals(expected)) {
            differences.add("left alone " + left + " instead of " + expected);
        }
        mustBe(end, "total", documents.size());
        mustBe(end, "done", documents.size() - expected.size());
        mustBe(end, "skipped", expected.size());
        for (OldDocument document : documents) {
            JsonNode transfer = host.get("/api/invoices/" + document.id()).path("sevdesk");
            String status = expected.containsKey(document.id()) ? "TRANSFERRED" : "NONE";
            if (!transfer.path("status").asText().equals(status)) {
                differences.add(document.number() + " is " + transfer + " instead of " + status);
            }
        }
    }

    private void mustBe(JsonNode end, String name, long count) {
        if (end.path(name).asLong() != count) {
            differences.add(name + " is " + end.path(name) + " instead of " + count);
        }
    }

    private boolean isActive(long id) {
        return List.of("RUNNING", "STOPPING").contains(progress(id).path("status").asText());
    }

    /** Asks the server, which may need a moment after a start. */
    private JsonNode progress(long id) {
        Instant end = Instant.now().plus(LONGEST_WARM_UP);
        while (true) {
            try {
                return host.get("/api/sevdesk/jobs/" + id);
            } catch (IOException notYet) {
                if (Instant.now().isAfter(end)) {
                    throw new UncheckedIOException(notYet);
                }
                park(LOOK_AGAIN);
            }
        }
    }

    private static void waitFor(BooleanSupplier state, Duration limit) {
        Instant end = Instant.now().plus(limit);
        while (!state.getAsBoolean() && Instant.now().isBefore(end)) {
            park(LOOK_AGAIN);
        }
    }

    private static void park(Duration pause) {
        LockSupport.parkNanos(pause.toNanos());
    }

    private static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }
}
