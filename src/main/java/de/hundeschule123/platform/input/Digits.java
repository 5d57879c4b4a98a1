package de.hundeschule123.platform.input;

import java.math.BigDecimal;

/** The bound on how many digits a number may have before and after its point. */
public final class Digits {

    private static final int MOST_ZEROS = 100;
    private static final int MOST_BITS = 1024;

    private Digits() {}

    /**
     * Whether a number keeps within so many digits before the point and, without needless zeros, so
     * many after it. Costs nothing whatever the number is: to write 1E20000000 out takes the better
     * part of a minute, so sizes are compared before digits.
     */
    public static boolean within(BigDecimal number, int before, int after) {
        if (Math.abs((long) number.scale()) > MOST_ZEROS
                || number.unscaledValue().bitLength() > MOST_BITS) {
            return false;
        }
        BigDecimal bare = number.stripTrailingZeros();
        return bare.precision() - bare.scale() <= before && bare.scale() <= after;
    }
}
