package de.hundeschule123.fault.bulk;

/** How a person has typed a document into sevdesk before we came. */
enum Typing {
    /** Not at all: it goes over. */
    NOT,
    /** As a voucher, without a mistake: it is linked. */
    VOUCHER,
    /** As an invoice of sevdesk's own, without a mistake: it is linked. */
    INVOICE,
    /** With another amount: a person is asked. */
    OTHER_AMOUNT,
    /** With words around the number and half a name: a person is asked. */
    IN_WORDS,
    /** On its day, for its customer, with its amount, but with no number: a person is asked. */
    WITHOUT_NUMBER;

    /** Of twenty documents eleven are new to sevdesk. */
    static Typing ofDocument(int place) {
        return switch (place % 20) {
            case 0, 7 -> VOUCHER;
            case 1, 11 -> INVOICE;
            case 2, 13 -> OTHER_AMOUNT;
            case 3, 17 -> IN_WORDS;
            case 5 -> WITHOUT_NUMBER;
            default -> NOT;
        };
    }

    boolean isLinked() {
        return this == VOUCHER || this == INVOICE;
    }

    boolean isDoubtful() {
        return this != NOT && !isLinked();
    }
}
