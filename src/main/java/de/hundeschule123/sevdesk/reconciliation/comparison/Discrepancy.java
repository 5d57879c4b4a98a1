package de.hundeschule123.sevdesk.reconciliation.comparison;

import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import java.util.List;

/**
 * A discrepancy is one way in which a document and sevdesk do not fit.
 *
 * @param refs what lies in sevdesk of it, the entry that counts first
 * @param entry the entry whose figures are set against ours, or null
 */
public record Discrepancy(DiscrepancyKind kind, List<SevdeskRef> refs, TheirEntry entry) {

    public Discrepancy {
        refs = List.copyOf(refs);
    }

    static Discrepancy without(DiscrepancyKind kind, List<SevdeskRef> refs) {
        return new Discrepancy(kind, refs, null);
    }

    static Discrepancy in(DiscrepancyKind kind, TheirEntry entry) {
        return new Discrepancy(kind, List.of(entry.ref()), entry);
    }
}
