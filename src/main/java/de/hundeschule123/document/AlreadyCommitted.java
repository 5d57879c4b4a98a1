package de.hundeschule123.document;

import de.hundeschule123.platform.text.WrongState;

/** The refusal to change a document that is committed (festgeschrieben). */
public class AlreadyCommitted extends WrongState {

    private static final long serialVersionUID = 1L;

    public AlreadyCommitted(DocumentNumber number) {
        super("document.alreadyCommitted", number);
    }
}
