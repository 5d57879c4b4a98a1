package de.hundeschule123.sevdesk.transfer.work;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.connection.status.HoldReason;
import de.hundeschule123.sevdesk.transfer.recognition.Entry;
import de.hundeschule123.sevdesk.transfer.state.Cause;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a try to bring a document over ended, in the distinctions that decide what comes next. */
sealed interface Outcome {

    /** The document lies in sevdesk. */
    record Done(String contact, String voucher, Money gross) implements Outcome {}

    /**
     * sevdesk has not done it and can be asked again, after a pause that it may have named; at most
     * an hour is believed.
     */
    record SurelyNotDone(Cause cause, Optional<Duration> wish) implements Outcome {

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
            return !cause.key().equals(Cause.CONTACT_BUSY)
                    && !cause.key().equals(Cause.CONTACT_GONE)
                    && !cause.key().equals(Cause.INTERRUPTED)
                    && !cause.key().equals(Cause.BUG);
        }
    }

    /** Nobody saw whether sevdesk did it. */
    record Unknown(Cause cause) implements Outcome {}

    /** sevdesk will never take this document as it is. */
    record Refused(Cause cause) implements Outcome {}

    /** Something in sevdesk looks like the document; a person must say whether it is. */
    record InDoubt(List<Entry> found) implements Outcome {
        public InDoubt {
            found = List.copyOf(found);
        }
    }

    /** The school's line to sevdesk was closed before anything was asked. */
    record NoLine() implements Outcome {}

    /** sevdesk takes nothing at all from this school. */
    record AccountRefused(HoldReason because) implements Outcome {}
}
