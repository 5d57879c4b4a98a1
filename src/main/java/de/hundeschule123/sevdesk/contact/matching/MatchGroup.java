package de.hundeschule123.sevdesk.contact.matching;

/** The groups in which a person sees the result of a matching. */
public enum MatchGroup {
    /** Linked by this matching, or by a person on its result. */
    ASSIGNED,
    /** Linked before, and therefore skipped. */
    SKIPPED,
    /** Likely pairs that wait for a yes. */
    PROPOSED,
    /** Several contacts or customers of one name. */
    AMBIGUOUS,
    /** No contact is like the customer. */
    NONE
}
