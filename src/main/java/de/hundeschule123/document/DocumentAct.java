package de.hundeschule123.document;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.trail.Act;

/** What is done with documents, as the trail keeps it. */
public enum DocumentAct implements Act {
    INVOICE_COMMITTED,
    INVOICE_CANCELLED,
    EXPENSE_FILED,
    DRAFT_DISCARDED;

    /** What tells an invoice from others without its customer's name. */
    public static String inShort(Invoice invoice) {
        return Texts.german(
                "trail.detail.invoice",
                invoice.getGross().amount(),
                invoice.getCustomer().getNumber());
    }

    @Override
    public Area area() {
        return Area.DOCUMENTS;
    }
}
