package de.hundeschule123.document.pdf;

import de.hundeschule123.document.einvoice.EInvoice;
import de.hundeschule123.document.einvoice.Obstacle;

/** A sheet in the form of an invoice that says nothing: it tries the printer's parts out. */
final class ProofSheet {

    private static final String LETTERS = "AZ az ÄÖÜ äöüß 0123456789 €%,.:-–·";

    static final ArchiveForm FORM =
            new ArchiveForm("", "", null, new EInvoice.LeftOut(Obstacle.DRAFT));

    private ProofSheet() {}

    static void writeTo(Block body) {
        body.add("div", "footer", LETTERS);
        body.add("p", "letterhead", LETTERS);
        body.add("div", "window", LETTERS);
        body.add("h1", "", LETTERS);
        body.add("table", "lines", ProofSheet::table);
        body.add("div", "remarks", LETTERS);
    }

    private static void table(Block table) {
        table.add("thead", "", head -> head.add("tr", "", row -> row.add("th", "", LETTERS)));
        table.add("tbody", "", rows -> rows.add("tr", "", row -> row.add("td", "", LETTERS)));
    }
}
