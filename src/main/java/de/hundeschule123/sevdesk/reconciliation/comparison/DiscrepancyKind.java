package de.hundeschule123.sevdesk.reconciliation.comparison;

/** A discrepancy kind is the way in which our documents and sevdesk do not fit. */
public enum DiscrepancyKind {
    /** The document should lie in sevdesk and does not. */
    MISSING_THERE(Weight.WRONG),
    /** A voucher bears a number of ours that no document has. */
    MISSING_HERE(Weight.WRONG),
    AMOUNT(Weight.WRONG),
    VAT(Weight.WRONG),
    DATE(Weight.WRONG),
    CUSTOMER(Weight.WRONG),
    /** More than one voucher is the document. */
    TWICE(Weight.WRONG),
    /** It has been there, and somebody has deleted it. */
    DELETED_THERE(Weight.WRONG),
    /** People have had it removed there on purpose, and nobody has brought it over again. */
    TAKEN_BACK(Weight.TOLD),
    /**
     * A person has typed it in there: both sides agree, but nobody has said that it is the same.
     */
    UNLINKED(Weight.TOLD),
    /** A voucher that is none of ours. */
    FOREIGN(Weight.TOLD);

    private enum Weight {
        WRONG,
        TOLD
    }

    private final Weight weight;

    DiscrepancyKind(Weight weight) {
        this.weight = weight;
    }

    /** Whether the books are wrong because of it; what is only told lets both sides agree. */
    public boolean isWrong() {
        return weight == Weight.WRONG;
    }

    /** The key of the word for it on the screen. */
    public String textKey() {
        return "reconciliation.kind." + name();
    }
}
