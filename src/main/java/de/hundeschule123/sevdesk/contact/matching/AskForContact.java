package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.sevdesk.job.JobRun;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Lets only those links through whose contact is gone in sevdesk. One that is missing in the list
 * may have come after it was read: it is asked for by name.
 */
@Dependent
@Named("askForContact")
public class AskForContact implements ItemProcessor {

    @Inject private JobContext context;
    @Inject private StepContext step;
    @Inject private MatchingService work;
    @Inject private WaitingDrafts waiting;

    @Override
    public MatchingService.Link processItem(Object item) {
        MatchingService.Link link = (MatchingService.Link) item;
        JobRun run = work.run(JobRun.of(context));
        return switch (work.ask(run, link)) {
            case THERE -> null;
            case GONE -> link;
            case REFUSED -> {
                work.doubt(run, link);
                yield null;
            }
            case UNTOLD -> {
                waiting.keep(run.job(), MatchingDraft.of(context));
                step.setExitStatus(JobRun.NOT_NOW);
                yield null;
            }
        };
    }
}
