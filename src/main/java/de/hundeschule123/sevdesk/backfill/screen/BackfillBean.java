package de.hundeschule123.sevdesk.backfill.screen;

import de.hundeschule123.document.screen.ChosenDocuments;
import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.sevdesk.backfill.Backfills;
import de.hundeschule123.sevdesk.backfill.selection.DocumentSelection;
import de.hundeschule123.sevdesk.backfill.selection.Eligibility;
import de.hundeschule123.sevdesk.backfill.selection.FailedTransfers;
import de.hundeschule123.sevdesk.backfill.selection.Preview;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.PrimeFaces;

/**
 * Carries out the action "Zu Sevdesk übertragen" of the page "Belege", and shows the progress under
 * it.
 */
@Named("backfill")
@ViewScoped
public class BackfillBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int BEATS_BETWEEN_TABLES = 4;

    @Inject private transient Backfills backfills;
    @Inject private transient BackfillProgressBean progress;

    private ChosenDocuments chosen;
    private FailedTransfers failedTransfers = FailedTransfers.LEAVE;
    private transient Preview preview;
    private boolean wasActive;
    private int beats;
    private long hidden;

    /** Shows what would become of the chosen documents. */
    public void look(ChosenDocuments documents) {
        chosen = documents;
        failedTransfers = FailedTransfers.LEAVE;
        Action.run(
                () -> {
                    preview();
                    PrimeFaces.current().executeScript("PF('transferDialog').show()");
                });
    }

    /** Puts the failures among the chosen documents away. */
    public void putAway(ChosenDocuments documents) {
        chosen = documents;
        failedTransfers = FailedTransfers.LEAVE;
        Action.result(() -> backfills.putAway(choice()))
                .ifPresent(count -> Action.say("decision.putAway.many", count));
        progress.forget();
    }

    /** Whether the chosen documents hold failed ones that could be tried again. */
    public boolean isRetryOffered() {
        return isRetrying()
                || preview.count(Eligibility.FAILED_BEFORE) > 0
                || chosen.search() == null && preview.count(Eligibility.PUT_AWAY) > 0;
    }

    /** Looks again, with or without those that failed before. */
    public void lookAgain() {
        Action.run(this::preview);
    }

    private void preview() {
        preview = backfills.preview(choice());
    }

    private DocumentSelection choice() {
        return chosen.search() == null
                ? new DocumentSelection.Named(chosen.documents(), failedTransfers)
                : new DocumentSelection.Found(chosen.search(), failedTransfers);
    }

    /** Starts what the preview has shown. */
    public void start() {
        boolean started =
                change(
                        () -> {
                            backfills.start(choice());
                            Action.say("backfill.started");
                        });
        if (started) {
            wasActive = true;
        }
    }

    /** One look at the progress; the list is shown anew now and then, and at the end. */
    public void beat() {
        ProgressView latest = progress.getLatest();
        boolean active = latest != null && latest.isActive();
        beats++;
        if (wasActive && !active || active && beats % BEATS_BETWEEN_TABLES == 0) {
            PrimeFaces.current().ajax().update("documents:table");
        }
        wasActive = active;
    }

    public void stop(long job) {
        change(() -> backfills.stop(job));
    }

    public void goOn(long job) {
        change(() -> backfills.goOn(job));
    }

    /** Tries all failed documents of the job again. */
    public void retryFailed() {
        change(
                () -> {
                    backfills.latest().ifPresent(backfills::retryFailed);
                    Action.say("backfill.retry.started");
                });
    }

    private boolean change(Runnable action) {
        boolean done = Action.run(action);
        progress.forget();
        return done;
    }

    /** Puts the result of a job out of sight, for this visit. */
    public void hide(long job) {
        hidden = job;
    }

    /** The job whose result this person has put out of sight. */
    public long getHidden() {
        return hidden;
    }

    public Preview getPreview() {
        return preview;
    }

    public boolean isRetrying() {
        return failedTransfers == FailedTransfers.RETRY;
    }

    public void setRetrying(boolean retrying) {
        failedTransfers = retrying ? FailedTransfers.RETRY : FailedTransfers.LEAVE;
    }
}
