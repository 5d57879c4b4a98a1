package de.hundeschule123.document;

import de.hundeschule123.platform.text.Declined;
import java.time.LocalDate;

/**
 * The days on an invoice: its own, the service's first and last (last is null for one day), and
 * until when it is to be paid.
 */
public record InvoiceDates(
        LocalDate date, LocalDate serviceFrom, LocalDate serviceTo, LocalDate due) {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    public InvoiceDates {
        if (date == null) {
            throw new Declined("invoice.date.missing");
        }
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
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
}
