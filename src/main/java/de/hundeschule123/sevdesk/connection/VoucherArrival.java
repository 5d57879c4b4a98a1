package de.hundeschule123.sevdesk.connection;

/**
 * As what a voucher arrives in sevdesk: a draft to be looked at, or open and waiting for payment.
 */
public enum VoucherArrival {
    DRAFT(50),
    OPEN(100);

    private final int status;

    VoucherArrival(int status) {
        this.status = status;
    }

    /** sevdesk's number for it (spec: Model_Voucher.status). */
    public int status() {
        return status;
    }

    /** The one with this number of sevdesk; whatever is no draft is open. */
    public static VoucherArrival of(int status) {
        return status == DRAFT.status ? DRAFT : OPEN;
    }
}
