package de.hundeschule123.sevdesk.reconciliation.screen;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.reconciliation.Deed;
import de.hundeschule123.sevdesk.reconciliation.DoneDeed;
import de.hundeschule123.sevdesk.reconciliation.ReconciliationFinding;
import de.hundeschule123.sevdesk.reconciliation.comparison.DiscrepancyKind;
import java.util.List;

/** A finding as a row shows it: what does not fit, what heals it, and what was done about it. */
public record FindingView(ReconciliationFinding finding, List<DoneDeed> deeds, List<String> links) {

    public long getId() {
        return finding.id();
    }

    public Long getDocument() {
        return finding.document();
    }

    public String getNumber() {
        return finding.number() == null || finding.number().isBlank()
                ? Texts.of("reconciliation.numberless")
                : finding.number();
    }

    public String getDay() {
        return FindingWords.german(finding.day());
    }

    public String getKind() {
        return Texts.of(finding.kind().textKey());
    }

    public String getKindName() {
        return finding.kind().name();
    }

    public String getSentence() {
        return FindingWords.sentence(finding);
    }

    public String getAdvice() {
        return Texts.of("reconciliation.advice." + finding.kind());
    }

    /** The pages in sevdesk of what lies there. */
    public List<String> getLinks() {
        return finding.kind() == DiscrepancyKind.DELETED_THERE ? List.of() : links;
    }

    /** Whether the document can be transferred because of it. */
    public boolean isTransferable() {
        return isOpen()
                && (finding.kind() == DiscrepancyKind.MISSING_THERE
                        || finding.kind() == DiscrepancyKind.DELETED_THERE
                        || finding.kind() == DiscrepancyKind.TAKEN_BACK)
                && !wasDone(Deed.TRANSFERRED);
    }

    /** Whether it can be said that the entry is the document. */
    public boolean isLinkable() {
        return isOpen()
                && finding.kind() == DiscrepancyKind.UNLINKED
                && finding.refs().size() == 1
                && !wasDone(Deed.LINKED);
    }

    /** The vouchers that are there besides the document's own and can be removed. */
    public List<String> getSurplus() {
        return isOpen()
                        && finding.kind() == DiscrepancyKind.TWICE
                        && finding.document() != null
                        && finding.vouchers().size() > 1
                        && !wasDone(Deed.REMOVED)
                ? finding.vouchers().subList(1, finding.vouchers().size())
                : List.of();
    }

    /** Whether it can be marked as meant: what makes nothing wrong needs no mark. */
    public boolean isMarkable() {
        return isOpen() && finding.kind() != DiscrepancyKind.FOREIGN;
    }

    public boolean isMeant() {
        return finding.meant() != null;
    }

    private boolean isOpen() {
        return !isMeant() && finding.healedAt() == null;
    }

    /** Since the last comparison has seen it. */
    private boolean wasDone(Deed deed) {
        return !deeds.isEmpty() && deeds.getLast().deed() == deed;
    }

    /** What was done about it, one sentence each. */
    public List<String> getHistory() {
        return deeds.stream().map(FindingWords::sentence).toList();
    }
}
