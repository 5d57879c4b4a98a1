package de.hundeschule123.sevdesk.contact;

/** A link state is how far a customer and its contact in sevdesk are joined. */
enum LinkState {
    /** The customer number is fixed; the contact is not made yet, or nobody saw whether it is. */
    RESERVED,
    /** The contact is known. */
    LINKED
}
