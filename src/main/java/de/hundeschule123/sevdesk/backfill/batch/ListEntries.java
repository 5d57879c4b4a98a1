package de.hundeschule123.sevdesk.backfill.batch;

import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.backfill.duplicates.UnlinkedEntries;
import de.hundeschule123.sevdesk.backfill.selection.DocumentSelection;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.connection.check.RefusalQuery;
import de.hundeschule123.sevdesk.job.JobRun;
import de.hundeschule123.sevdesk.job.OwnInvocation;
import de.hundeschule123.sevdesk.job.WaitReason;
import de.hundeschule123.sevdesk.transfer.recognition.EntryIndex;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lists once what lies in sevdesk, so that no document is doubled that a person has typed in there.
 * One act: a list is whole, or it is not used.
 *
 * <p>Without that list nothing is promised: while sevdesk is away or the school is held, the job
 * waits.
 */
@Dependent
@Named("listEntries")
public class ListEntries extends AbstractBatchlet {

    private static final Logger LOG = Logger.getLogger(ListEntries.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    /** From then on every pause would be longer than the longest. */
    private static final int MOST_DOUBLINGS = 6;

    /** So many waits in a row may come from refusals that do not hold. */
    private static final int MOST_ACCIDENTS = 3;

    @Inject private JobContext context;
    @Inject private OwnInvocation own;
    @Inject private BackfillService service;
    @Inject private UnlinkedEntries entries;
    @Inject private Connections connections;
    @Inject private RefusalQuery refusals;
    @Inject private CurrentSchool school;

    /**
     * What was listed for the job of this context.
     *
     * @throws IllegalStateException while nothing was: to act as if sevdesk were empty would double
     *     what lies there
     */
    static ListedEntries listed(JobContext context) {
        if (context.getTransientUserData() instanceof ListedEntries entries) {
            return entries;
        }
        throw new IllegalStateException("sevdesk's entries have not been listed");
    }

    @Override
    public String process() {
        return own.call(this::list);
    }

    private String list() {
        JobRun run = service.run(JobRun.of(context));
        if (!run.mayGoOn()) {
            return JobRun.NOT_NOW;
        }
        String present = service.account(run);
        DocumentSelection selection = service.choice(run);
        Optional<ListedDays> days = service.days(run, selection, service.begin(run, selection));
        if (days.isEmpty()) {
            context.setTransientUserData(new ListedEntries(present, EntryIndex.empty()));
            return null;
        }
        return isListed(run, days.get()) ? null : JobRun.NOT_NOW;
    }

    private boolean isListed(JobRun run, ListedDays days) {
        Optional<SevdeskAccount> account = connections.account(run.school());
        if (account.isEmpty()) {
            run.waitFor(pause(run), Optional.empty());
            return false;
        }
        try {
            context.setTransientUserData(
                    school.workingFor(
                            run.school(),
                            () ->
                                    new ListedEntries(
                                            account.get().id(),
                                            new EntryIndex(
                                                    entries.during(
                                                            account.get(),
                                                            days.all(),
                                                            days.takingBack())))));
            run.waitsNoMore();
            return true;
        } catch (SevdeskFailure.AccountRejected refused) {
            run.waitFor(pause(run), unlessHeld(run, account.get(), refused));
        } catch (SevdeskFailure failure) {
            LOG.log(Level.INFO, "What lies in sevdesk cannot be listed: {0}", failure.getMessage());
            run.waitFor(
                    pause(run),
                    Optional.of(
                            isIncomplete(failure) ? WaitReason.INCOMPLETE : WaitReason.SEVDESK));
        }
        return false;
    }

    /** One refusal alone says little, and it is asked about before it stops the school. */
    private Optional<WaitReason> unlessHeld(
            JobRun run, SevdeskAccount account, SevdeskFailure.AccountRejected refused) {
        if (run.waits() < MOST_ACCIDENTS && refusals.isAccident(account)) {
            return Optional.of(WaitReason.SEVDESK);
        }
        connections.hold(run.school(), refused);
        return Optional.empty();
    }

    private static boolean isIncomplete(SevdeskFailure failure) {
        return failure instanceof SevdeskFailure.Unseen unseen && unseen.isIncomplete();
    }

    private static Duration pause(JobRun run) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(run.waits(), MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
