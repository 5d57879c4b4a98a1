package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An outcome is how a try to bring a document over ended, as far as it decides what comes next. */
public sealed interface Outcome {

    /**
     * The same outcome without anything that sevdesk has sent but the voucher's id: what is written
     * down when the database refuses the details.
     */
    default Outcome withoutDetails() {
        return switch (this) {
            case Done(String contact, String voucher, Money gross) ->
                    new Done(null, voucher, gross);
            case SurelyNotDone(Failure failure, Optional<Duration> wish) ->
                    new SurelyNotDone(failure.withoutDetails(), wish);
            case Unknown(Failure failure) -> new Unknown(failure.withoutDetails());
            case Refused(Failure failure) -> new Refused(failure.withoutDetails());
            case InDoubt(List<SevdeskEntry> found) -> new InDoubt(List.of());
            case Asked(RevenueCase revenue) -> this;
            case NoLine() -> this;
            case AccountRefused(HoldReason because, String said) ->
                    new AccountRefused(because, null);
        };
    }

    /** The document lies in sevdesk. */
    record Done(String contact, String voucher, Money gross) implements Outcome {}

    /**
     * sevdesk has not done it and can be asked again, after a pause that it may have named; at most
     * an hour is believed.
     */
    record SurelyNotDone(Failure failure, Optional<Duration> wish) implements Outcome {

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
    }

    /** Nobody saw whether sevdesk did it. */
    record Unknown(Failure failure) implements Outcome {}

    /** sevdesk will never take this document as it is. */
    record Refused(Failure failure) implements Outcome {}

    /** Something in sevdesk looks like the document; a person must say whether it is. */
    record InDoubt(List<SevdeskEntry> found) implements Outcome {
        public InDoubt {
            found = List.copyOf(found);
        }
    }

    /** The owner must say first on which account revenue of a case is booked. */
    record Asked(RevenueCase revenue) implements Outcome {}

    /** The school's line to sevdesk was closed before anything was asked. */
    record NoLine() implements Outcome {}

    /** sevdesk takes nothing at all from this school; its own words, or null. */
    record AccountRefused(HoldReason because, String said) implements Outcome {}
}
