package de.hundeschule123.sevdesk.transfer.queue;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A call outcome is what came of one call to sevdesk; its word lies in the call log. */
public enum CallOutcome {
    OK("OK"),
    NOT_SENT("NotSent"),
    BUSY("Busy"),
    UNSEEN("Unseen"),
    REJECTED("Rejected"),
    ACCOUNT_REJECTED("AccountRejected"),

    /** An outcome that only a newer version has words for. */
    UNNAMED("unnamed");

    private static final Map<String, CallOutcome> BY_WORD =
            Arrays.stream(values())
                    .collect(Collectors.toMap(CallOutcome::word, Function.identity()));

    private final String word;

    CallOutcome(String word) {
        this.word = word;
    }

    /** The outcome with a stored word; a later version may have written what this cannot name. */
    public static CallOutcome stored(String word) {
        return BY_WORD.getOrDefault(word, UNNAMED);
    }

    /** The word for it in the database. */
    public String word() {
        return word;
    }

    /** The key of what people read. */
    public String textKey() {
        return "transfer.outcome." + word;
    }
}
