package de.hundeschule123.sandbox.account;

import java.util.Arrays;

/**
 * How an account behaves, told by the first characters of its token; each strict kind is something
 * that others met in the real sevdesk, or that nobody can rule out.
 */
public enum AccountKind {
    /** Opens nothing: 401. */
    UNKNOWN("dead"),
    /** Has a plan without the API: 403. */
    FORBIDDEN("0dea"),
    /** Is still on sevdesk-Update 1.0. */
    BOOKKEEPING_ONE("1000"),
    /** Belongs to a small business: tax rule 11 only. */
    SMALL_BUSINESS("5050"),
    /** Offers 1,500 accounts, none of them the usual one of any case. */
    WIDE("1500"),
    /** Offers the same accounts, and among them "Umsatzerlöse" (8000) and "Erlöse" (8200). */
    WIDE_WITH_REVENUE("1501"),
    /** Offers no revenue account at all. */
    WITHOUT_ACCOUNTS("e000"),
    /** Its user may not see the users: 403. */
    WITHOUT_USERS("4030"),
    /** Its user may not see contacts: 403. */
    WITHOUT_CONTACTS("4031"),
    /** Says 400 and no code of its own where others say 404 and 151. */
    BAD_REQUEST_FOR_GONE("4000"),
    /** Takes no voucher whose sum is not above zero; reductions go to the opposite side. */
    ONLY_OPPOSITE("c0c0"),
    /** Takes no revenue rule on the opposite side; reductions are negative revenue. */
    ONLY_NEGATIVE("d0d0"),
    /** Takes reductions in neither form. */
    NEITHER_FORM("c0d0"),
    /** Takes a negative voucher and books it as a positive one. */
    POSITIVE_ECHO("abba"),
    /** Takes three seconds for a list and fills its rows with long texts. */
    HEAVY("8000"),
    /** Refuses its token after twenty errors. */
    LOCKING("2020"),
    /** Stands for everybody else. */
    ORDINARY("");

    private final String prefix;

    AccountKind(String prefix) {
        this.prefix = prefix;
    }

    static AccountKind of(String token) {
        return Arrays.stream(values())
                .filter(kind -> token.startsWith(kind.prefix))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the user of such an account may call an operation. */
    public boolean mayCall(String operation) {
        return switch (this) {
            case WITHOUT_USERS -> !operation.equals("getSevUsers");
            case WITHOUT_CONTACTS ->
                    !operation.contains("Contact") && !operation.contains("CustomerNumber");
            default -> true;
        };
    }

    /** Whether a voucher that reduces revenue may be negative revenue. */
    public boolean takesNegative() {
        return this != ONLY_OPPOSITE && this != NEITHER_FORM;
    }

    /** Whether a voucher that reduces revenue may stand on the opposite side. */
    public boolean takesOpposite() {
        return this != ONLY_NEGATIVE && this != NEITHER_FORM;
    }
}
