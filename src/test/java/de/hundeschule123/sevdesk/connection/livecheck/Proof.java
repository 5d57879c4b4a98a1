package de.hundeschule123.sevdesk.connection.livecheck;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** A proof is one line of the result: what was shown, and how it stands. */
record Proof(Verdict verdict, String sentence) {
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle(
                    "de.hundeschule123.sevdesk.connection.livecheck.trial", Locale.GERMANY);

    static Proof of(Finding finding) {
        return new Proof(finding.verdict(), finding.getSentence());
    }

    static Proof of(TrialInsight insight, Object... details) {
        MessageFormat format = new MessageFormat(TEXTS.getString(insight.name()), Locale.GERMANY);
        return new Proof(insight.verdict(), format.format(details));
    }
}
