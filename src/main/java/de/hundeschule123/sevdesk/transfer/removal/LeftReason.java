package de.hundeschule123.sevdesk.transfer.removal;

/** A left reason says why a voucher that was to be removed was left alone. */
public enum LeftReason {
    /** It has no voucher in sevdesk. */
    NOT_TRANSFERRED,
    /** It is just being transferred. */
    UNDER_WAY,
    /** It lies in an account that the school has left. */
    ELSEWHERE,
    /** A person entered it in sevdesk: it was linked and not made by us. */
    LINKED,
    /** Another order for it is not over yet. */
    ALREADY_ORDERED,
    PAID,
    ENSHRINED,
    /** It is neither a draft nor open, or sevdesk does not tell. */
    OTHER_STATUS,
    /** Somebody has changed it in sevdesk. */
    CHANGED,
    /** It is not in sevdesk any more. */
    GONE,
    /** Its cancellation lies in sevdesk or is on its way there. */
    CANCELLATION_THERE,
    /** The one that was to stay is not there: it is the only one. */
    ONLY_ONE,
    /** sevdesk will not do it. */
    REFUSED,
    /** A person has stopped it before it began. */
    STOPPED,
    /** The school has changed its account before it began. */
    ACCOUNT_CHANGED,
    /** The school has changed its account while nobody knew whether it was removed. */
    UNCLEAR,
    /** sevdesk was disturbed for longer than our patience lasts. */
    GIVEN_UP;

    /** The key of the sentence that tells a person. */
    public String textKey() {
        return "undo.left." + name();
    }
}
