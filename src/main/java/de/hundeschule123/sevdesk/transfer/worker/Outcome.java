package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a try to bring a document over ended, in the distinctions that decide what comes next. */
sealed interface Outcome {

    /**
     * The same outcome without anything that sevdesk has sent but the voucher's id: what is written
     * down when the database refuses the details.
     */
    default Outcome withoutDetails() {
        if (this instanceof Done done) {
            return new Done(null, done.voucher(), done.gross());
        }
        if (this instanceof SurelyNotDone not) {
            return new SurelyNotDone(FailureCause.of(not.cause().key()), not.wish());
        }
        if (this instanceof Unknown unknown) {
            return new Unknown(FailureCause.of(unknown.cause().key()));
        }
        if (this instanceof Refused refused) {
            return new Refused(FailureCause.of(refused.cause().key()));
        }
        if (this instanceof InDoubt) {
            return new InDoubt(List.of());
        }
        return this instanceof AccountRefused account
                ? new AccountRefused(account.because(), null)
                : this;
    }

    /** The document lies in sevdesk. */
    record Done(String contact, String voucher, Money gross) implements Outcome {}

    /**
     * sevdesk has not done it and can be asked again, after a pause that it may have named; at most
     * an hour is believed.
     */
    record SurelyNotDone(FailureCause cause, Optional<Duration> wish) implements Outcome {

        private static final Duration LONGEST_WISH = Duration.ofHours(1);

        public SurelyNotDone {
            wish = wish.map(SurelyNotDone::bounded);
        }

        private static Duration bounded(Duration wish) {
            if (wish.isNegative()) {
                return Duration.ZERO;
            }
            return wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
        }

        /** Whether sevdesk kept it from being done, not our own order of work. */
        boolean isFaultOfSevdesk() {
            return !cause.key().equals(FailureCause.CONTACT_BUSY)
                    && !cause.key().equals(FailureCause.CONTACT_GONE)
                    && !cause.key().equals(FailureCause.ACCOUNTS_ASKED)
                    && !cause.key().equals(FailureCause.INTERRUPTED)
                    && !cause.key().equals(FailureCause.BUG);
        }
    }

    /** Nobody saw whether sevdesk did it. */
    record Unknown(FailureCause cause) implements Outcome {}

    /** sevdesk will never take this document as it is. */
    record Refused(FailureCause cause) implements Outcome {}

    /** Something in sevdesk looks like the document; a person must say whether it is. */
    record InDoubt(List<SevdeskEntry> found) implements Outcome {
        public InDoubt {
            found = List.copyOf(found);
        }
    }

    /** The school's line to sevdesk was closed before anything was asked. */
    record NoLine() implements Outcome {}

    /** sevdesk takes nothing at all from this school; its own words, or null. */
    record AccountRefused(HoldReason because, String said) implements Outcome {}
}
