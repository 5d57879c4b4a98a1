package de.hundeschule123.sevdesk.transfer.queue;

import de.hundeschule123.platform.database.StoredWord;

/** A call outcome is what came of one call to sevdesk; its word lies in the call log. */
public enum CallOutcome implements StoredWord {
    OK("OK"),
    NOT_SENT("NotSent"),
    BUSY("Busy"),
    UNSEEN("Unseen"),
    REJECTED("Rejected"),
    ACCOUNT_REJECTED("AccountRejected"),

    /** An outcome that only a newer version has words for. */
    UNNAMED("unnamed");

    private final String word;

    CallOutcome(String word) {
        this.word = word;
    }

    /** The outcome with a stored word; a later version may have written what this cannot name. */
    public static CallOutcome stored(String word) {
        return StoredWord.find(CallOutcome.class, word).orElse(UNNAMED);
    }

    /** The word for it in the database. */
    @Override
    public String word() {
        return word;
    }

    /** The key of what people read. */
    public String textKey() {
        return "transfer.outcome." + word;
    }
}
