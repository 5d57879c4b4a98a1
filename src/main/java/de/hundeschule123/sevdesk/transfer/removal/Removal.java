package de.hundeschule123.sevdesk.transfer.removal;

import java.time.Instant;
import java.util.Optional;

/**
 * A removal is the order to take one voucher out of sevdesk again that we have brought there.
 *
 * @param reason why the voucher was left alone, if it was
 * @param said sevdesk's own words where it refused
 * @param orderedBy the name of the person who wants it
 */
public record Removal(
        long id,
        long document,
        RemovalAim aim,
        RemovalState state,
        Optional<LeftReason> reason,
        Optional<String> said,
        String orderedBy,
        Instant orderedAt,
        Optional<Instant> endedAt) {

    /** Whether it has come to its end. */
    public boolean isOver() {
        return switch (state) {
            case REMOVED, LEFT -> true;
            case PENDING, RUNNING, RETRY, HELD -> false;
        };
    }
}
