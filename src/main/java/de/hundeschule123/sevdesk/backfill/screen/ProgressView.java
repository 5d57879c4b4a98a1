package de.hundeschule123.sevdesk.backfill.screen;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.job.Job;
import de.hundeschule123.sevdesk.job.JobMessage;
import de.hundeschule123.sevdesk.job.JobState;
import de.hundeschule123.sevdesk.job.RecentPace;
import de.hundeschule123.sevdesk.job.WaitReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        String who = Texts.of("backfill.progress.by", job.getStartedBy());
        return Stream.concat(Stream.of(who), present().stream()).collect(Collectors.joining(" · "));
    }

    /** Nothing while it waits: a pace of before would promise what nobody knows. */
    private List<String> present() {
        if (!job.isActive() || job.waitsFor().isPresent()) {
            return List.of();
        }
        Optional<RecentPace> pace = job.pace().filter(known -> known.perMinute().isPresent());
        if (pace.isEmpty()) {
            return job.isPreparing() ? List.of(Texts.of("backfill.progress.comparing")) : List.of();
        }
        return Stream.concat(
                        pace.get().perMinute().stream()
                                .map(items -> Texts.of("backfill.progress.pace", items)),
                        pace.get().timeFor(job.getTotal() - job.over()).stream()
                                .map(left -> new TimeLeft(left).words()))
                .toList();
    }
}
