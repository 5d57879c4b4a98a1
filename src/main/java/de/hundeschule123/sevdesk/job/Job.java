package de.hundeschule123.sevdesk.job;

import de.hundeschule123.school.SchoolOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/**
 * A job is long work for one school that a person has started and that goes on without that person.
 *
 * <p>The entity is written once, at the start; from then on rows move only by the statements of
 * {@link JobRepository}.
 */
@Entity
@Table(name = "sevdesk_job")
public class Job extends SchoolOwned {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sevdesk_job")
    @SequenceGenerator(name = "sevdesk_job", sequenceName = "sevdesk_job_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private JobKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", updatable = false)
    private JobState state;

    @Column(name = "active", updatable = false)
    private Boolean active;

    @Column(name = "total", updatable = false)
    private long total;

    @Column(name = "done", updatable = false)
    private long done;

    @Column(name = "failed", updatable = false)
    private long failed;

    @Column(name = "skipped", updatable = false)
    private long skipped;

    @Column(name = "parameters", updatable = false)
    private String parameters;

    @Column(name = "message", updatable = false)
    private String message;

    @Column(name = "waits_for", updatable = false)
    private String waitsFor;

    @Column(name = "started_by", updatable = false)
    private String startedBy;

    @Column(name = "started_at", updatable = false)
    private Timestamp startedAt;

    @Column(name = "ended_at", updatable = false)
    private Timestamp endedAt;

    @Column(name = "work_done", updatable = false)
    private boolean workDone;

    /** How far the things are that it has set going, as long as that is asked and not written. */
    @Transient private WorkProgress progress;

    protected Job() {}

    Job(JobKind kind, String parameters, String startedBy, Instant now) {
        this.kind = kind;
        this.parameters = parameters;
        this.startedBy = startedBy;
        this.startedAt = Timestamp.from(now);
        this.state = JobState.RUNNING;
        this.active = true;
    }

    public Long getId() {
        return id;
    }

    public JobKind getKind() {
        return kind;
    }

    public JobState getState() {
        return state;
    }

    public boolean isActive() {
        return state.isActive();
    }

    /** Whether somebody can still ask it to stop. */
    public boolean isRunning() {
        return state == JobState.RUNNING;
    }

    /** How many things it has to work on; 0 until it has counted them. */
    public long getTotal() {
        return progress == null ? total : progress.total();
    }

    public long getDone() {
        return progress == null ? done : progress.over().done();
    }

    public long getFailed() {
        return progress == null ? failed : progress.over().failed();
    }

    public long getSkipped() {
        return progress == null ? skipped : progress.over().skipped();
    }

    /** How many things are over, in one way or another. */
    public long over() {
        return getDone() + getFailed() + getSkipped();
    }

    /** How much of it is over, in whole percent. */
    public int getPercent() {
        return getTotal() == 0 ? 0 : (int) Math.min(100, over() * 100 / getTotal());
    }

    /** What it works on, as its feature wrote it down; may be null. */
    public String parameters() {
        return parameters;
    }

    /** Why it ended as it did, if there is something to say. */
    public Optional<JobMessage> message() {
        return JobMessage.stored(message);
    }

    /** Why it does not get on, while that is so. */
    public Optional<WaitReason> waitsFor() {
        if (!isRunning()) {
            return Optional.empty();
        }
        return progress == null ? WaitReason.stored(waitsFor) : progress.waitsFor();
    }

    /** How fast it has lately got on, as far as that is known. */
    public Optional<RecentPace> pace() {
        return progress == null ? Optional.empty() : progress.pace();
    }

    /** Whether its batch job still finds out what there is to do. */
    public boolean isPreparing() {
        return isRunning() && !workDone;
    }

    /** The name of the person who started it. */
    public String getStartedBy() {
        return startedBy;
    }

    public Instant getStartedAt() {
        return startedAt.toInstant();
    }

    /** When it was over, or null. */
    public Instant getEndedAt() {
        return endedAt == null ? null : endedAt.toInstant();
    }

    /**
     * Whether what it has set going can be further than its row says: it is not over, it broke off
     * before that was written down, or somebody has dealt with what failed.
     */
    boolean mayHaveMoved() {
        return isActive() || state == JobState.FAILED || failed > 0;
    }

    /**
     * Lets the job say how far the things are that it has set going. As long as it finds out what
     * there is to do, it alone knows how much that will be, and why it waits.
     */
    Job at(WorkProgress present) {
        progress =
                workDone
                        ? present
                        : new WorkProgress(
                                Math.max(total, present.total()),
                                present.over(),
                                WaitReason.stored(waitsFor).or(present::waitsFor),
                                present.pace());
        return this;
    }
}
