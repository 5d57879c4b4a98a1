package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.job.JobRun;
import de.hundeschule123.sevdesk.job.OwnInvocation;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Fetches all contacts of the account, a thousand at a time. One act: a list is whole, or it is not
 * used.
 */
@Dependent
@Named("fetchContacts")
public class FetchContacts extends AbstractBatchlet {

    @Inject private JobContext context;
    @Inject private OwnInvocation own;
    @Inject private MatchingService work;
    @Inject private ContactReader reader;
    @Inject private CustomerReader customers;
    @Inject private WaitingDrafts waiting;

    @Override
    public String process() {
        return own.call(this::fetch);
    }

    private String fetch() {
        JobRun run = work.run(JobRun.of(context));
        SevdeskAccount account = reader.account(run);
        MatchingDraft draft =
                waiting.take(run.job(), account.token())
                        .orElseGet(() -> new MatchingDraft(account.token()));
        context.setTransientUserData(draft);
        if (draft.hasContacts()) {
            return null;
        }
        run.begin(customers.count(run.school()));
        try {
            reader.contacts(run, account, draft).ifPresent(draft::fetched);
        } catch (SevdeskBusy wait) {
            waiting.keep(run.job(), draft);
        }
        return draft.hasContacts() ? null : JobRun.NOT_NOW;
    }
}
