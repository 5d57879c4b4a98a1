package de.hundeschule123.document;

/**
 * Why an invoice line charges no VAT although the school does: chosen by a person from this list,
 * never guessed.
 */
public enum ZeroRateReason {
    /** Exempt by § 4 UStG; which number of it, if any is named, say the words of the line. */
    EXEMPT(Treatment.EXEMPT),
    /** Exempt education (§ 4 Nr. 21 UStG). */
    EXEMPT_EDUCATION(Treatment.EXEMPT),
    /** Exempt courses and lectures of a charitable or public body (§ 4 Nr. 22 Buchst. a UStG). */
    EXEMPT_COURSES(Treatment.EXEMPT),
    /** The company that received the service abroad owes the VAT (§ 13b UStG, reverse charge). */
    REVERSE_CHARGE(Treatment.REVERSE_CHARGE),
    /** Not taxable in Germany, for the place of the service is abroad (§ 3a UStG). */
    NOT_TAXABLE(Treatment.NOT_TAXABLE);

    private final Treatment treatment;

    ZeroRateReason(Treatment treatment) {
        this.treatment = treatment;
    }

    /** What it is to the tax office. */
    public Treatment treatment() {
        return treatment;
    }

    /** Whether a line may say in words of its own what the law says of it. */
    public boolean takesWords() {
        return this == EXEMPT;
    }

    /** The three ways in which revenue without VAT is reported. */
    public enum Treatment {
        EXEMPT,
        REVERSE_CHARGE,
        NOT_TAXABLE
    }
}
