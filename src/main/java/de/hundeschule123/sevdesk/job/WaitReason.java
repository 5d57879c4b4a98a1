package de.hundeschule123.sevdesk.job;

import de.hundeschule123.platform.database.StoredWord;
import java.util.Optional;

/**
 * A wait reason says why a job does not get on; its word in the database is the key of its text.
 */
public enum WaitReason implements StoredWord {
    /** sevdesk does not answer as usual. */
    SEVDESK("job.waits.sevdesk"),
    /** sevdesk did not give all of a list. */
    INCOMPLETE("job.waits.incomplete"),
    /** Documents that it has set going are tried again. */
    TRIED_AGAIN("backfill.waits.again"),
    /** The owner must say on which account revenue is booked. */
    WHICH_ACCOUNT("backfill.waits.account");

    private final String word;

    WaitReason(String word) {
        this.word = word;
    }

    /** The reason with a stored word; nothing for none, and for what only a newer one can say. */
    static Optional<WaitReason> stored(String word) {
        return StoredWord.find(WaitReason.class, word);
    }

    /** The word for it in the database, and the key of its text. */
    @Override
    public String word() {
        return word;
    }
}
