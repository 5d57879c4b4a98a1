package de.hundeschule123.sevdesk.transfer.screen;

import de.hundeschule123.sevdesk.transfer.overview.FailedTransfers;
import de.hundeschule123.sevdesk.transfer.queue.Failure;

/** Shows what one cause keeps from arriving, with what heals all of it. */
public final class FailedGroup {

    private final FailedTransfers transfers;
    private final Failure failure;

    FailedGroup(FailedTransfers transfers) {
        this.transfers = transfers;
        this.failure = Failure.of(transfers.cause());
    }

    /** The name of the cause in the address of the protocol. */
    public String getCause() {
        return transfers.cause().name();
    }

    public long getCount() {
        return transfers.count();
    }

    public String getSentence() {
        return failure.getSentence();
    }

    public String getAdvice() {
        return failure.getAdvice();
    }

    /** Whether one button can have all of them tried again. */
    public boolean isTriedAgain() {
        return Remedy.of(transfers.cause()).isAnotherTry() && transfers.repeatable() > 0;
    }

    /** Whether something must be put right in the configuration first. */
    public boolean isOfConfiguration() {
        return Remedy.of(transfers.cause()) == Remedy.CONFIGURATION;
    }
}
