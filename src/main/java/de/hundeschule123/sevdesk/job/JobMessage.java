package de.hundeschule123.sevdesk.job;

import de.hundeschule123.platform.database.StoredWord;
import java.util.Optional;

/**
 * A job message says why a job ended as it did; its word in the database is the key of its text.
 */
public enum JobMessage implements StoredWord {
    /** A fault of our own has broken it. */
    BROKEN("job.failed"),
    /** Run after run was cut off before it had got on. */
    INTERRUPTED_TOO_OFTEN("job.interruptedTooOften"),
    MATCHING_NOT_CONNECTED("matching.notConnected"),
    MATCHING_INCOMPLETE("matching.failed.incomplete"),
    MATCHING_ACCOUNT_REFUSED("matching.failed.account"),
    MATCHING_REFUSED("matching.failed.refused"),
    MATCHING_UNREACHABLE("matching.failed.unreachable"),
    RECONCILIATION_REFUSED("reconciliation.failed.refused"),
    RECONCILIATION_OTHER_ACCOUNT("reconciliation.failed.otherAccount");

    private final String word;

    JobMessage(String word) {
        this.word = word;
    }

    /** The message with a stored word; nothing for none, and for what only a newer one can say. */
    static Optional<JobMessage> stored(String word) {
        return StoredWord.find(JobMessage.class, word);
    }

    /** The word for it in the database, and the key of its text. */
    @Override
    public String word() {
        return word;
    }
}
