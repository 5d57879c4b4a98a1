package de.hundeschule123.sevdesk.transfer.queue;

import de.hundeschule123.platform.database.StoredText;
import de.hundeschule123.platform.text.Texts;

/**
 * Why a document has not arrived, for a person who is no accountant.
 *
 * @param key names the sentence {@code transfer.cause.<key>} and the advice {@code
 *     transfer.advice.<key>}
 * @param detail what sevdesk said in its own words, or null; shown to the school only
 * @param uuid sevdesk's number for the case, for its support, or null
 */
public record FailureCause(String key, String detail, String uuid) {

    /** A person must say whether the document is in sevdesk already. */
    public static final String MAYBE_THERE = "maybeThere";

    /** The key of a fault of our own. */
    public static final String BUG = "bug";

    /** The key of sevdesk's wish for a pause. */
    public static final String BUSY = "busy";

    /** The key of a contact that another worker creates right now. */
    public static final String CONTACT_BUSY = "contactBusy";

    /** The key of a contact that was deleted or merged in sevdesk. */
    public static final String CONTACT_GONE = "contactGone";

    /** The key of a refusal that may come from accounts which another document asks after. */
    public static final String ACCOUNTS_ASKED = "accountsAsked";

    /** The key of a list of which sevdesk did not give all, so that nobody knows what is there. */
    public static final String INCOMPLETE = "incomplete";

    /** The key of work that was cut off on our side. */
    public static final String INTERRUPTED = "interrupted";

    /** The document sums to 0.00. */
    public static final String NOTHING = "nothing";

    private static final String UNNAMED = "unnamed";
    private static final int LONGEST = 1000;
    private static final int LONGEST_UUID = 100;

    public FailureCause {
        detail = StoredText.of(detail, LONGEST);
        uuid = StoredText.of(uuid, LONGEST_UUID);
    }

    /** Why a person is asked once our patience is over with what kept the document until then. */
    public static FailureCause patienceWith(FailureCause last) {
        return of(last.key().equals(INCOMPLETE) ? "patienceIncomplete" : "patience");
    }

    public static FailureCause of(String key) {
        return new FailureCause(key, null, null);
    }

    /** What happened, in German. */
    public String getSentence() {
        return Texts.of("transfer.cause." + word());
    }

    /** What to do now, in German. */
    public String getAdvice() {
        return Texts.of("transfer.advice." + word());
    }

    /** A later version may have written what this one has no words for; the page goes on. */
    private String word() {
        return Texts.knows("transfer.cause." + key) ? key : UNNAMED;
    }

    public String getDetail() {
        return detail;
    }

    /** What there is to add to the sentence, in words of the screen; empty if nothing. */
    public String getSaid() {
        if (detail == null || detail.isBlank()) {
            return "";
        }
        return switch (key) {
            case "refused", "contactRefused" -> Texts.of("transfer.said", detail);
            case "noAccount" -> Texts.of("transfer.said.rate", detail);
            case "mismatch" -> Texts.of("transfer.said.amounts", detail);
            default -> "";
        };
    }

    public String getUuid() {
        return uuid;
    }
}
