package de.hundeschule123.bench;

import static de.hundeschule123.bench.ground.Stage.say;

import de.hundeschule123.bench.ground.Arguments;
import de.hundeschule123.bench.ground.OldDocuments;
import de.hundeschule123.bench.ground.Samples;
import de.hundeschule123.bench.ground.Stage;
import de.hundeschule123.harness.Drafts;
import de.hundeschule123.harness.HostApplication;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Measures the page "Belege" of a school with very many documents. */
final class DocumentsBench {

    private static final int MOST_CUSTOMERS = 3000;
    private static final int WARM_UP = 40;
    private static final int ROWS = 25;
    private static final Duration AIM = Duration.ofMillis(300);

    private final Samples first = new Samples();
    private final Samples far = new Samples();
    private final Samples byName = new Samples();
    private final Samples byNumber = new Samples();
    private final ListVisit visit;
    private final Change change;
    private final int farPage;
    private final int customers;

    private DocumentsBench(ListVisit visit, Change change, int documents, int customers) {
        this.visit = visit;
        this.change = change;
        this.customers = customers;
        this.farPage = Math.min(1000, documents / ROWS);
    }

    public static void main(String... words) throws Exception {
        Arguments arguments = new Arguments(words);
        int documents = arguments.size(100_000);
        int customers = Math.min(MOST_CUSTOMERS, documents / 30);
        try (Stage stage = Stage.start("documents", arguments)) {
            stage.filled(OldDocuments.mixed(Stage.OWNER, documents, customers));
            ListVisit visit = new ListVisit(stage.server()::uri, ListVisit.Page.DOCUMENTS);
            visit.signIn(Stage.OWNER, Stage.PASSWORD);
            say("first page of all after the start: %d ms", visit.open().took().toMillis());
            HostApplication host = stage.as(Stage.OWNER);
            Map<String, Object> draft = Drafts.one("A-1");
            Change change = () -> host.post("/api/invoices", draft);
            new DocumentsBench(visit, change, documents, customers).rounds(WARM_UP);
            DocumentsBench bench = new DocumentsBench(visit, change, documents, customers);
            bench.rounds(arguments.number("--rounds", 200));
            bench.report();
            ListVisit.Answer csv = visit.csv();
            say(
                    "CSV of all: %d lines, %d KB in %d ms",
                    csv.body().lines().count(), csv.body().length() / 1024, csv.took().toMillis());
        }
    }

    /** A change between two requests: a database in use answers nothing from its memory. */
    private interface Change {
        void draft() throws IOException;
    }

    private void rounds(int count) throws IOException {
        for (int round = 0; round < count; round++) {
            change.draft();
            first.add(visit.open().took());
            change.draft();
            far.add(visit.page(farPage).took());
            change.draft();
            byName.add(visit.search(OldDocuments.nameOf(round * 7 % customers)).took());
            change.draft();
            byNumber.add(visit.search("%06d".formatted(round * 31 % 1000)).took());
        }
    }

    private void report() {
        say("| What | Server time | Goal p95 < %d ms |", AIM.toMillis());
        say("| --- | --- | --- |");
        line("first page", first);
        line("page " + farPage, far);
        line("search for first and last name", byName);
        line("search for a number", byNumber);
    }

    private static void line(String what, Samples samples) {
        boolean kept = samples.percentile(95).compareTo(AIM) < 0;
        say("| %s | %s | %s |", what, samples, kept ? "kept" : "missed");
    }
}
