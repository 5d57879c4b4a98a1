package de.hundeschule123.sevdesk.backfill.selection;

import de.hundeschule123.platform.text.Declined;

/** The refusal of a transfer for which no document was chosen. */
public class NothingSelected extends Declined {

    private static final long serialVersionUID = 1L;

    NothingSelected() {
        super("backfill.nothingChosen");
    }
}
