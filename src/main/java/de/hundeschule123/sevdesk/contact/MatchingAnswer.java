package de.hundeschule123.sevdesk.contact;

/** A matching answer is what a school says to matching its customers before its first invoices. */
enum MatchingAnswer {
    /** They are matched now. */
    MATCH,
    /** Each customer is entered anew. */
    WITHOUT
}
