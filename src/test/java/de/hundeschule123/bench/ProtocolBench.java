package de.hundeschule123.bench;

import static de.hundeschule123.bench.ground.Stage.say;

import de.hundeschule123.bench.ground.Arguments;
import de.hundeschule123.bench.ground.OldDocuments;
import de.hundeschule123.bench.ground.OldTransfers;
import de.hundeschule123.bench.ground.Samples;
import de.hundeschule123.bench.ground.Stage;
import de.hundeschule123.harness.Drafts;
import de.hundeschule123.harness.HostApplication;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures the page "Protokoll" and the overview of a school with very many transfers. */
final class ProtocolBench {

    private static final int MOST_CUSTOMERS = 3000;
    private static final int WARM_UP = 40;
    private static final int ROWS = 25;
    private static final Duration AIM = Duration.ofMillis(300);

    /** A request of the visit. */
    private interface Look {
        ListVisit.Answer at(int round) throws IOException;
    }

    private ProtocolBench() {}

    public static void main(String... words) throws Exception {
        Arguments arguments = new Arguments(words);
        int transfers = arguments.size(100_000);
        int customers = Math.min(MOST_CUSTOMERS, transfers / 30);
        try (Stage stage = Stage.start("protocol", arguments)) {
            stage.filled(
                    new OldTransfers(
                            OldDocuments.invoices(
                                    Stage.OWNER, transfers, customers, OldDocuments.smallPdf())));
            ListVisit visit = new ListVisit(stage.server()::uri, ListVisit.Page.TRANSFERS);
            visit.signIn(Stage.OWNER, Stage.PASSWORD);
            Map<String, Look> looks = new LinkedHashMap<>();
            looks.put("overview", round -> visit.overview());
            looks.put("first page", round -> visit.open());
            looks.put("last page", round -> visit.page(transfers / ROWS));
            looks.put(
                    "search for first and last name",
                    round -> visit.search(OldDocuments.nameOf(round * 7 % customers)));
            looks.put(
                    "search for a number",
                    round -> visit.search("%06d".formatted(round * 31 % 1000)));
            looks.put(
                    "search for sevdesk's number of a case",
                    round -> visit.search("case-" + round * 50 % (transfers / 50) * 50));
            looks.put(
                    "failed ones of a cause", round -> visit.open("stand=FAILED&ursache=REFUSED"));
            looks.put("a month", round -> visit.open("von=2019-03-01&bis=2019-03-31"));
            looks.put("a person", round -> visit.open("person=1"));
            HostApplication host = stage.as(Stage.OWNER);
            Map<String, Object> draft = Drafts.one("A-1");
            rounds(looks, () -> host.post("/api/invoices", draft), WARM_UP);
            report(
                    rounds(
                            looks,
                            () -> host.post("/api/invoices", draft),
                            arguments.number("--rounds", 200)));
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

    private static Map<String, Samples> rounds(Map<String, Look> looks, Change change, int count)
            throws IOException {
        Map<String, Samples> taken = new LinkedHashMap<>();
        for (int round = 0; round < count; round++) {
            for (Map.Entry<String, Look> look : looks.entrySet()) {
                change.draft();
                taken.computeIfAbsent(look.getKey(), what -> new Samples())
                        .add(look.getValue().at(round).took());
            }
        }
        return taken;
    }

    private static void report(Map<String, Samples> taken) {
        say("| What | Server time | Goal p95 < %d ms |", AIM.toMillis());
        say("| --- | --- | --- |");
        taken.forEach(
                (what, samples) ->
                        say(
                                "| %s | %s | %s |",
                                what,
                                samples,
                                samples.percentile(95).compareTo(AIM) < 0 ? "kept" : "missed"));
    }
}
