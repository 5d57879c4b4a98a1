package de.hundeschule123.sevdesk.reconciliation.batch;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.client.ListPage;
import de.hundeschule123.sevdesk.job.JobRun;
import de.hundeschule123.sevdesk.transfer.outbox.BulkPace;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Asks sevdesk at the pace of the bulk lane, one call after the other: a comparison takes its turn
 * among old documents and never delays a new one.
 */
final class PagePace {

    /** A longer pause is no matter of pace: sevdesk or the school stands still. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final JobRun run;
    private final BulkPace rates;

    PagePace(JobRun run, BulkPace rates) {
        this.run = run;
        this.rates = rates;
    }

    /** The lane has to rest for longer than a thread should wait. */
    static final class MustRest extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Duration pause;

        MustRest(Duration pause) {
            super("the lane rests");
            this.pause = pause;
        }

        Duration pause() {
            return pause;
        }
    }

    boolean mayGoOn() {
        return run.mayGoOn();
    }

    <T> ListPage<T> ask(Supplier<ListPage<T>> page) {
        return call(page);
    }

    /** One call, when its turn has come. */
    <T> T call(Supplier<T> call) {
        SchoolId school = run.school();
        Duration pause = rates.pause(school);
        if (pause.compareTo(LONGEST) > 0) {
            throw new MustRest(pause);
        }
        rest(pause);
        rates.charge(school);
        return call.get();
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new MustRest(LONGEST);
        }
    }
}
