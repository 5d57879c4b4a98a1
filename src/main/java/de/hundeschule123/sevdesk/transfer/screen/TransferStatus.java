package de.hundeschule123.sevdesk.transfer.screen;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.connection.KnownAccount;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Outlook;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import java.util.Optional;

/**
 * How far a document is on its way into sevdesk, in the words of the screen: what happened, where
 * the document is, what comes next and when.
 *
 * @param failure what keeps it from arriving, or null
 * @param whereKey the key of what is known of where it is, or null where the state says it
 * @param outlook what it waits for, or null
 * @param otherAccount the account that it lies in, or may lie in, where that is not the present
 *     one; else null
 */
public record TransferStatus(
        Standing standing,
        String voucherLink,
        Failure failure,
        String whereKey,
        Outlook outlook,
        KnownAccount otherAccount) {

    static final TransferStatus NONE =
            new TransferStatus(Standing.NONE, null, null, null, null, null);

    static TransferStatus of(
            Transfer transfer,
            String voucherLink,
            Outlook outlook,
            Optional<KnownAccount> elsewhere) {
        return new TransferStatus(
                transfer.getStanding(),
                voucherLink,
                transfer.failure()
                        .filter(failure -> isTold(transfer.getStanding(), failure.cause()))
                        .orElse(null),
                whereKey(transfer),
                outlook,
                elsewhere.orElse(null));
    }

    /**
     * What stopped a held document before is not what it waits for now, but for a question that
     * nobody has answered; nor is what a person has put right since.
     */
    private static boolean isTold(Standing standing, FailureCause cause) {
        return switch (standing) {
            case PENDING, RUNNING, RETRY -> cause.isTriedAgain();
            case TO_DECIDE, FAILED, PUT_AWAY -> true;
            case HELD -> cause == FailureCause.WHICH_ACCOUNT;
            case NONE, TRANSFERRED -> false;
        };
    }

    private static String whereKey(Transfer transfer) {
        return switch (transfer.getStanding()) {
            case RETRY, HELD ->
                    transfer.mayBeThere() ? "transfer.where.open" : "transfer.where.notThere";
            case NONE, PENDING, RUNNING, TO_DECIDE, FAILED, PUT_AWAY, TRANSFERRED -> null;
        };
    }

    /** The status word, such as Übertragen. */
    public String getWord() {
        return Texts.of(standing.textKey());
    }

    /** The standing's name, by which the page colours it and tests find it. */
    public String getName() {
        return standing.name();
    }

    /** The address of the voucher in sevdesk, or null. */
    public String getVoucherLink() {
        return voucherLink;
    }

    /** What keeps it from arriving, or null. */
    public Failure getFailure() {
        return failure;
    }

    /** What to do about what keeps it from arriving. */
    String getAdvice() {
        return failure.cause() == FailureCause.BUG && !isFailed()
                ? Texts.of("transfer.advice.bug.again")
                : failure.getAdvice();
    }

    /** Where the document is, as far as that is known; empty where the state says it. */
    public String getWhereabouts() {
        return whereKey == null ? "" : Texts.of(whereKey);
    }

    /** Whether it lies, or may lie, in an account that the school has left. */
    public boolean isElsewhere() {
        return otherAccount != null;
    }

    /** In which account it lies, if that is not the present one; else null. */
    public String getElsewhereSentence() {
        return otherAccount == null
                ? null
                : Texts.of(
                        isTransferred() ? "transfer.elsewhere" : "transfer.elsewhere.maybe",
                        otherAccount.words());
    }

    /** The question before it is sent to the present account as well. */
    public String getHereQuestion() {
        return otherAccount == null
                ? null
                : Texts.of("transfer.here.question", otherAccount.words());
    }

    /** What it waits for and when it goes on; empty where it does not wait. */
    public String getNext() {
        return outlook == null ? "" : Outlooks.sentence(outlook);
    }

    /** When it is tried next, in a few words; empty where no moment is known. */
    public String getNextBriefly() {
        return outlook == null || outlook.until() == null ? "" : Outlooks.moment(outlook);
    }

    /** The invoice that must be there first, or null. */
    public Long getInvoice() {
        return outlook == null || outlook.invoice() == null ? null : outlook.invoice().document();
    }

    /** Whether "Jetzt versuchen" brings it sooner. */
    public boolean isSoonerOnWish() {
        return outlook != null && outlook.canBeSooner();
    }

    public boolean isFailed() {
        return standing == Standing.FAILED;
    }

    /** Whether somebody has dealt with its failure. */
    public boolean isPutAway() {
        return standing == Standing.PUT_AWAY;
    }

    /** Whether a person must say if it is in sevdesk already. */
    public boolean isToDecide() {
        return standing == Standing.TO_DECIDE;
    }

    /** Whether "Erneut übertragen" can help all documents that one cause has stopped. */
    public static boolean isHelpedByAnotherTry(FailureCause cause) {
        Remedy remedy = Remedy.of(cause);
        return remedy.isAnotherTry() && remedy != Remedy.DECISION;
    }

    /** Whether "Erneut übertragen" can help: some documents sevdesk will never take. */
    public boolean isWorthAnotherTry() {
        return isFailed() && (failure == null || Remedy.of(failure.cause()).isAnotherTry());
    }

    /** Whether what is to be done is to be done at the customer's. */
    public boolean isUpToCustomer() {
        return isFailed() && failure != null && Remedy.of(failure.cause()) == Remedy.CUSTOMER;
    }

    /** Whether what is to be done is to be done in the configuration. */
    public boolean isUpToConfiguration() {
        return isHeld()
                || isFailed()
                        && failure != null
                        && Remedy.of(failure.cause()) == Remedy.CONFIGURATION;
    }

    /** Whether the settings of both sides, or its age, keep the document out. */
    boolean isOfOtherRegime() {
        return isFailed() && failure != null && failure.cause() == FailureCause.REGIME;
    }

    /** Whether it waits with the whole school. */
    public boolean isHeld() {
        return standing == Standing.HELD;
    }

    /** Whether it waits for the owner's word on which account its revenue is booked. */
    public boolean isAsked() {
        return isHeld() && failure != null;
    }

    public boolean isTransferred() {
        return standing == Standing.TRANSFERRED;
    }

    /** Whether the page need not ask again: nothing more will happen by itself. */
    public boolean isSettled() {
        return switch (standing) {
            case NONE, TRANSFERRED, TO_DECIDE, FAILED, PUT_AWAY, HELD -> true;
            case PENDING, RUNNING, RETRY -> false;
        };
    }
}
