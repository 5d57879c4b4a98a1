package de.hundeschule123.sevdesk.transfer.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The end of the process at every statement of a transfer, whatever sevdesk does meanwhile. */
class CrashPointsTest {

    private static final int MOST_TRIES = 6;

    private final EngineBench bench = new EngineBench();
    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void a_crash_at_any_statement_and_any_answer_end_with_one_voucher() {
        int cases = 0;
        for (Map.Entry<String, Supplier<PracticeBooks.Fate>> fate : fates().entrySet()) {
            int statements = statementsOf(fate.getValue());
            for (int statement = 1; statement <= statements; statement++) {
                crash(fate, statement, false);
                crash(fate, statement, true);
                cases += 2;
            }
        }
        softly.assertAll();
        assertThat(cases).isGreaterThan(60);
    }

    private Map<String, Supplier<PracticeBooks.Fate>> fates() {
        Map<String, Supplier<PracticeBooks.Fate>> fates = new LinkedHashMap<>();
        fates.put("well", () -> (work, answer) -> done(work, answer));
        fates.put("answer lost", PracticeBooks::answerLost);
        fates.put("late", bench.books::late);
        fates.put("busy", PracticeBooks::busy);
        fates.put("refused but done", PracticeBooks::refusedButDone);
        fates.put("crash", PracticeBooks::crash);
        return fates;
    }

    private static Books.Saved done(Runnable work, Books.Saved answer) {
        work.run();
        return answer;
    }

    private int statementsOf(Supplier<PracticeBooks.Fate> fate) {
        bench.again();
        bench.books.fate(fate.get());
        bench.database.crashAt(Integer.MAX_VALUE, true);
        bench.work();
        return bench.database.goOn();
    }

    private void crash(
            Map.Entry<String, Supplier<PracticeBooks.Fate>> fate, int statement, boolean done) {
        bench.again();
        bench.books.fate(fate.getValue().get());
        bench.database.crashAt(statement, done);
        tryToWork();
        bench.database.goOn();
        for (int i = 0; i < MOST_TRIES && !bench.state().equals("TRANSFERRED"); i++) {
            bench.leaseRunsOut();
            bench.books.arrive();
            bench.pauseIsOver();
            tryToWork();
        }
        String story =
                "%s, process ends %s statement %d"
                        .formatted(fate.getKey(), done ? "after" : "before", statement);
        softly.assertThat(bench.state()).as(story).isEqualTo("TRANSFERRED");
        softly.assertThat(bench.books.vouchers()).as(story).isEqualTo(1);
        softly.assertThat(bench.incidents()).as(story).isZero();
    }

    private void tryToWork() {
        try {
            bench.work();
        } catch (PracticeBooks.Crash gone) {
            // The process ended while it took the document.
        }
    }
}
