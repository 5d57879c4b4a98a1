package de.hundeschule123.sevdesk.connection.livecheck;

import de.hundeschule123.platform.text.Texts;
import java.util.List;

/** A finding is one thing that a check has shown, with the figures and names that belong to it. */
public record Finding(Insight insight, List<Object> details) {

    public Finding {
        details = List.copyOf(details);
    }

    static Finding of(Insight insight, Object... details) {
        return new Finding(insight, List.of(details));
    }

    Verdict verdict() {
        return insight.verdict();
    }

    /** What people read. */
    public String getSentence() {
        return Texts.of(insight.textKey(), details.toArray());
    }
}
