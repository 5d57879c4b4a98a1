package de.hundeschule123.sevdesk.transfer.decision;

/** A decision kind is what a person has decided about a document. */
public enum DecisionKind {
    /** It is what lies in sevdesk already: nothing was sent. */
    LINKED,
    /** It is none of what was found: it is sent all the same. */
    SENT_ANYWAY,
    /** An earlier decision on a duplicate does not count any more. */
    TAKEN_BACK,
    /** Its failure has been dealt with: nobody is reminded of it any more. */
    PUT_AWAY,
    /** Its failure counts again. */
    BROUGHT_BACK;

    /** The key of the words that say it in a sentence. */
    public String textKey() {
        return "decision.kind." + name();
    }
}
