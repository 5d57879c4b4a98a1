package de.hundeschule123.sevdesk.backfill.batch;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.check.RevenueAccountQuery;
import de.hundeschule123.sevdesk.job.JobRun;
import de.hundeschule123.sevdesk.job.OwnInvocation;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks sevdesk, before any document goes, whether the accounts still stand that revenue is booked
 * on. Where one is gone the school is held, and the job waits for the owner's word instead of
 * failing with every document.
 *
 * <p>Without an answer the job goes on: the next step waits for sevdesk anyway, and a refusal asks
 * again.
 */
@Dependent
@Named("checkAccounts")
public class CheckAccounts extends AbstractBatchlet {

    private static final Logger LOG = Logger.getLogger(CheckAccounts.class.getName());

    @Inject private JobContext context;
    @Inject private OwnInvocation own;
    @Inject private BackfillService service;
    @Inject private RevenueAccountQuery accounts;
    @Inject private Connections connections;

    @Override
    public String process() {
        return own.call(this::check);
    }

    private String check() {
        JobRun run = service.run(JobRun.of(context));
        if (run.mayGoOn()) {
            try {
                connections.account(run.school()).ifPresent(accounts::stand);
            } catch (SevdeskFailure untold) {
                LOG.log(Level.INFO, "The accounts are not told: {0}", untold.getMessage());
            }
        }
        return null;
    }
}
