package de.hundeschule123.sevdesk.transfer.voucher;

import de.hundeschule123.document.money.VatRate;

/** The lack of a revenue account for a VAT rate in a school's sevdesk. */
public class NoAccount extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int percent;
    private final boolean otherRegime;

    NoAccount(int taxRule, VatRate rate, boolean otherRegime) {
        super("no revenue account for tax rule " + taxRule + " at " + rate);
        this.percent = rate.percent();
        this.otherRegime = otherRegime;
    }

    /** Whether sevdesk books this school under the other regime (§ 19 UStG or not). */
    public boolean isOtherRegime() {
        return otherRegime;
    }

    public int percent() {
        return percent;
    }
}
