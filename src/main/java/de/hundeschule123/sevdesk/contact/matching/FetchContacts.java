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
        JobRun jobRun = work.run(JobRun.of(context));
        SevdeskAccount account = reader.account(jobRun);
        MatchingDraft matchingDraft =
                waiting.take(jobRun.job(), account.token())
                        .orElseGet(() -> new MatchingDraft(account.token()));
        context.setTransientUserData(matchingDraft);
        if (matchingDraft.hasContacts()) {
            return null;
        }
        jobRun.begin(customers.count(jobRun.school()));
        try {
            reader.contacts(jobRun, account, matchingDraft).ifPresent(matchingDraft::fetched);
        } catch (SevdeskBusy wait) {
            waiting.keep(jobRun.job(), matchingDraft);
        }
        return matchingDraft.hasContacts() ? null : JobRun.NOT_NOW;
    }
}
