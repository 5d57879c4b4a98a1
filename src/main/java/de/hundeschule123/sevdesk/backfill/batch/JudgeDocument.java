package de.hundeschule123.sevdesk.backfill.batch;

import de.hundeschule123.sevdesk.backfill.selection.Candidate;
import de.hundeschule123.sevdesk.backfill.selection.Rules;
import de.hundeschule123.sevdesk.job.Run;
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
    @Inject private Work work;

    private Run run;
    private Rules rules;

    @Override
    public Work.Judged processItem(Object item) {
        if (rules == null) {
            run = work.run(Run.of(context));
            rules = work.rules(run, work.choice(run));
        }
        return work.judge(run, rules, (Candidate) item, ListEntries.listed(context));
    }
}
