package de.hundeschule123.sevdesk.transfer.undo.screen;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.sevdesk.job.Job;
import de.hundeschule123.sevdesk.job.JobState;
import de.hundeschule123.sevdesk.job.WaitReason;
import de.hundeschule123.sevdesk.transfer.removal.ContactWish;
import de.hundeschule123.sevdesk.transfer.removal.UndoChoice;
import de.hundeschule123.sevdesk.transfer.removal.UndoPreview;
import de.hundeschule123.sevdesk.transfer.undo.Undos;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** Shows what taking a run back would do, has it done, and tells how far it is. */
@Named("undo")
@ViewScoped
public class UndoBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    @Inject private transient Undos undos;

    private Long run;
    private boolean withContacts;
    private transient UndoPreview preview;
    private transient Job job;
    private transient List<Job> runs;

    /** Looks ahead, where the address names a run. */
    public void arrive() throws IOException {
        if (run == null) {
            return;
        }
        try {
            undos.run(run);
        } catch (NotFound unknown) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
            return;
        }
        Action.run(() -> preview = undos.preview(UndoChoice.ofRun(run)));
    }

    /** Takes back what the preview has shown. */
    public void start() {
        Action.result(
                        () ->
                                undos.start(
                                        UndoChoice.ofRun(run),
                                        withContacts
                                                ? ContactWish.REMOVE_UNUSED
                                                : ContactWish.KEEP))
                .ifPresent(
                        started -> {
                            run = null;
                            preview = null;
                            Action.say("undo.started");
                        });
        forget();
    }

    public void stop() {
        Action.run(() -> undos.latest().ifPresent(latest -> undos.stop(latest.getId())));
        forget();
    }

    /** Goes on with what was stopped. */
    public void goOn() {
        Action.run(() -> undos.latest().ifPresent(latest -> undos.goOn(latest.getId())));
        forget();
    }

    private void forget() {
        job = null;
    }

    /** One look at how far it is. */
    public void beat() {
        forget();
    }

    /** The last job that took something back, or null. */
    public Job getJob() {
        if (job == null) {
            job = undos.latest().orElse(null);
        }
        return job;
    }

    public String getWord() {
        return Texts.of("job.state." + getJob().getState());
    }

    /** Why it does not get on at the moment, or null. */
    public String getWaits() {
        return getJob().waitsFor().map(WaitReason::word).map(Texts::of).orElse(null);
    }

    public boolean isToBeGoneOn() {
        return getJob().getState() == JobState.STOPPED;
    }

    /** The first documents that the job has left alone. */
    public List<Undos.LeftDocument> getLeft() {
        return undos.left(getJob(), SHOWN);
    }

    /** How many more it has left alone. */
    public long getLeftBesides() {
        return Math.max(0, getJob().getSkipped() - SHOWN);
    }

    /** The last transfers of existing documents, which can be taken back. */
    public List<Job> getRuns() {
        if (runs == null) {
            runs = undos.runs();
        }
        return runs;
    }

    /** When one of them was started, by whom, and how many documents it has brought over. */
    public String line(Job one) {
        return Texts.of(
                "undo.run",
                GermanTime.moment(one.getStartedAt()),
                one.getDone(),
                one.getStartedBy());
    }

    /** What can go besides the vouchers. */
    public String getContactsLabel() {
        return Texts.of("undo.contacts", preview.contacts());
    }

    /** Whether the run is still under way, and so cannot be taken back yet. */
    public boolean isRunActive() {
        return undos.run(run).isActive();
    }

    /** How many contacts have gone with the vouchers. */
    public long getContactsGone() {
        return undos.contactsGone(getJob());
    }

    public UndoPreview getPreview() {
        return preview;
    }

    /** The first documents that would be left alone. */
    public List<UndoPreview.Left> getStaying() {
        return preview.left().stream().limit(SHOWN).toList();
    }

    /** How many more would be left alone. */
    public long getStayingBesides() {
        return Math.max(0, preview.left().size() - (long) SHOWN);
    }

    /** Whether sevdesk was asked for the preview. */
    public boolean isAsked() {
        return preview.source() == UndoPreview.Source.SEVDESK;
    }

    public boolean isReady() {
        return undos.isReady();
    }

    public Long getRun() {
        return run;
    }

    public void setRun(Long run) {
        this.run = run;
    }

    public boolean isWithContacts() {
        return withContacts;
    }

    public void setWithContacts(boolean withContacts) {
        this.withContacts = withContacts;
    }
}
