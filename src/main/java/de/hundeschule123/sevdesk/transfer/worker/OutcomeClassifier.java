package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.voucher.MissingRevenueAccount;
import java.util.Optional;

/** What a failed call means for the document, depending on whether the voucher may exist. */
final class OutcomeClassifier {

    private OutcomeClassifier() {}

    /**
     * Before saveVoucher was sent no voucher can exist: what is unknown elsewhere is just not done.
     */
    static Outcome beforeSaving(SevdeskFailure failure) {
        Outcome outcome = ofSaving(failure);
        return outcome instanceof Outcome.Unknown unknown
                ? new Outcome.SurelyNotDone(unknown.cause(), Optional.empty())
                : outcome;
    }

    /** What a failure of saveVoucher itself means. */
    static Outcome ofSaving(SevdeskFailure failure) {
        if (failure instanceof SevdeskFailure.NotSent) {
            return new Outcome.SurelyNotDone(FailureCause.of("unreachable"), Optional.empty());
        }
        if (failure instanceof SevdeskFailure.Busy busy) {
            return new Outcome.SurelyNotDone(FailureCause.of(FailureCause.BUSY), busy.retryAfter());
        }
        if (failure instanceof SevdeskFailure.Unseen unseen) {
            if (unseen.isIncomplete()) {
                return new Outcome.Unknown(FailureCause.of(FailureCause.INCOMPLETE));
            }
            return new Outcome.Unknown(
                    failure.httpStatus() == null
                            ? FailureCause.of("unseen")
                            : new FailureCause("disturbed", null, failure.uuid()));
        }
        if (failure instanceof SevdeskFailure.AccountRejected account) {
            return new Outcome.AccountRefused(
                    account.isTokenRefused() ? HoldReason.TOKEN_REFUSED : HoldReason.NO_API_PLAN,
                    account.said());
        }
        return new Outcome.Refused(new FailureCause("refused", failure.said(), failure.uuid()));
    }

    /** The cause when sevdesk has no account for what a document charges. */
    static FailureCause missingAccount(MissingRevenueAccount missing) {
        return switch (missing.lack()) {
            case RATE -> new FailureCause("noAccount", missing.percent() + " %", null);
            case REGIME -> FailureCause.of("regime");
            case EXEMPT -> FailureCause.of("exempt");
            case MIXED -> FailureCause.of("mixed");
        };
    }
}
