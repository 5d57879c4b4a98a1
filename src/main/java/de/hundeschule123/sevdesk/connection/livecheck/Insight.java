package de.hundeschule123.sevdesk.connection.livecheck;

/** What a reading of an account can show, and whether that speaks for what we rely on. */
enum Insight {
    VERSION_TWO(Verdict.PROVEN),
    VERSION_ONE(Verdict.REFUTED),
    TOKEN_REFUSED(Verdict.REFUTED),
    ACCESS_REFUSED(Verdict.REFUTED),

    USERS_TOLD(Verdict.PROVEN),
    USERS_HIDDEN(Verdict.OPEN),

    ACCOUNTS_OFFERED(Verdict.PROVEN),
    NO_ACCOUNTS(Verdict.REFUTED),
    BOOKED_ON(Verdict.PROVEN),
    ACCOUNT_UNDECIDED(Verdict.OPEN),

    CONTACTS_LISTED(Verdict.PROVEN),
    VOUCHERS_LISTED(Verdict.PROVEN),
    INVOICES_LISTED(Verdict.PROVEN),
    LIST_UNCOUNTED(Verdict.REFUTED),
    LIST_SLOW(Verdict.OPEN),

    CONTACT_FILTER_HONOURED(Verdict.PROVEN),
    CONTACT_FILTER_IGNORED(Verdict.REFUTED),
    VOUCHER_FILTER_HONOURED(Verdict.PROVEN),
    VOUCHER_FILTER_IGNORED(Verdict.REFUTED),

    CONTACT_GONE(Verdict.PROVEN),
    VOUCHER_GONE(Verdict.PROVEN),
    GONE_AS_BAD_REQUEST(Verdict.PROVEN),
    GONE_UNSAID(Verdict.REFUTED),

    GERMANY_KNOWN(Verdict.PROVEN),
    GERMANY_ELSEWHERE(Verdict.REFUTED),

    IDENTITY_SHOWN(Verdict.PROVEN),
    IDENTITY_DIFFERS(Verdict.REFUTED),
    IDENTITY_HIDDEN(Verdict.OPEN),

    RIGHT_MISSING(Verdict.OPEN),
    UNANSWERED(Verdict.OPEN),
    GIVEN_UP(Verdict.OPEN),
    BROKEN_OFF(Verdict.OPEN);

    private final Verdict verdict;

    Insight(Verdict verdict) {
        this.verdict = verdict;
    }

    Verdict verdict() {
        return verdict;
    }

    /** Whether nothing can be tried in an account of which this is known. */
    boolean endsAll() {
        return switch (this) {
            case VERSION_ONE, TOKEN_REFUSED, ACCESS_REFUSED, GIVEN_UP, BROKEN_OFF -> true;
            default -> false;
        };
    }

    /** The key of what people read. */
    String textKey() {
        return "livecheck.insight." + name();
    }
}
