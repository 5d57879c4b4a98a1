package de.hundeschule123.sevdesk.contact.screen;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.sevdesk.contact.matching.MatchGroup;
import de.hundeschule123.sevdesk.contact.matching.Matches;
import de.hundeschule123.sevdesk.contact.matching.Matching;
import de.hundeschule123.sevdesk.job.Job;
import de.hundeschule123.sevdesk.job.JobMessage;
import de.hundeschule123.sevdesk.job.JobState;
import de.hundeschule123.sevdesk.job.WaitReason;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Shows the matching to everyone of the school: action, progress, and the size of each group. */
@Named("matching")
@RequestScoped
public class MatchingBean {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.GERMANY)
                    .withZone(GermanTime.ZONE);

    @Inject private Matching matching;
    @Inject private Matches matches;

    private Job job;
    private boolean known;
    private List<GroupView> groups;

    /** A group with its size. */
    public record GroupView(MatchGroup group, long size) {

        public MatchGroup getGroup() {
            return group;
        }

        public long getSize() {
            return size;
        }

        public String getTitle() {
            return Texts.of("matching.group." + group);
        }
    }

    public void start() {
        if (Action.run(matching::start)) {
            forget();
        }
    }

    public void stop() {
        Action.run(matching::stop);
        forget();
    }

    private void forget() {
        known = false;
        groups = null;
    }

    private Job job() {
        if (!known) {
            job = matching.latest().orElse(null);
            known = true;
        }
        return job;
    }

    /** Whether customers have ever been matched. */
    public boolean isStarted() {
        return job() != null;
    }

    /** Whether a matching is under way. */
    public boolean isActive() {
        return isStarted() && job().isActive();
    }

    /** Whether it can still be asked to stop. */
    public boolean isStoppable() {
        return isStarted() && job().isRunning();
    }

    public int getPercent() {
        return isStarted() ? job().getPercent() : 0;
    }

    /** How far it is, or how it ended, in one sentence. */
    public String getSentence() {
        if (!isStarted()) {
            return Texts.of("matching.never");
        }
        if (job().isActive()) {
            return job().getState() == JobState.STOPPING
                    ? Texts.of("matching.stopping")
                    : progress();
        }
        return Texts.of(
                "matching.ended." + job().getState(),
                moment(job().getEndedAt()),
                job().getStartedBy());
    }

    private String progress() {
        long through = job().getDone() + job().getSkipped();
        return through == 0
                ? Texts.of("matching.fetching")
                : Texts.of("matching.progress", through, job().getTotal());
    }

    /** Why it ended as it did, if there is more to say. */
    public String getMessage() {
        return isStarted()
                ? job().message().map(JobMessage::word).map(Texts::of).orElse(null)
                : null;
    }

    /** Why it does not get on at the moment, or null. */
    public String getWaits() {
        return isStarted()
                ? job().waitsFor().map(WaitReason::word).map(Texts::of).orElse(null)
                : null;
    }

    /** That contacts of linked customers were not found any more, or null. */
    public String getLost() {
        long lost = isStarted() && !isActive() ? matches.countLost() : 0;
        return lost == 0 ? null : Texts.of("matching.lost", lost);
    }

    static String moment(Instant moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }

    /** The groups of the result with their sizes. */
    public List<GroupView> getGroups() {
        if (groups == null) {
            groups =
                    Arrays.stream(MatchGroup.values())
                            .map(group -> new GroupView(group, matches.count(group)))
                            .toList();
        }
        return groups;
    }
}
