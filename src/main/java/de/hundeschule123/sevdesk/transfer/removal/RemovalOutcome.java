package de.hundeschule123.sevdesk.transfer.removal;

import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.contact.ContactSynchronizer;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import java.time.Duration;
import java.util.Optional;

/** A removal outcome is how a try to remove a voucher ended, as far as it decides what follows. */
sealed interface RemovalOutcome {

    /**
     * The voucher is gone, by us.
     *
     * @param contact the one on which it lay, or null where nobody knows
     * @param ofContact what became of that contact, where it was to go as well
     */
    record Removed(String contact, Optional<ContactSynchronizer.Idle> ofContact)
            implements RemovalOutcome {

        /** Whether the contact went as well. */
        boolean isContactGone() {
            return ofContact.filter(ContactSynchronizer.Idle.REMOVED::equals).isPresent();
        }
    }

    /** The voucher is left alone; sevdesk's own words where it refused, or null. */
    record Left(LeftReason reason, String said) implements RemovalOutcome {
        static Left because(LeftReason reason) {
            return new Left(reason, null);
        }
    }

    /** sevdesk has not done it and can be asked again, after a pause that it may have named. */
    record SurelyNotDone(FailureCause cause, Optional<Duration> wish) implements RemovalOutcome {}

    /** Nobody saw whether sevdesk did it. */
    record Unknown(FailureCause cause) implements RemovalOutcome {}

    /** The school's line to sevdesk was closed before it was done. */
    record NoLine() implements RemovalOutcome {}

    /** sevdesk takes nothing at all from this school; its own words, or null. */
    record AccountRefused(HoldReason because, String said) implements RemovalOutcome {}
}
