package de.hundeschule123.sevdesk.backfill.screen;

import de.hundeschule123.document.invoicing.DocumentSummary;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.backfill.Backfills;
import de.hundeschule123.sevdesk.backfill.batch.Unresolved;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Reads the progress of the transfer of existing documents once per request. */
@Named("backfillProgress")
@RequestScoped
public class BackfillProgressBean {

    private static final int SHOWN_FAILURES = 50;

    @Inject private Backfills backfills;
    @Inject private Clock clock;

    private Optional<ProgressView> latest;
    private List<Backfills.FailedDocument> failures;
    private List<Backfills.FailedDocument> toDecide;
    private List<DocumentSummary> waiting;
    private Unresolved unresolved;
    private String ahead;
    private Boolean ready;

    /** The transfer that goes on or has ended lately, or null. */
    public ProgressView getLatest() {
        if (latest == null) {
            latest =
                    backfills
                            .latest()
                            .map(job -> new ProgressView(job, clock.instant()))
                            .filter(ProgressView::isNews);
        }
        return latest.orElse(null);
    }

    /** What is to be said of the document that goes ahead of the others, or nothing. */
    public String getAhead() {
        if (ahead == null) {
            ahead =
                    Optional.ofNullable(getLatest())
                            .filter(job -> job.isActive() && job.getTotal() > 1)
                            .flatMap(job -> backfills.advance(job.job()))
                            .map(advance -> Texts.of("backfill.ahead." + advance))
                            .orElse("");
        }
        return ahead;
    }

    /** The first of its documents that did not arrive. */
    public List<Backfills.FailedDocument> getFailures() {
        if (failures == null) {
            failures =
                    getLatest() == null
                            ? List.of()
                            : backfills.failures(getLatest().job(), SHOWN_FAILURES);
        }
        return failures;
    }

    /** The first of its documents that wait for a decision. */
    public List<Backfills.FailedDocument> getToDecide() {
        if (toDecide == null) {
            toDecide =
                    getLatest() == null
                            ? List.of()
                            : backfills.toDecide(getLatest().job(), SHOWN_FAILURES);
        }
        return toDecide;
    }

    /** The first of its cancellations that wait for an invoice which did not arrive. */
    public List<DocumentSummary> getWaiting() {
        if (waiting == null) {
            waiting =
                    getLatest() == null
                            ? List.of()
                            : backfills.waitingForInvoice(getLatest().job(), SHOWN_FAILURES);
        }
        return waiting;
    }

    /** How many of its documents wait for a person at this moment, whatever it has counted. */
    public Unresolved getUnresolved() {
        if (unresolved == null) {
            unresolved = backfills.unresolved(getLatest().job());
        }
        return unresolved;
    }

    /** Whether documents could go now. */
    public boolean isReady() {
        if (ready == null) {
            ready = backfills.isReady();
        }
        return ready;
    }

    /** Forgets what was read, because an action has changed it. */
    void forget() {
        latest = null;
        failures = null;
        toDecide = null;
        waiting = null;
        ahead = null;
        unresolved = null;
    }
}
