package de.hundeschule123.sevdesk.setup.screen;

import de.hundeschule123.document.invoicing.DocumentSearch;
import de.hundeschule123.platform.input.GermanDay;
import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.backfill.Backfills;
import de.hundeschule123.sevdesk.backfill.selection.DocumentSelection;
import de.hundeschule123.sevdesk.backfill.selection.FailedTransfers;
import de.hundeschule123.sevdesk.backfill.selection.Preview;
import de.hundeschule123.sevdesk.job.Job;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;

/** Shows what is older than the connection and has not gone to sevdesk yet, and sends it. */
@Named("olderDocuments")
@ViewScoped
public class OlderDocumentsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final DocumentSelection OLDER =
            new DocumentSelection.Found(
                    new DocumentSearch(
                            "",
                            DocumentSearch.Side.INCOME,
                            DocumentSearch.Status.COMMITTED,
                            null,
                            null),
                    FailedTransfers.LEAVE);

    @Inject private transient Backfills backfills;

    private Preview preview;

    /**
     * Read once for the page, and anew when a transfer has ended: it goes through all documents.
     */
    public Preview getPreview() {
        if (preview == null) {
            preview = backfills.preview(OLDER);
        }
        return preview;
    }

    /** How many go, of which days, and what they come to. */
    public String getSentence() {
        Preview older = getPreview();
        return Texts.of(
                "setup.older.preview",
                older.getGoing(),
                day(older.first()),
                day(older.last()),
                older.amount().amount());
    }

    private static String day(LocalDate day) {
        return day == null ? "" : GermanDay.write(day);
    }

    /** Whether a transfer is under way. */
    public boolean isActive() {
        boolean active = backfills.latest().filter(Job::isActive).isPresent();
        if (active) {
            preview = null;
        }
        return active;
    }

    /** How far the step is, once the one before it lets it begin. */
    public StepState stateAfter(StepState matching) {
        return switch (matching) {
            case LATER, RUNNING -> StepState.LATER;
            case NOW, DONE -> state();
        };
    }

    private StepState state() {
        if (isActive()) {
            return StepState.RUNNING;
        }
        return getPreview().getGoing() == 0 ? StepState.DONE : StepState.NOW;
    }

    /** Sends what the preview has shown: the first alone, the others once it has arrived. */
    public void send() {
        if (Action.run(() -> backfills.start(OLDER))) {
            Action.say("backfill.started");
        }
        preview = null;
    }
}
