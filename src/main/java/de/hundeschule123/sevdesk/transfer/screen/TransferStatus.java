package de.hundeschule123.sevdesk.transfer.screen;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import de.hundeschule123.sevdesk.transfer.queue.TransferState;
import java.time.Instant;

/** How far a document is on its way into sevdesk, in the words of the screen. */
public record TransferStatus(
        String name,
        String voucherLink,
        Failure failure,
        int attempts,
        Instant since,
        Instant next) {

    static final TransferStatus NONE = new TransferStatus("NONE", null, null, 0, null, null);

    static TransferStatus of(Transfer transfer, String voucherLink) {
        return new TransferStatus(
                transfer.getState().name(),
                voucherLink,
                isToldByCause(transfer.getState()) ? transfer.failure().orElse(null) : null,
                transfer.getAttempts(),
                transfer.getTransferredAt() == null
                        ? transfer.getCreatedAt()
                        : transfer.getTransferredAt(),
                transfer.getReadyAt());
    }

    /** What stopped a held document before is not what it waits for now. */
    private static boolean isToldByCause(TransferState state) {
        return state != TransferState.TRANSFERRED && state != TransferState.HELD;
    }

    /** The status word, such as Übertragen. */
    public String getWord() {
        return Texts.of("transfer.state." + name);
    }

    /** The state's name, by which the page colours it and tests find it. */
    public String getName() {
        return name;
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
        return name.equals(TransferState.FAILED.name());
    }

    /** Whether it waits with the whole school. */
    public boolean isHeld() {
        return name.equals(TransferState.HELD.name());
    }

    public boolean isTransferred() {
        return name.equals(TransferState.TRANSFERRED.name());
    }

    /** Whether the page need not ask again: nothing more will happen by itself. */
    public boolean isSettled() {
        return name.equals("NONE")
                || isFailed()
                || name.equals(TransferState.TRANSFERRED.name())
                || isHeld();
    }
}
