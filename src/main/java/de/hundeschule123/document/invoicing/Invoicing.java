package de.hundeschule123.document.invoicing;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.document.CancellationInvoice;
import de.hundeschule123.document.Document;
import de.hundeschule123.document.DocumentCommitted;
import de.hundeschule123.document.DocumentKind;
import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.document.Expense;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.InvoiceCancelled;
import de.hundeschule123.document.InvoiceCommitted;
import de.hundeschule123.document.InvoiceDates;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.StoredPdf;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.NumberRangeTable;
import de.hundeschule123.school.School;
import de.hundeschule123.school.SchoolRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;

/** The writing, committing and cancelling of invoices, and the filing of expenses. */
@ApplicationScoped
@Transactional
public class Invoicing {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    @Inject private SchoolRecords records;
    @Inject private CurrentSchool school;
    @Inject private NumberRangeTable numbers;
    @Inject private InvoicePrinter printer;
    @Inject private Clock clock;
    @Inject private Event<DocumentCommitted> events;

    /** Starts a draft. */
    public Invoice draft(Customer customer, InvoiceDates dates, List<Line> lines) {
        return records.add(new Invoice(customer, dates, lines));
    }

    /**
     * Changes a draft, unless somebody has changed it since it was seen.
     *
     * @param seen the version of the draft on which the change rests
     */
    public Invoice revise(
            long id, int seen, Customer customer, InvoiceDates dates, List<Line> lines) {
        Invoice invoice = records.lock(Invoice.class, id);
        invoice.mustBeDraftAsSeen(seen);
        invoice.revise(customer, dates, lines);
        records.changed(invoice);
        return invoice;
    }

    /** Throws a draft away, unless somebody has changed it since it was seen. */
    public void discard(long id, int seen) {
        Invoice invoice = records.lock(Invoice.class, id);
        invoice.mustBeDraftAsSeen(seen);
        records.remove(invoice);
    }

    /** Makes an invoice final as it was seen, and not as somebody has changed it since. */
    public Invoice commit(long id, int seen) {
        Invoice invoice = records.lock(Invoice.class, id);
        if (!invoice.isCommitted()) {
            invoice.mustBeDraftAsSeen(seen);
        }
        return commit(id);
    }

    /**
     * Makes an invoice final: number, PDF, lock and event stand or fall together. Committing again
     * changes nothing and gives the same number.
     */
    public Invoice commit(long id) {
        Invoice invoice = records.lock(Invoice.class, id);
        if (invoice.isCommitted()) {
            return invoice;
        }
        makeFinal(invoice);
        events.fire(
                new InvoiceCommitted(
                        school.id(), invoice.getId(), invoice.number(), invoice.getDate()));
        return invoice;
    }

    /**
     * Cancels a committed invoice by a counterpart with negative amounts, committed at once.
     *
     * @throws WrongState when the invoice is a draft, a cancellation, or cancelled already
     */
    public CancellationInvoice cancel(long id) {
        Invoice invoice = records.lock(Invoice.class, id);
        if (!invoice.isCommitted()) {
            throw new WrongState("invoice.cancel.draft");
        }
        if (invoice instanceof CancellationInvoice) {
            throw new WrongState("invoice.cancel.cancellation", invoice.number());
        }
        records.select(CancellationInvoice.class)
                .where("e.cancelled = :invoice")
                .with("invoice", invoice)
                .first()
                .ifPresent(
                        earlier -> {
                            throw new WrongState(
                                    "invoice.cancel.already", invoice.number(), earlier.number());
                        });
        CancellationInvoice cancellation =
                records.add(
                        new CancellationInvoice(invoice, LocalDate.now(clock.withZone(GERMANY))));
        makeFinal(cancellation, invoice.isSmallBusiness());
        events.fire(
                new InvoiceCancelled(
                        school.id(),
                        cancellation.getId(),
                        cancellation.number(),
                        cancellation.getDate(),
                        invoice.getId()));
        return cancellation;
    }

    /** Files an expense with its PDF; it is final at once. */
    public Expense file(Expense expense, byte[] pdf) {
        records.add(expense);
        expense.commit(nextNumber(expense), clock.instant());
        store(expense, pdf);
        return expense;
    }

    private void makeFinal(Invoice invoice) {
        makeFinal(invoice, records.school().isSmallBusiness());
    }

    private void makeFinal(Invoice invoice, boolean smallBusiness) {
        School issuer = records.school();
        // The database refuses lines of a committed document: they must be there before.
        records.flush();
        invoice.mustBeComplete(smallBusiness);
        invoice.commit(nextNumber(invoice), smallBusiness, clock.instant());
        store(invoice, printer.print(invoice, issuer));
    }

    private void store(Document document, byte[] pdf) {
        records.flush();
        records.add(new StoredPdf(document, pdf));
    }

    private DocumentNumber nextNumber(Document document) {
        DocumentKind kind = document.getKind();
        Year year = Year.of(document.getDate().getYear());
        long count = numbers.next(school.id(), kind.prefix() + "-" + year, 1);
        return DocumentNumber.of(kind.prefix(), year, count);
    }
}
