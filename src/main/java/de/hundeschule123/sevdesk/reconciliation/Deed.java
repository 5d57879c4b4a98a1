package de.hundeschule123.sevdesk.reconciliation;

/** A deed is what was done about a finding, by a person or by what a comparison has seen. */
public enum Deed {
    /** A person has had the document transferred. */
    TRANSFERRED,
    /** A person has said that the entry is the document. */
    LINKED,
    /** A person has ordered that the surplus entry is removed. */
    REMOVED,
    MEANT,
    NOT_MEANT,
    /** It was meant, but one of both sides is not as it was: it counts again. */
    CHANGED,
    /** A comparison no longer finds it. */
    HEALED,
    /** A comparison finds it again. */
    BACK;

    /** The key of the words that say it in a sentence. */
    public String textKey() {
        return "reconciliation.deed." + name();
    }
}
