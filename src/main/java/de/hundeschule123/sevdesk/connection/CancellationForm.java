package de.hundeschule123.sevdesk.connection;

/** A cancellation form is how revenue that is taken back is booked in a sevdesk account. */
public enum CancellationForm {
    /** As a revenue voucher with negative sums. */
    NEGATIVE,
    /**
     * On the opposite side of the books, by rule and account of the revenue, with positive sums.
     */
    OPPOSITE;

    /** The form of an account of which nobody has found anything out. */
    public static final CancellationForm USUAL = NEGATIVE;

    /** The one that is left when an account does not take this one. */
    public CancellationForm other() {
        return switch (this) {
            case NEGATIVE -> OPPOSITE;
            case OPPOSITE -> NEGATIVE;
        };
    }
}
