package de.hundeschule123.sevdesk.backfill.batch;

import de.hundeschule123.sevdesk.backfill.selection.EligibilityRules;
import de.hundeschule123.sevdesk.backfill.selection.SelectedDocument;
import de.hundeschule123.sevdesk.job.JobRun;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Decides for each chosen document whether it goes. */
@Dependent
@Named("judgeDocument")
public class JudgeDocument implements ItemProcessor {

    @Inject private JobContext context;
    @Inject private BackfillService service;

    private JobRun run;
    private EligibilityRules eligibilityRules;

    @Override
    public BackfillService.Judged processItem(Object item) {
        if (eligibilityRules == null) {
            run = service.run(JobRun.of(context));
            eligibilityRules = service.rules(run, service.choice(run));
        }
        return service.judge(
                run,
                eligibilityRules,
                (SelectedDocument) item,
                ListEntries.listed(context).entries());
    }
}
