package de.hundeschule123.sevdesk.backfill.work;

import de.hundeschule123.sevdesk.job.Run;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.TimeUnit;

/** Follows the documents until none is under way, or takes back what waits when told to stop. */
@Dependent
@Named("followTransfers")
public class FollowTransfers extends AbstractBatchlet {

    private static final long LOOK_EVERY_MILLIS = 1000;

    @Inject private Work work;

    @Inject
    @BatchProperty(name = "run")
    private String id;

    @Override
    public String process() throws InterruptedException {
        Run run = work.run(id);
        long total = work.total(run);
        while (work.report(run, total) > 0 && run.mayGoOn()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        if (run.isToStop()) {
            work.withdraw(run);
            work.report(run, total);
        }
        return null;
    }
}
