package de.hundeschule123.sevdesk.transfer.recognition;

/** A difference is a trait in which an entry in sevdesk is not like the document. */
public enum Difference {
    NUMBER,
    DATE,
    AMOUNT,
    CUSTOMER;

    /**
     * Whether a person who links both must say so once more. A number that a person has typed is
     * seldom ours to the letter.
     */
    public boolean isAskedAbout() {
        return switch (this) {
            case DATE, AMOUNT, CUSTOMER -> true;
            case NUMBER -> false;
        };
    }

    /** The key of the sentence that says it of both. */
    public String textKey() {
        return "decision.differs." + name();
    }
}
