package de.hundeschule123.sevdesk.job;

/** How many things a step of a job has brought to an end, by how they ended. */
public record Tally(long done, long failed, long skipped) {

    public static final Tally NONE = new Tally(0, 0, 0);

    public static Tally done(long count) {
        return new Tally(count, 0, 0);
    }

    public static Tally failed(long count) {
        return new Tally(0, count, 0);
    }

    public static Tally skipped(long count) {
        return new Tally(0, 0, count);
    }

    /** How many things are over, however they ended. */
    long sum() {
        return done + failed + skipped;
    }

    public Tally plus(Tally other) {
        return new Tally(done + other.done, failed + other.failed, skipped + other.skipped);
    }
}
