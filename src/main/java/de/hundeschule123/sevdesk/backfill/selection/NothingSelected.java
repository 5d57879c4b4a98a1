package de.hundeschule123.sevdesk.backfill.selection;

import de.hundeschule123.platform.text.Declined;

/** Refuses a transfer for which no document was selected. */
class NothingSelected extends Declined {

    private static final long serialVersionUID = 1L;

    NothingSelected() {
        super("backfill.nothingChosen");
    }
}
