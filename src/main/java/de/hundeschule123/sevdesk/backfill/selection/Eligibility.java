package de.hundeschule123.sevdesk.backfill.selection;

/** What becomes of a chosen document. */
public enum Eligibility {
    /** It goes to sevdesk. */
    GOES,
    /** It failed before and goes only where that was asked for. */
    FAILED_BEFORE,
    /** A person must first say whether it is in sevdesk already. */
    TO_DECIDE,
    /** It failed before, and somebody has dealt with it. */
    PUT_AWAY,
    /** It is being transferred already. */
    UNDER_WAY,
    /** It lies in sevdesk. */
    ALREADY_THERE,
    /** It lies, or may lie, in a sevdesk account that the school has left. */
    IN_OTHER_ACCOUNT,
    /** A draft can still change. */
    DRAFT,
    /** Expenses are not transferred. */
    EXPENSE,
    /** It is older than the day from which the school wants its documents in sevdesk. */
    BEFORE_START,
    /** It sums to 0.00: there is nothing to book. */
    NOTHING,
    /** It charges VAT and the sevdesk account does not (§ 19 UStG), or the other way round. */
    OTHER_REGIME,
    /** A cancellation whose invoice is not in sevdesk: alone it would lower the revenue there. */
    WITHOUT_INVOICE
}
