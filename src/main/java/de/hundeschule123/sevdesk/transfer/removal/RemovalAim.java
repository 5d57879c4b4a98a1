package de.hundeschule123.sevdesk.transfer.removal;

/** A removal aim says which voucher of a document is removed. */
public enum RemovalAim {
    /** The one that its transfer has made; the document has no transfer after that. */
    TRANSFER,
    /** One that is there besides it; the transfer stays as it is. */
    SURPLUS
}
