package de.hundeschule123.document.screen;

import de.hundeschule123.document.invoicing.Documents.Order;
import de.hundeschule123.platform.screen.Pages;

/** Sorts a list of documents by the column that a person has clicked. */
final class Sorted {

    private Sorted() {}

    static Order by(Pages.Sorting sorting) {
        if (sorting == null) {
            return Order.NEWEST_FIRST;
        }
        boolean down = sorting.descending();
        return switch (sorting.column()) {
            case "number" -> down ? Order.NUMBER_DOWN : Order.NUMBER;
            case "partnerName" -> down ? Order.PARTNER_DOWN : Order.PARTNER;
            case "gross" -> down ? Order.AMOUNT_DOWN : Order.AMOUNT;
            default -> down ? Order.NEWEST_FIRST : Order.OLDEST_FIRST;
        };
    }
}
