package de.hundeschule123.sevdesk.backfill.selection;

import de.hundeschule123.platform.text.Declined;

/** Refuses more documents than can be named one by one; a filter has no such limit. */
class TooManyNamed extends Declined {

    private static final long serialVersionUID = 1L;

    TooManyNamed() {
        super("backfill.tooManyNamed", DocumentSelection.MOST_NAMED);
    }
}
