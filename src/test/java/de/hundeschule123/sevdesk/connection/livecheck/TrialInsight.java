package de.hundeschule123.sevdesk.connection.livecheck;

/** What a trial that writes can show, and whether that speaks for what we rely on. */
enum TrialInsight {
    CONTACT_CREATED(Verdict.PROVEN),
    CUSTOMER_NUMBER_CHANGED(Verdict.REFUTED),
    SAME_NUMBER_TAKEN(Verdict.OPEN),
    SAME_NUMBER_REFUSED(Verdict.PROVEN),
    DETAILS_ADDED(Verdict.PROVEN),
    CHANGE_IS_PARTIAL(Verdict.PROVEN),
    CHANGE_TAKES_MORE(Verdict.REFUTED),

    VOUCHER_SAVED(Verdict.PROVEN),
    VOUCHER_DIFFERS(Verdict.REFUTED),
    SEEN_BY_ID(Verdict.PROVEN),
    SEEN_BY_NUMBER(Verdict.PROVEN),
    NOT_SEEN_BY_ID(Verdict.REFUTED),
    NOT_SEEN_BY_NUMBER(Verdict.REFUTED),
    FILE_IS_THE_SAME(Verdict.PROVEN),
    FILE_DIFFERS(Verdict.REFUTED),
    FILE_UNREADABLE(Verdict.OPEN),
    OPEN_AND_BACK(Verdict.PROVEN),
    OPEN_NOT_BACK(Verdict.REFUTED),

    NEGATIVE_TAKEN(Verdict.PROVEN),
    NEGATIVE_REFUSED(Verdict.REFUTED),
    NEGATIVE_TURNED(Verdict.REFUTED),
    OPPOSITE_TAKEN(Verdict.PROVEN),
    OPPOSITE_REFUSED(Verdict.REFUTED),
    ZERO_TAKEN(Verdict.OPEN),
    ZERO_REFUSED(Verdict.OPEN),
    FOREIGN_ACCOUNT_REFUSED(Verdict.PROVEN),
    FOREIGN_ACCOUNT_TAKEN(Verdict.REFUTED),
    KEY_ORDER_FREE(Verdict.PROVEN),
    KEY_ORDER_MATTERS(Verdict.OPEN),
    OTHER_RULE_REFUSED(Verdict.PROVEN),
    OTHER_RULE_TAKEN(Verdict.REFUTED),

    CONTACT_IN_USE_STAYS(Verdict.PROVEN),
    CONTACT_IN_USE_DELETED(Verdict.REFUTED),
    DELETED_IS_GONE(Verdict.PROVEN),
    DELETED_IS_THERE(Verdict.REFUTED),

    SWEPT(Verdict.PROVEN),
    LEFT_OVER(Verdict.REFUTED),
    NOT_DONE(Verdict.OPEN),
    GIVEN_UP(Verdict.OPEN);

    private final Verdict verdict;

    TrialInsight(Verdict verdict) {
        this.verdict = verdict;
    }

    Verdict verdict() {
        return verdict;
    }
}
