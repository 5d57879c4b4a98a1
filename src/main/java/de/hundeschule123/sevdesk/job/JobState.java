package de.hundeschule123.sevdesk.job;

/** Where a job stands. */
public enum JobState {
    /** It is being worked on, or will be as soon as a server takes it. */
    RUNNING,
    /** Somebody has asked it to stop, and it ends at the next step. */
    STOPPING,
    /** It went through to the end. */
    COMPLETED,
    /** It ended because somebody stopped it. */
    STOPPED,
    /** It could not go on; its message says why. */
    FAILED;

    /** Whether it is not over yet. */
    public boolean isActive() {
        return this == RUNNING || this == STOPPING;
    }
}
