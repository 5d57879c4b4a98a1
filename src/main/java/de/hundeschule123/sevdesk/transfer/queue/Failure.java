package de.hundeschule123.sevdesk.transfer.queue;

import de.hundeschule123.platform.database.StoredText;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import java.util.Optional;

/**
 * A failure says to a person who is no accountant why a document has not arrived.
 *
 * @param detail what sevdesk said in its own words, or a value of ours such as a VAT rate, or null;
 *     shown to the school only
 * @param uuid sevdesk's number for the case, for its support, or null
 */
public record Failure(FailureCause cause, String detail, String uuid) {

    private static final int LONGEST = 1000;
    private static final int LONGEST_UUID = 100;

    public Failure {
        detail = StoredText.of(detail, LONGEST);
        uuid = StoredText.of(uuid, LONGEST_UUID);
    }

    public static Failure of(FailureCause cause) {
        return new Failure(cause, null, null);
    }

    /** The same words for another cause. */
    public Failure as(FailureCause another) {
        return new Failure(another, detail, uuid);
    }

    /** The owner must say on which account revenue of a case is booked. */
    public static Failure whichAccount(RevenueCase revenue) {
        return new Failure(FailureCause.WHICH_ACCOUNT, revenue.word(), null);
    }

    /** The same without what sevdesk has sent. */
    public Failure withoutDetails() {
        return of(cause);
    }

    /** What happened, in German. */
    public String getSentence() {
        return Texts.of(cause.sentenceKey());
    }

    /** What to do now, in German. */
    public String getAdvice() {
        return Texts.of(cause.adviceKey());
    }

    /** sevdesk's own words, if it has said any. */
    public Optional<String> words() {
        return switch (cause) {
            case REFUSED, CONTACT_REFUSED, FILE_UNREAD, ACCOUNTS_ASKED ->
                    Optional.ofNullable(detail);
            default -> Optional.empty();
        };
    }

    /** What there is to add to the sentence, in words of the screen; empty if nothing. */
    public String getSaid() {
        return detail == null || detail.isBlank()
                ? ""
                : cause.detailKey().map(key -> Texts.of(key, shown())).orElse("");
    }

    private String shown() {
        return cause == FailureCause.WHICH_ACCOUNT ? RevenueCase.stored(detail).label() : detail;
    }
}
