package de.hundeschule123.document;

import de.hundeschule123.platform.text.WrongState;

/** Refuses to change a document that is committed (festgeschrieben). */
class AlreadyCommitted extends WrongState {

    private static final long serialVersionUID = 1L;

    public AlreadyCommitted(DocumentNumber number) {
        super("document.alreadyCommitted", number);
    }
}
