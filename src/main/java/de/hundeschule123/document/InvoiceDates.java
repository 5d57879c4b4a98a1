package de.hundeschule123.document;

import de.hundeschule123.platform.input.DayRange;
import de.hundeschule123.platform.text.Declined;
import java.time.LocalDate;

/**
 * The days on an invoice: its own, the service's first and last (last is null for one day), and
 * until when it is to be paid.
 */
public record InvoiceDates(
        LocalDate date, LocalDate serviceFrom, LocalDate serviceTo, LocalDate due) {

    public InvoiceDates {
        if (date == null) {
            throw new Declined("invoice.date.missing");
        }
        if (!DayRange.PLAUSIBLE.holds(date)) {
            throw new Declined("invoice.date.range");
        }
        serviceFrom = serviceFrom == null ? date : serviceFrom;
        serviceTo = serviceFrom.equals(serviceTo) ? null : serviceTo;
        due = due == null ? date.plusDays(14) : due;
        if (serviceTo != null && serviceTo.isBefore(serviceFrom)) {
            throw new Declined("invoice.service.order");
        }
        if (due.isBefore(date)) {
            throw new Declined("invoice.due.order");
        }
    }

    /**
     * Makes sure that the days can be meant. Days that are written are asked this; those of an
     * invoice that is final already are as they are, and its cancellation repeats them.
     *
     * @throws Declined when the service lies in a year that no paper has, or more than a year
     *     passes until the invoice is due
     */
    void mustBePlausible() {
        if (!DayRange.PLAUSIBLE.holds(serviceFrom)
                || serviceTo != null && !DayRange.PLAUSIBLE.holds(serviceTo)) {
            throw new Declined("invoice.service.range");
        }
        if (due.isAfter(date.plusYears(1))) {
            throw new Declined("invoice.due.far");
        }
    }
}
