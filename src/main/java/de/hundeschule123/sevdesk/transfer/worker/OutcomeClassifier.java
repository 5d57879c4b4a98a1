package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.contact.ContactBusy;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.voucher.MissingRevenueAccount;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Classifies failed calls by what they mean for the document, whose voucher may exist or not. */
final class OutcomeClassifier {

    /** Words about the file itself: it cannot be read, opened, parsed; it is broken or no PDF. */
    private static final Pattern OF_FILE =
            Pattern.compile("\\b(file|pdf|datei)\\b", Pattern.CASE_INSENSITIVE);

    private OutcomeClassifier() {}

    /**
     * Before saveVoucher was sent no voucher can exist: what is unknown elsewhere is just not done.
     */
    static Outcome beforeSaving(SevdeskFailure failure) {
        return switch (failure) {
            case SevdeskFailure.Unseen unseen ->
                    new Outcome.SurelyNotDone(
                            unseen(unseen, FailureCause.NO_ANSWER), Optional.empty());
            case SevdeskFailure.NotSent notSent -> ofSaving(notSent);
            case SevdeskFailure.Busy busy -> ofSaving(busy);
            case SevdeskFailure.Rejected rejected -> ofSaving(rejected);
            case SevdeskFailure.AccountRejected account -> ofSaving(account);
        };
    }

    /** What a failure of saveVoucher itself means. */
    static Outcome ofSaving(SevdeskFailure failure) {
        return switch (failure) {
            case SevdeskFailure.NotSent notSent ->
                    new Outcome.SurelyNotDone(
                            Failure.of(FailureCause.UNREACHABLE), Optional.empty());
            case SevdeskFailure.Busy busy ->
                    new Outcome.SurelyNotDone(Failure.of(FailureCause.BUSY), busy.retryAfter());
            case SevdeskFailure.Unseen unseen ->
                    new Outcome.Unknown(unseen(unseen, FailureCause.UNSEEN));
            case SevdeskFailure.Rejected rejected -> refused(rejected);
            case SevdeskFailure.AccountRejected account ->
                    new Outcome.AccountRefused(HoldReason.of(account), account.said());
        };
    }

    private static Failure unseen(SevdeskFailure.Unseen unseen, FailureCause silent) {
        if (unseen.isIncomplete()) {
            return Failure.of(FailureCause.INCOMPLETE);
        }
        return unseen.httpStatus() == null
                ? Failure.of(silent)
                : new Failure(FailureCause.DISTURBED, null, unseen.uuid());
    }

    /** sevdesk does not take the voucher. */
    static Outcome.Refused refused(SevdeskFailure.Rejected rejected) {
        return new Outcome.Refused(refused(FailureCause.REFUSED, rejected));
    }

    /**
     * What a failure of the upload means: sevdesk answers with a fault of its own to a file that it
     * cannot read, and says so.
     */
    static Optional<Outcome> ofUpload(SevdeskFailure failure) {
        return failure instanceof SevdeskFailure.Unseen
                        && Integer.valueOf(500).equals(failure.httpStatus())
                        && failure.said() != null
                        && OF_FILE.matcher(failure.said()).find()
                ? Optional.of(
                        new Outcome.SurelyNotDone(
                                new Failure(
                                        FailureCause.FILE_UNREAD, failure.said(), failure.uuid()),
                                Optional.empty()))
                : Optional.empty();
    }

    /** What sevdesk says to a thing that it will not take. */
    static Failure refused(FailureCause cause, SevdeskFailure.Rejected rejected) {
        return new Failure(cause, rejected.said(), rejected.uuid());
    }

    /** What a document meets that sevdesk takes neither in the one form nor in the other. */
    static Outcome.Refused refusedInBothForms(
            SevdeskFailure.Rejected first, SevdeskFailure.Rejected second) {
        String said =
                Stream.of(first.said(), second.said())
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining(" / "));
        return new Outcome.Refused(
                new Failure(FailureCause.REFUSED, said.isEmpty() ? null : said, second.uuid()));
    }

    /** The failure when the contact of the customer cannot be had now. */
    static Failure noContact(ContactBusy busy) {
        return switch (busy.cause()) {
            case CREATING -> Failure.of(FailureCause.CONTACT_BUSY);
            case UNSEEN -> Failure.of(FailureCause.CONTACT_UNSEEN);
            case GONE -> Failure.of(FailureCause.CONTACT_GONE);
            case MATCHING -> Failure.of(FailureCause.CONTACTS_ASKED);
        };
    }

    /** The failure when sevdesk has no account for what a document charges. */
    static Failure missingAccount(MissingRevenueAccount missing) {
        return switch (missing.lack()) {
            case RATE -> new Failure(FailureCause.NO_ACCOUNT, missing.percent() + " %", null);
            case REGIME -> Failure.of(FailureCause.REGIME);
            case EXEMPT -> Failure.of(FailureCause.EXEMPT);
            case OWED_IN_UNION -> Failure.of(FailureCause.OWED_IN_UNION);
            case ABROAD -> Failure.of(FailureCause.ABROAD);
            case MIXED -> Failure.of(FailureCause.MIXED);
        };
    }
}
