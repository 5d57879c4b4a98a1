package de.hundeschule123.sevdesk.reconciliation.batch;

import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import java.util.ArrayList;
import java.util.List;

/** Gathers the entries of a list and stores them, a thousand at a time. */
final class EntryBatch {

    private static final int SIZE = 1000;

    private final long job;
    private final SevdeskRefKind kind;
    private final ListedEntryRepository table;
    private final List<ListedEntry> waiting = new ArrayList<>();
    private boolean begun;

    EntryBatch(long job, SevdeskRefKind kind, ListedEntryRepository table) {
        this.job = job;
        this.kind = kind;
        this.table = table;
    }

    void add(ListedEntry entry) {
        waiting.add(entry);
        if (waiting.size() == SIZE) {
            flush();
        }
    }

    /** Stores what waits; with the first of a reading, what an earlier one has stored goes. */
    void flush() {
        if (!begun) {
            table.clear(job, kind);
            begun = true;
        }
        if (!waiting.isEmpty()) {
            table.add(job, waiting);
            waiting.clear();
        }
    }
}
