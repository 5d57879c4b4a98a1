package de.hundeschule123.sevdesk.backfill.screen;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.job.Job;
import de.hundeschule123.sevdesk.job.JobMessage;
import de.hundeschule123.sevdesk.job.JobState;
import de.hundeschule123.sevdesk.job.WaitReason;
import java.time.Duration;
import java.time.Instant;

/** The progress of a transfer of existing documents in the words of the screen. */
public record ProgressView(Job job, Instant now) {

    /** Longer ago, nobody waits for the result any more. */
    private static final Duration NEWS = Duration.ofHours(12);

    /** Whether it goes on, or has ended so lately that people want to know. */
    boolean isNews() {
        return job.isActive() || job.getEndedAt().plus(NEWS).isAfter(now);
    }

    public long getId() {
        return job.getId();
    }

    public boolean isActive() {
        return job.isActive();
    }

    public boolean isStoppable() {
        return job.isRunning();
    }

    /** Whether it ended before its time and can be gone on with. */
    public boolean isToBeGoneOn() {
        return job.getState() == JobState.STOPPED || job.getState() == JobState.FAILED;
    }

    public boolean isCompleted() {
        return job.getState() == JobState.COMPLETED;
    }

    public String getState() {
        return job.getState().name();
    }

    public String getWord() {
        return Texts.of("job.state." + job.getState());
    }

    /** Why it ended as it did, or null. */
    public String getMessage() {
        return job.message().map(JobMessage::word).map(Texts::of).orElse(null);
    }

    /** Why it does not get on at the moment, or null. */
    public String getWaits() {
        return job.waitsFor().map(WaitReason::word).map(Texts::of).orElse(null);
    }

    public int getPercent() {
        return isCompleted() ? 100 : job.getPercent();
    }

    /** Whether it is known how many documents there are. */
    public boolean isCounted() {
        return job.getTotal() > 0 || !job.isActive();
    }

    public long getTotal() {
        return job.getTotal();
    }

    public long getDone() {
        return job.getDone();
    }

    public long getFailed() {
        return job.getFailed();
    }

    public long getSkipped() {
        return job.getSkipped();
    }

    /** Who started it, and what it does first or how fast it goes. */
    public String getLine() {
        JobPace jobPace = pace();
        String who = Texts.of("backfill.progress.by", job.getStartedBy());
        if (isBeforeTheFirst()) {
            return who + " · " + Texts.of("backfill.progress.comparing");
        }
        if (!job.isActive() || jobPace.perMinute().isEmpty()) {
            return who;
        }
        return who
                + " · "
                + Texts.of("backfill.progress.pace", jobPace.perMinute().get())
                + " · "
                + jobPace.left().map(ProgressView::words).orElse("");
    }

    private boolean isBeforeTheFirst() {
        return job.isRunning() && job.over() == 0;
    }

    private JobPace pace() {
        return new JobPace(
                Duration.between(job.getStartedAt(), now),
                job.getDone() + job.getFailed(),
                job.getTotal() - job.getSkipped());
    }

    private static String words(Duration left) {
        if (left.compareTo(Duration.ofMinutes(1)) < 0) {
            return Texts.of("backfill.progress.left.soon");
        }
        return Texts.of("backfill.progress.left", left.plusSeconds(59).toMinutes());
    }
}
