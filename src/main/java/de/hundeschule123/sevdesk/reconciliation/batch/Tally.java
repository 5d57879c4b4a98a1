package de.hundeschule123.sevdesk.reconciliation.batch;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.reconciliation.comparison.OurDocument;

/** Counts the documents of a chunk by what became of their comparison. */
record Tally(long compared, Money gross, long underWay, long leftOut) {

    static final Tally NONE = new Tally(0, Money.ZERO, 0, 0);

    Tally plus(OurDocument ours) {
        return switch (ours.expectation()) {
            case DUE, LINKED, LOST ->
                    new Tally(compared + 1, gross.plus(ours.gross()), underWay, leftOut);
            case UNDER_WAY -> new Tally(compared, gross, underWay + 1, leftOut);
            case NONE, TAKEN_BACK -> new Tally(compared, gross, underWay, leftOut + 1);
        };
    }
}
