package de.hundeschule123.sevdesk.job;

/** What a job does; a school has at most one of each at a time. */
public enum JobKind {
    /** Compares the customers with the contacts in sevdesk. */
    MATCHING("match-customers"),
    /** Transfers documents that were there before the extension. */
    BACKFILL("transfer-existing-documents"),
    /** Compares our documents with what lies in sevdesk. */
    RECONCILIATION("compare-both-sides"),
    /** Takes transfers back. */
    UNDO("take-transfers-back");

    private final String batch;

    JobKind(String batch) {
        this.batch = batch;
    }

    /** The name of the file in {@code META-INF/batch-jobs} that holds the work. */
    String batch() {
        return batch;
    }
}
