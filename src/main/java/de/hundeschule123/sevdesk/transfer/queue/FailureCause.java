package de.hundeschule123.sevdesk.transfer.queue;

import de.hundeschule123.platform.database.StoredWord;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A failure cause is why a document has not arrived, with what the engine must know of it: whose
 * fault it is, whether sevdesk finds us too fast, how often in a row it may happen, and what a
 * person is told when it never ends.
 *
 * <p>The word of a cause lies in the database and names its sentence and its advice. Rows of
 * earlier versions carry these words, so none is ever taken away.
 */
public enum FailureCause implements StoredWord {
    /** No connection came about: sevdesk has surely received nothing. */
    UNREACHABLE("unreachable", Fault.SEVDESK),
    /** sevdesk finds us too fast and asks for a pause. */
    BUSY("busy", Fault.SEVDESK),
    /** sevdesk has answered with a fault of its own. */
    DISTURBED("disturbed", Fault.SEVDESK),
    /** Nobody saw whether the voucher was created. */
    UNSEEN("unseen", Fault.SEVDESK),
    /** No answer came to what was asked before the voucher was sent. */
    NO_ANSWER("noAnswer", Fault.SEVDESK),
    /** sevdesk did not give all of a list, so that nobody knows what is there. */
    INCOMPLETE("incomplete", Fault.SEVDESK),

    /** Refused like an account that sevdesk takes nothing from, which it does all the same. */
    REFUSED_ONCE("refusedOnce", Fault.SEVDESK),

    /** sevdesk could not read the file of the document, which may be an accident. */
    FILE_UNREAD("fileUnread", Fault.OURS),

    /** Work was cut off on our side. */
    INTERRUPTED("interrupted", Fault.OURS),
    /** A fault of our own. */
    BUG("bug", Fault.OURS),
    /** Another worker creates the contact right now. */
    CONTACT_BUSY("contactBusy", Fault.OURS),
    /** Nobody saw whether the contact was created. */
    CONTACT_UNSEEN("contactUnseen", Fault.OURS),
    /** The contact was deleted or merged in sevdesk; the next try takes another. */
    CONTACT_GONE("contactGone", Fault.OURS),
    /** The customers are being matched first, or their school has not said whether. */
    CONTACTS_ASKED("contactsAsked", Fault.OURS),
    /** A refusal may come from accounts which another document asks after. */
    ACCOUNTS_ASKED("accountsAsked", Fault.OURS),

    /** Another worker finds out whether sevdesk refuses the account. */
    ACCESS_ASKED("accessAsked", Fault.OURS),

    /** The owner must say on which account its revenue is booked. */
    WHICH_ACCOUNT("whichAccount", Fault.DOCUMENT),

    /** sevdesk will never take the document as it is. */
    REFUSED("refused", Fault.DOCUMENT),
    /** sevdesk will never take the customer as it is. */
    CONTACT_REFUSED("contactRefused", Fault.DOCUMENT),
    /** sevdesk has no account for a VAT rate of the document. */
    NO_ACCOUNT("noAccount", Fault.DOCUMENT),
    /** The document charges VAT and the account does not, or the other way round. */
    REGIME("regime", Fault.DOCUMENT),
    /** sevdesk has no account for exempt revenue. */
    EXEMPT("exempt", Fault.DOCUMENT),
    /** sevdesk has no account for services to companies in the Union, who owe the VAT. */
    OWED_IN_UNION("owedInUnion", Fault.DOCUMENT),
    /** sevdesk has no account for services abroad that are not taxable in Germany. */
    ABROAD("abroad", Fault.DOCUMENT),
    /** Revenue of several tax cases in one document. */
    MIXED("mixed", Fault.DOCUMENT),
    /** The document sums to 0.00 at each rate. */
    NOTHING("nothing", Fault.DOCUMENT),
    /** The document sums to 0.00 in all, and not at each rate. */
    ZERO("zero", Fault.DOCUMENT),
    /** sevdesk has computed another amount than the document shows. */
    MISMATCH("mismatch", Fault.DOCUMENT),
    /** A person must say whether the document is in sevdesk already. */
    MAYBE_THERE("maybeThere", Fault.DOCUMENT),
    /** It may have arrived in an account that the school has left since. */
    MAYBE_ELSEWHERE("maybeElsewhere", Fault.DOCUMENT),
    /** The invoice that it cancels lies in an account that the school has left since. */
    INVOICE_ELSEWHERE("invoiceElsewhere", Fault.DOCUMENT),
    /** The document had arrived, and its voucher is gone from sevdesk. */
    GONE("gone", Fault.DOCUMENT),
    /** An earlier version found another voucher of this number. */
    CONFLICT("conflict", Fault.DOCUMENT),

    /** sevdesk was away for longer than our patience lasts. */
    PATIENCE("patience", Fault.SEVDESK),
    /** sevdesk did not give all of a list for longer than our patience lasts. */
    PATIENCE_INCOMPLETE("patienceIncomplete", Fault.SEVDESK),

    /** A cause that only a newer version has words for. */
    UNNAMED("unnamed", Fault.DOCUMENT);

    /** Whose fault it is that a document has not arrived. */
    public enum Fault {
        /** sevdesk's: counts towards an outage, and passes by itself. */
        SEVDESK,
        /** Our own order of work: says nothing about sevdesk, and passes by itself. */
        OURS,
        /** The document's, or what it meets in sevdesk: a person must act. */
        DOCUMENT
    }

    private static final int MOST_IN_A_ROW = 3;

    private final String word;
    private final Fault fault;

    FailureCause(String word, Fault fault) {
        this.word = word;
        this.fault = fault;
    }

    /** The cause with a stored word; a later version may have written what this one cannot name. */
    public static FailureCause stored(String word) {
        return StoredWord.find(FailureCause.class, word).orElse(UNNAMED);
    }

    /** The words of some causes as a list for a statement. */
    static String words(Predicate<FailureCause> which) {
        return Arrays.stream(values())
                .filter(which)
                .map(cause -> "'" + cause.word + "'")
                .collect(Collectors.joining(", "));
    }

    /** The word for it in the database. */
    @Override
    public String word() {
        return word;
    }

    /** Whether sevdesk kept the document from arriving: several in a row are an outage. */
    public boolean isFaultOfSevdesk() {
        return fault == Fault.SEVDESK;
    }

    /** Whether the document is tried again by itself as long as this keeps it from arriving. */
    public boolean isTriedAgain() {
        return fault != Fault.DOCUMENT && this != PATIENCE && this != PATIENCE_INCOMPLETE;
    }

    /** Whether another document has in hand what this one waits for. */
    public boolean isInOtherHands() {
        return this == CONTACT_BUSY
                || this == CONTACT_UNSEEN
                || this == CONTACTS_ASKED
                || this == ACCOUNTS_ASKED
                || this == ACCESS_ASKED;
    }

    /**
     * Whether it is sevdesk's word on a document that was sent: several alike in a row are no fault
     * of the documents. What waits for an answer about accounts has been refused as well.
     */
    public boolean isWordOfSevdesk() {
        return switch (this) {
            case REFUSED, CONTACT_REFUSED, FILE_UNREAD, MISMATCH, ACCOUNTS_ASKED -> true;
            case UNREACHABLE,
                    BUSY,
                    DISTURBED,
                    UNSEEN,
                    NO_ANSWER,
                    INCOMPLETE,
                    REFUSED_ONCE,
                    INTERRUPTED,
                    BUG,
                    CONTACT_BUSY,
                    CONTACT_UNSEEN,
                    CONTACT_GONE,
                    CONTACTS_ASKED,
                    ACCESS_ASKED,
                    WHICH_ACCOUNT,
                    NO_ACCOUNT,
                    REGIME,
                    EXEMPT,
                    OWED_IN_UNION,
                    ABROAD,
                    MIXED,
                    NOTHING,
                    ZERO,
                    MAYBE_THERE,
                    MAYBE_ELSEWHERE,
                    INVOICE_ELSEWHERE,
                    GONE,
                    CONFLICT,
                    PATIENCE,
                    PATIENCE_INCOMPLETE,
                    UNNAMED ->
                    false;
        };
    }

    /** Whether the school must be called for less often from now on. */
    public boolean isTooFast() {
        return this == BUSY;
    }

    /** How often in a row it may stop a document before a person is asked, if that is bounded. */
    public OptionalInt mostInARow() {
        return this == BUG || this == FILE_UNREAD
                ? OptionalInt.of(MOST_IN_A_ROW)
                : OptionalInt.empty();
    }

    /** Why a person is asked once it has happened that often. */
    public FailureCause onceTooOften() {
        return this == FILE_UNREAD ? REFUSED : this;
    }

    /** Why a person is asked once our patience is over with what kept the document until then. */
    public FailureCause onceOutOfPatience() {
        return this == INCOMPLETE ? PATIENCE_INCOMPLETE : PATIENCE;
    }

    /** The key of the sentence that says what happened. */
    public String sentenceKey() {
        return "transfer.cause." + word;
    }

    /** The key of the advice what to do now. */
    public String adviceKey() {
        return "transfer.advice." + word;
    }

    /** The key of the words round the detail of a failure, where the detail is for people. */
    public Optional<String> detailKey() {
        return switch (this) {
            case REFUSED, CONTACT_REFUSED, FILE_UNREAD -> Optional.of("transfer.said");
            case NO_ACCOUNT -> Optional.of("transfer.said.rate");
            case WHICH_ACCOUNT -> Optional.of("transfer.said.account");
            case MISMATCH -> Optional.of("transfer.said.amounts");
            case UNREACHABLE,
                    BUSY,
                    DISTURBED,
                    UNSEEN,
                    NO_ANSWER,
                    INCOMPLETE,
                    REFUSED_ONCE,
                    INTERRUPTED,
                    BUG,
                    CONTACT_BUSY,
                    CONTACT_UNSEEN,
                    CONTACT_GONE,
                    CONTACTS_ASKED,
                    ACCOUNTS_ASKED,
                    ACCESS_ASKED,
                    REGIME,
                    EXEMPT,
                    OWED_IN_UNION,
                    ABROAD,
                    MIXED,
                    NOTHING,
                    ZERO,
                    MAYBE_THERE,
                    MAYBE_ELSEWHERE,
                    INVOICE_ELSEWHERE,
                    GONE,
                    CONFLICT,
                    PATIENCE,
                    PATIENCE_INCOMPLETE,
                    UNNAMED ->
                    Optional.empty();
        };
    }
}
