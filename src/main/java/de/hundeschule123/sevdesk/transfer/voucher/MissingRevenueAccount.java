package de.hundeschule123.sevdesk.transfer.voucher;

import de.hundeschule123.document.money.VatRate;

/** The lack of a revenue account for what a document charges in a school's sevdesk. */
public class MissingRevenueAccount extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Lack lack;
    private final int percent;

    MissingRevenueAccount(Lack lack, VatRate rate) {
        super("no revenue account at " + rate + ": " + lack);
        this.lack = lack;
        this.percent = rate.percent();
    }

    /** What exactly is missing. */
    public enum Lack {
        /** An account for this VAT rate. */
        RATE,
        /** sevdesk books this school under the other regime (§ 19 UStG or not). */
        REGIME,
        /** An account for revenue that is exempt from VAT. */
        EXEMPT,
        /** An account for services to companies elsewhere in the Union, who owe the VAT. */
        OWED_IN_UNION,
        /** An account for services abroad that are not taxable in Germany. */
        ABROAD,
        /** A voucher of several tax cases: it has one tax rule only. */
        MIXED
    }

    public Lack lack() {
        return lack;
    }

    public int percent() {
        return percent;
    }
}
