package de.hundeschule123.document;

/** What a document is in the books; the prefix begins its number. */
public enum DocumentKind {
    INVOICE("RE"),
    CANCELLATION("ST"),
    EXPENSE("AU");

    private final String prefix;

    DocumentKind(String prefix) {
        this.prefix = prefix;
    }

    public String prefix() {
        return prefix;
    }

    /** Whether the document belongs to the income (Einnahmen) side; a cancellation lowers it. */
    public boolean isIncome() {
        return this != EXPENSE;
    }
}
