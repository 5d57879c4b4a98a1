package de.hundeschule123.sevdesk.reconciliation.batch;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.SevdeskConnection;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import de.hundeschule123.sevdesk.job.ItemCounts;
import de.hundeschule123.sevdesk.job.JobMessage;
import de.hundeschule123.sevdesk.job.JobRun;
import de.hundeschule123.sevdesk.job.JobRunner;
import de.hundeschule123.sevdesk.reconciliation.FindingRepository;
import de.hundeschule123.sevdesk.reconciliation.FindingRepository.Found;
import de.hundeschule123.sevdesk.reconciliation.ReconciledPeriod;
import de.hundeschule123.sevdesk.reconciliation.ReconciliationFinished;
import de.hundeschule123.sevdesk.reconciliation.comparison.Discrepancy;
import de.hundeschule123.sevdesk.reconciliation.comparison.LeftOver;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Carries out the chunks of the comparison. An enterprise bean, and each call in a transaction of
 * its own: see the room {@code job}. How far it is is written with what came of it, so that nothing
 * counts twice though a checkpoint may lag behind.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ComparisonService {

    @Inject private JobRunner runner;
    @Inject private CurrentSchool current;
    @Inject private Connections connections;
    @Inject private ComparisonRepository table;
    @Inject private SumUpRepository sums;
    @Inject private FindingRepository findings;
    @Inject private Event<ReconciliationFinished> finished;

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public JobRun run(String name) {
        return runner.get(name);
    }

    /** The next documents of the period with what concerns them there. */
    public List<PairedDocument> documents(JobRun run) {
        SevdeskConnection connection =
                current.workingFor(run.school(), () -> connections.current());
        return table.documents(
                run.school(),
                run.job(),
                new ComparisonRepository.Rules(
                        connection.settings().getFrom(),
                        small -> connection.contradicts(TaxRegime.of(Boolean.TRUE.equals(small)))));
    }

    /** Keeps what came of some documents. */
    public void save(JobRun run, List<PairedDocument.Compared> documents) {
        String account = mustBeStill(run);
        Tally tally = Tally.NONE;
        List<Found> found = new ArrayList<>();
        for (PairedDocument.Compared compared : documents) {
            tally = tally.plus(compared.ours());
            for (Discrepancy discrepancy : compared.discrepancies()) {
                found.add(new Found(Optional.of(compared.ours()), discrepancy));
            }
        }
        run.advance(ItemCounts.done(documents.size()));
        findings.save(run.school(), run.job(), account, found, Texts.german("job.startedBySystem"));
        table.reached(run.job(), documents.getLast().ours(), tally);
    }

    /** The next entries that are no document's. */
    public List<LeftOver> leftOvers(JobRun run) {
        return table.leftOvers(run.school(), run.job());
    }

    /** Keeps what came of some of them. */
    public void saveLeftOvers(JobRun run, List<LeftOver> leftOvers) {
        String account = mustBeStill(run);
        List<Found> found =
                leftOvers.stream()
                        .flatMap(leftOver -> leftOver.judged().stream())
                        .map(discrepancy -> new Found(Optional.empty(), discrepancy))
                        .toList();
        run.advance(ItemCounts.NONE);
        findings.save(run.school(), run.job(), account, found, Texts.german("job.startedBySystem"));
        table.reached(run.job(), leftOvers.getLast().entry().ref());
    }

    /** Ends the comparison: what is healed, what is paid, how much does not fit. */
    public void sumUp(JobRun run) {
        mustBeStill(run);
        findings.heal(run.school(), run.job(), Texts.german("job.startedBySystem"));
        long wrong = sums.sumUp(run.school(), run.job());
        sums.keepPayments(run.school(), run.job());
        sums.removeLists(run.school(), run.job());
        finished.fire(
                new ReconciliationFinished(
                        run.school(), run.job(), ReconciledPeriod.read(run.parameters()), wrong));
    }

    /** What was read in an account means nothing in the next one. */
    private String mustBeStill(JobRun run) {
        String account = table.account(run.job());
        if (!connections.isStill(run.school(), account)) {
            run.explain(JobMessage.RECONCILIATION_OTHER_ACCOUNT);
            throw new IllegalStateException("the list is of another account");
        }
        return ReconciledPeriod.key(account);
    }
}
