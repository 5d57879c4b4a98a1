package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.Crash;
import de.hundeschule123.sandbox.fault.FaultKind;
import de.hundeschule123.sevdesk.api.voucher.VoucherRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * The end of the process at every statement of a transfer, whatever sevdesk does meanwhile: each
 * kind of fault that the sandbox knows, each on the saving and on the look-up after it.
 */
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
        assertThat(cases).as("fourteen lines, eleven kinds of fault").isGreaterThan(14 * 11);
    }

    @Test
    void without_the_look_up_some_of_these_crashes_would_double_the_voucher() {
        EngineBench careless = new EngineBench(new FiveRulesTest.NobodyLooks());
        careless.books.fate(PracticeBooks.crash());
        careless.work();
        careless.leaseRunsOut();
        careless.pauseIsOver();
        careless.work();
        assertThat(careless.books.vouchers()).isEqualTo(2);
    }

    private Map<String, Supplier<PracticeBooks.Fate>> fates() {
        Map<String, Supplier<PracticeBooks.Fate>> fates = new LinkedHashMap<>();
        fates.put("well", () -> CrashPointsTest::done);
        fates.put("crash", PracticeBooks::crash);
        fates.put("refused but done", PracticeBooks::refusedButDone);
        fates.put("connection refused", PracticeBooks::notSent);
        for (FaultKind kind : FaultKind.values()) {
            fates.put(kind.name(), () -> fateOf(kind));
        }
        return fates;
    }

    /** What a fault of the sandbox comes to for the one who saves; a new kind must be said here. */
    private PracticeBooks.Fate fateOf(FaultKind kind) {
        return switch (kind) {
            case LATENCY, DRIP -> CrashPointsTest::done;
            case TOO_MANY -> PracticeBooks.busy();
            case ERROR_AFTER, RESET_AFTER, EOF_AFTER, TIMEOUT_AFTER, TRUNCATED, GARBAGE, NO_ID ->
                    PracticeBooks.answerLost();
            case ERROR_BEFORE, RESET_BEFORE, TIMEOUT_BEFORE, REDIRECT, UNAVAILABLE, HTML_502 ->
                    PracticeBooks.neverArrived();
            case LATE -> bench.books.late();
            case ERROR_IN_200 -> PracticeBooks.refused();
            case UNAUTHORIZED, FORBIDDEN -> PracticeBooks.accountRefused();
            case HTML_401 -> PracticeBooks.accountRefused();
            case LONG_ERROR -> PracticeBooks.refused();
            default -> oddFateOf(kind);
        };
    }

    private static PracticeBooks.Fate oddFateOf(FaultKind kind) {
        return switch (kind) {
            case DAYS_IN_UTC, DAYS_IN_GERMAN, DAYS_IN_SECONDS -> CrashPointsTest::done;
            case HTML_403, HTML_404, JSON_404, JSON_422 -> PracticeBooks.neverArrived();
            case MESSAGE_IN_200,
                    ERROR_TEXT_IN_200,
                    OBJECTS_NULL,
                    OBJECTS_EMPTY,
                    EMPTY_JSON,
                    NULL_JSON,
                    TEXT_JSON,
                    HTML_200,
                    ODD_IDS ->
                    PracticeBooks.answerLost();
            case OTHER_ROW,
                    SINGLE_ROW,
                    ROWS_WITHOUT_IDS,
                    ROWS_OF_TEXT,
                    NUMBERED_ROWS,
                    SMALL_PAGE,
                    EMPTY_PAGE,
                    SHORT_PAGE,
                    MOVED_ROWS,
                    TOTAL_TOO_HIGH,
                    TOTAL_TOO_LOW,
                    LARGE_UPLOAD ->
                    // Of other calls than saving.
                    CrashPointsTest::done;
            default -> throw new IllegalArgumentException("what does " + kind + " come to?");
        };
    }

    private static VoucherRow done(Runnable work, VoucherRow answer) {
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
            bench.personHelps();
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
        } catch (Crash gone) {
            // The process ended while it took the document.
        }
    }
}
