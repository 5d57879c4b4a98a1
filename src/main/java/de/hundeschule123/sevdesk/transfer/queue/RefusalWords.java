package de.hundeschule123.sevdesk.transfer.queue;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a refusal as far as two of them can be compared: sevdesk may name the document, the
 * customer or a number of its own in each.
 */
record RefusalWords(String comparable) {

    private static final int LONGEST = 400;
    private static final Pattern QUOTED =
            Pattern.compile("\"[^\"]*\"|„[^“”\"]*[“”\"]|“[^”]*”|'[^']*'|«[^»]*»");
    private static final Pattern NUMBERED = Pattern.compile("\\S*\\d\\S*");
    private static final Pattern GAP = Pattern.compile("\\s+");

    /** The words of a failure that sevdesk has caused. */
    static RefusalWords of(Failure failure) {
        String said = failure.detail() == null ? "" : failure.detail();
        String unquoted = QUOTED.matcher(said).replaceAll("…");
        String unnumbered = NUMBERED.matcher(unquoted).replaceAll("#");
        String words = GAP.matcher(unnumbered).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        String all = cause(failure).word() + ": " + words;
        return new RefusalWords(all.length() > LONGEST ? all.substring(0, LONGEST) : all);
    }

    /** Refused all the same, only that somebody finds out whether accounts were withdrawn. */
    private static FailureCause cause(Failure failure) {
        return failure.cause() == FailureCause.ACCOUNTS_ASKED
                ? FailureCause.REFUSED
                : failure.cause().onceTooOften();
    }
}
