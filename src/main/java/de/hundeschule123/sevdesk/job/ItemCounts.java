package de.hundeschule123.sevdesk.job;

/** Counts the things that a step of a job has brought to an end, by how they ended. */
public record ItemCounts(long done, long failed, long skipped) {

    public static final ItemCounts NONE = new ItemCounts(0, 0, 0);

    public static ItemCounts done(long count) {
        return new ItemCounts(count, 0, 0);
    }

    public static ItemCounts failed(long count) {
        return new ItemCounts(0, count, 0);
    }

    public static ItemCounts skipped(long count) {
        return new ItemCounts(0, 0, count);
    }

    /** How many things are over, however they ended. */
    long sum() {
        return done + failed + skipped;
    }

    public ItemCounts plus(ItemCounts other) {
        return new ItemCounts(done + other.done, failed + other.failed, skipped + other.skipped);
    }
}
