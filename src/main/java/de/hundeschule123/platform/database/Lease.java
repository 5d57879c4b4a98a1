package de.hundeschule123.platform.database;

/**
 * A lease is the right to work on a row until a moment: whoever dies with it loses it by the clock
 * of the database, and whoever lives renews it.
 *
 * <p>Every table that is leased has the columns {@code lease_until} and {@code holder}, and asks
 * and sets them by these fragments.
 */
public final class Lease {

    /** Takes or renews; its parameter is the milliseconds for which it lasts. */
    public static final String TAKEN = "lease_until = " + Statements.LATER;

    /** Nobody has it: it was never taken, was laid down, or has run out. */
    public static final String FREE =
            "(lease_until is null or lease_until < statement_timestamp())";

    /** Somebody has it. */
    public static final String HELD = "lease_until >= statement_timestamp()";

    /** Whoever had it gave no sign of life for as long as it lasts. */
    public static final String RUN_OUT = "lease_until < statement_timestamp()";

    /**
     * An earlier life of this server has it, which is over for certain; takes the pattern of all
     * lives of this server, and that of the present one.
     */
    public static final String OF_THE_DEAD = "holder like ? and holder not like ?";

    private Lease() {}
}
