package de.hundeschule123.sevdesk.reconciliation.batch;

import de.hundeschule123.sevdesk.reconciliation.comparison.Discrepancy;
import de.hundeschule123.sevdesk.reconciliation.comparison.DocumentComparison;
import de.hundeschule123.sevdesk.reconciliation.comparison.OurDocument;
import java.util.List;

/** A document of the period and what of sevdesk's list concerns it. */
public record PairedDocument(OurDocument ours, DocumentComparison.Entries entries) {

    /** The same after its comparison. */
    public record Compared(OurDocument ours, List<Discrepancy> discrepancies) {}

    Compared compared() {
        return new Compared(ours, DocumentComparison.compare(ours, entries));
    }
}
