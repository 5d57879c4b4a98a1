package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.sevdesk.connection.Line;
import de.hundeschule123.sevdesk.job.OwnInvocation;
import de.hundeschule123.sevdesk.job.Run;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The step that fetches all contacts of the account, a thousand at a time. One act: a list is
 * whole, or it is not used.
 */
@Dependent
@Named("fetchContacts")
public class FetchContacts extends AbstractBatchlet {

    @Inject private JobContext context;
    @Inject private OwnInvocation own;
    @Inject private MatchingWork work;
    @Inject private AccountReading account;
    @Inject private CustomerNames customers;
    @Inject private WaitingDrafts waiting;

    @Override
    public String process() {
        return own.call(this::fetch);
    }

    private String fetch() {
        Run run = work.run(Run.of(context));
        Line line = account.line(run);
        Draft draft =
                waiting.take(run.job(), line.token()).orElseGet(() -> new Draft(line.token()));
        context.setTransientUserData(draft);
        if (draft.hasContacts()) {
            return null;
        }
        run.begin(customers.count(run.school()));
        try {
            account.contacts(run, line, draft).ifPresent(draft::fetched);
        } catch (SevdeskIsBusy wait) {
            waiting.keep(run.job(), draft);
        }
        return draft.hasContacts() ? null : Run.NOT_NOW;
    }
}
