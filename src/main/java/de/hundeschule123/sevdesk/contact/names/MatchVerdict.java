package de.hundeschule123.sevdesk.contact.names;

/** What the comparison says of a customer. */
public enum MatchVerdict {
    /** Both sides have exactly one of this name: the pair is linked without asking. */
    ASSIGNED,
    /** One contact is likely the customer; a person says yes or no. */
    PROPOSED,
    /** Several come into question; a person chooses. */
    AMBIGUOUS,
    /** No contact is like the customer. */
    NONE
}
