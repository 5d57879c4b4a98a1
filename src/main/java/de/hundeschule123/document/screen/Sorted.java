package de.hundeschule123.document.screen;

import de.hundeschule123.document.invoicing.Documents.Order;
import de.hundeschule123.platform.screen.Pages;
import java.util.List;

/** Sorts a list of documents by the column that a person has clicked. */
final class Sorted {

    /** The columns by which a list of documents can be sorted. */
    static final List<String> COLUMNS = List.of("date", "number", "partnerName", "gross");

    /** The newest first. */
    static final Pages.Sorting USUAL = new Pages.Sorting("date", true);

    private Sorted() {}

    static Order by(Pages.Sorting sorting) {
        boolean down = sorting.descending();
        return switch (sorting.column()) {
            case "number" -> down ? Order.NUMBER_DOWN : Order.NUMBER;
            case "partnerName" -> down ? Order.PARTNER_DOWN : Order.PARTNER;
            case "gross" -> down ? Order.AMOUNT_DOWN : Order.AMOUNT;
            default -> down ? Order.NEWEST_FIRST : Order.OLDEST_FIRST;
        };
    }
}
