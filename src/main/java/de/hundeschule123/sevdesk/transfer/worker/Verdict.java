package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.transfer.queue.Cause;
import de.hundeschule123.sevdesk.transfer.voucher.NoAccount;
import java.util.Optional;

/** What a failed call means for the document, depending on whether the voucher may exist. */
final class Verdict {

    private Verdict() {}

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
            return new Outcome.SurelyNotDone(Cause.of("unreachable"), Optional.empty());
        }
        if (failure instanceof SevdeskFailure.Busy busy) {
            return new Outcome.SurelyNotDone(Cause.of(Cause.BUSY), busy.retryAfter());
        }
        if (failure instanceof SevdeskFailure.Unseen unseen) {
            if (unseen.isIncomplete()) {
                return new Outcome.Unknown(Cause.of(Cause.INCOMPLETE));
            }
            return new Outcome.Unknown(
                    failure.httpStatus() == null
                            ? Cause.of("unseen")
                            : new Cause("disturbed", null, failure.uuid()));
        }
        if (failure instanceof SevdeskFailure.AccountRejected account) {
            return new Outcome.AccountRefused(
                    account.isTokenRefused() ? HoldReason.TOKEN_REFUSED : HoldReason.NO_API_PLAN,
                    account.said());
        }
        return new Outcome.Refused(new Cause("refused", failure.said(), failure.uuid()));
    }

    /** The cause when sevdesk has no account for what a document charges. */
    static Cause missingAccount(NoAccount missing) {
        return switch (missing.lack()) {
            case RATE -> new Cause("noAccount", missing.percent() + " %", null);
            case REGIME -> Cause.of("regime");
            case EXEMPT -> Cause.of("exempt");
            case MIXED -> Cause.of("mixed");
        };
    }
}
