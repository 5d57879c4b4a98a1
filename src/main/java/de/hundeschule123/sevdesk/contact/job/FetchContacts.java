package de.hundeschule123.sevdesk.contact.job;

import de.hundeschule123.sevdesk.job.Run;
import de.hundeschule123.sevdesk.job.Runs;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The step that fetches all contacts of the account, a thousand at a time. */
@Dependent
@Named("fetchContacts")
public class FetchContacts extends AbstractBatchlet {

    @Inject private JobContext context;
    @Inject private Runs runs;
    @Inject private AccountReading account;
    @Inject private CustomerNames customers;

    @Inject
    @BatchProperty(name = "run")
    private String run;

    @Override
    public String process() {
        Run present = runs.get(run);
        present.begin(customers.count(present.school()));
        account.contacts(present, account.line(present)).ifPresent(Draft.of(context)::fetched);
        return null;
    }
}
