package de.hundeschule123.document.einvoice;

/** The tax case of a line in the words of the norm (code list UNCL 5305). */
enum VatCategory {
    /** At 19 or 7 %. */
    STANDARD("S", null),
    /** Exempt: § 4 UStG, or a small business (§ 19 UStG). */
    EXEMPT("E", null),
    /** The customer owes the VAT (§ 13b UStG). */
    REVERSE_CHARGE("AE", "VATEX-EU-AE"),
    /** Not taxable in Germany. */
    NOT_TAXABLE("O", "VATEX-EU-O");

    private final String code;
    private final String reasonCode;

    VatCategory(String code, String reasonCode) {
        this.code = code;
        this.reasonCode = reasonCode;
    }

    String code() {
        return code;
    }

    /** The reason for no VAT in the code list VATEX; null where words say it alone. */
    String reasonCode() {
        return reasonCode;
    }
}
