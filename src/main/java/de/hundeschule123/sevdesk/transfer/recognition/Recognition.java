package de.hundeschule123.sevdesk.transfer.recognition;

import java.util.List;

/** What the comparison of a document with sevdesk's entries has shown. */
public sealed interface Recognition {

    /** What looks like it. */
    default List<SevdeskEntry> found() {
        return switch (this) {
            case Absent() -> List.of();
            case Same(SevdeskEntry entry) -> List.of(entry);
            case Unclear(List<SevdeskEntry> entries) -> entries;
        };
    }

    /** Nothing in sevdesk looks like it. */
    record Absent() implements Recognition {}

    /** Number, amount, date and contact are the same, and nothing else comes into question. */
    record Same(SevdeskEntry entry) implements Recognition {}

    /** Something looks like it; a person must decide. */
    record Unclear(List<SevdeskEntry> entries) implements Recognition {
        public Unclear {
            entries = List.copyOf(entries);
        }
    }
}
