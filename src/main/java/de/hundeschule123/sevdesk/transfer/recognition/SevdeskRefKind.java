package de.hundeschule123.sevdesk.transfer.recognition;

/** As what a document lies in sevdesk. */
public enum SevdeskRefKind {
    /** A voucher: ours, or one that a person entered. */
    VOUCHER,
    /** An invoice that a person wrote in sevdesk itself. */
    INVOICE
}
