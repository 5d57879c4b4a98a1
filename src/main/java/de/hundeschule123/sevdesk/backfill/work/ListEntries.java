package de.hundeschule123.sevdesk.backfill.work;

import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.voucher.Period;
import de.hundeschule123.sevdesk.backfill.choice.Choice;
import de.hundeschule123.sevdesk.backfill.known.KnownEntries;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.Line;
import de.hundeschule123.sevdesk.job.Run;
import de.hundeschule123.sevdesk.transfer.recognition.EntryIndex;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lists once what lies in sevdesk, so that no document is doubled that a person has typed in there.
 *
 * <p>Without that list nothing is promised: while sevdesk is away or the school is held, it waits.
 */
@Dependent
@Named("listEntries")
public class ListEntries extends AbstractBatchlet {

    private static final Logger LOG = Logger.getLogger(ListEntries.class.getName());
    private static final long FIRST_PAUSE_MILLIS = 2000;
    private static final long LONGEST_PAUSE_MILLIS = 60_000;
    private static final long LOOK_EVERY_MILLIS = 1000;

    @Inject private JobContext context;
    @Inject private Work work;
    @Inject private KnownEntries entries;
    @Inject private Connections connections;
    @Inject private CurrentSchool school;

    @Inject
    @BatchProperty(name = "run")
    private String id;

    private long pause = FIRST_PAUSE_MILLIS;

    /** What was listed for the job of this context. */
    static EntryIndex listed(JobContext context) {
        return context.getTransientUserData() instanceof EntryIndex index
                ? index
                : EntryIndex.empty();
    }

    @Override
    public String process() throws InterruptedException {
        Run run = work.run(id);
        if (!run.mayGoOn()) {
            return null;
        }
        Choice choice = work.choice(run);
        Optional<Period> days = work.days(run, choice, work.begin(run, choice));
        while (days.isPresent() && run.mayGoOn() && !isListed(run, days.get())) {
            rest(run);
        }
        return null;
    }

    private boolean isListed(Run run, Period days) {
        Optional<Line> line = connections.line(run.school());
        if (line.isEmpty()) {
            pause = FIRST_PAUSE_MILLIS;
            run.waitsNoMore();
            return false;
        }
        try {
            context.setTransientUserData(
                    school.workingFor(
                            run.school(), () -> new EntryIndex(entries.during(line.get(), days))));
            run.waitsNoMore();
            return true;
        } catch (SevdeskFailure.AccountRejected refused) {
            connections.hold(run.school(), refused);
        } catch (SevdeskFailure failure) {
            LOG.log(Level.INFO, "sevdesk's entries cannot be listed: {0}", failure.getMessage());
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            run.waitsFor(isIncomplete(failure) ? "job.waits.incomplete" : "job.waits.sevdesk");
        }
        return false;
    }

    private static boolean isIncomplete(SevdeskFailure failure) {
        return failure instanceof SevdeskFailure.Unseen unseen && unseen.isIncomplete();
    }

    /** Pauses, but hears within a second that nobody wants the job any more. */
    private void rest(Run run) throws InterruptedException {
        for (long rested = 0; rested < pause && run.mayGoOn(); rested += LOOK_EVERY_MILLIS) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }
}
