package de.hundeschule123.sevdesk.transfer.queue;

/** An incident kind is why a voucher must never pass unseen. */
enum IncidentKind {
    /** It was saved by a worker from whom the document had been taken away. */
    WITHOUT_OWNER,
    /** It bears the number of a document whose voucher is another one. */
    TWICE,
    /** sevdesk computed another total than the document shows. */
    AMOUNT_DIFFERS,
    /** It was transferred, and is gone from sevdesk. */
    VOUCHER_GONE
}
