package de.hundeschule123.sevdesk.reconciliation.batch;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.voucher.Period;
import de.hundeschule123.sevdesk.api.voucher.VoucherClient;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.connection.check.RefusalQuery;
import de.hundeschule123.sevdesk.job.JobMessage;
import de.hundeschule123.sevdesk.job.JobRun;
import de.hundeschule123.sevdesk.job.OwnInvocation;
import de.hundeschule123.sevdesk.job.WaitReason;
import de.hundeschule123.sevdesk.reconciliation.ReconciledPeriod;
import de.hundeschule123.sevdesk.transfer.outbox.BulkPace;
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
 * Lists what lies in sevdesk in the period, a thousand entries at a time, and asks for those that
 * should be among them and are not. One act: a list is whole, or nothing follows from it.
 */
@Dependent
@Named("listBothSides")
public class ListBothSides extends AbstractBatchlet {

    private static final Logger LOG = Logger.getLogger(ListBothSides.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    /** From then on every pause would be longer than the longest. */
    private static final int MOST_DOUBLINGS = 6;

    /** So many waits in a row may come from refusals that do not hold. */
    private static final int MOST_ACCIDENTS = 3;

    @Inject private JobContext context;
    @Inject private OwnInvocation own;
    @Inject private ComparisonService service;
    @Inject private ListedEntryRepository table;
    @Inject private WaitingReadings waiting;
    @Inject private VoucherClient.Factory clients;
    @Inject private Connections connections;
    @Inject private RefusalQuery refusals;
    @Inject private BulkPace rates;

    @Override
    public String process() {
        return own.call(this::list);
    }

    private String list() {
        JobRun run = service.run(JobRun.of(context));
        if (!run.mayGoOn()) {
            return JobRun.NOT_NOW;
        }
        Optional<SevdeskAccount> account = connections.account(run.school());
        if (account.isEmpty()) {
            run.waitFor(pause(run), Optional.empty());
            return JobRun.NOT_NOW;
        }
        Period period = ReconciledPeriod.read(run.parameters()).days();
        if (table.open(run.school(), run.job(), ReconciledPeriod.key(account.get().id()), period)) {
            return null;
        }
        run.begin(table.documents(run.school(), period));
        return isListed(run, account.get(), period) ? null : JobRun.NOT_NOW;
    }

    private boolean isListed(JobRun run, SevdeskAccount account, Period period) {
        Reading reading =
                waiting.take(run.job(), account.token())
                        .filter(kept -> table.isStill(run.job(), kept.id()))
                        .orElseGet(() -> begun(run, account, period));
        PagePace pace = new PagePace(run, rates);
        try {
            if (!reading.isWhole(pace)
                    || !new MissingEntries(run, table, clients.of(account.token()), period)
                            .areFound(pace)) {
                return false;
            }
            table.whole(run.job());
            run.waitsNoMore();
            return true;
        } catch (PagePace.MustRest rest) {
            waiting.keep(run.job(), reading);
            run.waitFor(rest.pause(), Optional.of(WaitReason.SEVDESK));
        } catch (SevdeskFailure failure) {
            waiting.keep(run.job(), reading);
            afterFailure(run, account, failure);
        }
        return false;
    }

    private Reading begun(JobRun run, SevdeskAccount account, Period period) {
        Reading fresh =
                new Reading(account.token(), clients.of(account.token()), period, run.job(), table);
        table.begin(run.job(), fresh.id());
        return fresh;
    }

    /**
     * Waits, or gives up where waiting helps nothing.
     *
     * @throws SevdeskFailure which ends the job
     */
    private void afterFailure(JobRun run, SevdeskAccount account, SevdeskFailure failure) {
        switch (failure) {
            case SevdeskFailure.AccountRejected refused ->
                    run.waitFor(pause(run), unlessHeld(run, account, refused));
            case SevdeskFailure.Rejected rejected -> {
                run.explain(JobMessage.RECONCILIATION_REFUSED);
                throw rejected;
            }
            case SevdeskFailure.Busy busy -> {
                rates.slowDown(run.school());
                run.waitFor(busy.retryAfter().orElse(pause(run)), Optional.of(WaitReason.SEVDESK));
            }
            case SevdeskFailure.NotSent notSent -> waitFor(run, notSent);
            case SevdeskFailure.Unseen unseen -> waitFor(run, unseen);
        }
    }

    private static void waitFor(JobRun run, SevdeskFailure failure) {
        LOG.log(Level.INFO, "What lies in sevdesk cannot be listed: {0}", failure.getMessage());
        run.waitFor(pause(run), Optional.of(WaitReason.SEVDESK));
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

    private static Duration pause(JobRun run) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(run.waits(), MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
