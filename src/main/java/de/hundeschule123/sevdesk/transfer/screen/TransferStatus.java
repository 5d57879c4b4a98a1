package de.hundeschule123.sevdesk.transfer.screen;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import java.time.Instant;

/** How far a document is on its way into sevdesk, in the words of the screen. */
public record TransferStatus(
        Standing standing,
        String voucherLink,
        Failure failure,
        int attempts,
        Instant since,
        Instant next) {

    static final TransferStatus NONE = new TransferStatus(Standing.NONE, null, null, 0, null, null);

    static TransferStatus of(Transfer transfer, String voucherLink) {
        return new TransferStatus(
                transfer.getStanding(),
                voucherLink,
                isToldByCause(transfer.getStanding()) ? transfer.failure().orElse(null) : null,
                transfer.getAttempts(),
                transfer.getTransferredAt() == null
                        ? transfer.getCreatedAt()
                        : transfer.getTransferredAt(),
                transfer.getReadyAt());
    }

    /** What stopped a held document before is not what it waits for now. */
    private static boolean isToldByCause(Standing standing) {
        return switch (standing) {
            case PENDING, RUNNING, RETRY, TO_DECIDE, FAILED -> true;
            case NONE, TRANSFERRED, HELD -> false;
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

    public int getAttempts() {
        return attempts;
    }

    public Instant getSince() {
        return since;
    }

    public Instant getNext() {
        return next;
    }

    public boolean isFailed() {
        return standing == Standing.FAILED;
    }

    /** Whether a person must say if it is in sevdesk already. */
    public boolean isToDecide() {
        return standing == Standing.TO_DECIDE;
    }

    /** Whether it waits with the whole school. */
    public boolean isHeld() {
        return standing == Standing.HELD;
    }

    public boolean isTransferred() {
        return standing == Standing.TRANSFERRED;
    }

    /** Whether the page need not ask again: nothing more will happen by itself. */
    public boolean isSettled() {
        return switch (standing) {
            case NONE, TRANSFERRED, TO_DECIDE, FAILED, HELD -> true;
            case PENDING, RUNNING, RETRY -> false;
        };
    }
}
