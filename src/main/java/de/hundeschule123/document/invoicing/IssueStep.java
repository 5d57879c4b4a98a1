package de.hundeschule123.document.invoicing;

import de.hundeschule123.document.CancellationInvoice;
import de.hundeschule123.document.Document;
import de.hundeschule123.document.DocumentAct;
import de.hundeschule123.document.DocumentCommitted;
import de.hundeschule123.document.DocumentKind;
import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.document.Expense;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.InvoiceCancelled;
import de.hundeschule123.document.InvoiceCommitted;
import de.hundeschule123.document.StoredPdf;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.NumberRangeRepository;
import de.hundeschule123.school.SchoolLogo;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Carries out the two transactions of issuing a document: one that only reads what is to be
 * printed, and one in which number, PDF, lock and event stand or fall together.
 *
 * <p>The second holds the number range of the school: it finds the PDF printed and is over in
 * milliseconds.
 */
@ApplicationScoped
@Transactional
class IssueStep {

    @Inject private SchoolRecords records;
    @Inject private CurrentSchool school;
    @Inject private NumberRangeRepository numbers;
    @Inject private InvoicePrinter printer;
    @Inject private Clock clock;
    @Inject private Event<DocumentCommitted> events;
    @Inject private Trail trail;

    /** An invoice that is to become final, with the school as it is. */
    record Draft(Invoice invoice, Issuer issuer, boolean smallBusiness) {

        /** What would be printed under a number; nothing of it reaches the database. */
        PrintableInvoice prepare(InvoicePrinter printer, DocumentNumber number, Instant moment) {
            invoice.commit(number, smallBusiness, moment);
            return printer.prepare(invoice, issuer);
        }
    }

    /**
     * The draft as it would be committed now; empty when it is final already.
     *
     * @param seen the version that the person has before them, if one commits what they saw
     */
    Optional<Draft> draft(long id, OptionalInt seen) {
        Invoice invoice = records.get(Invoice.class, id);
        if (invoice.isCommitted()) {
            return Optional.empty();
        }
        seen.ifPresent(invoice::mustBeDraftAsSeen);
        return Optional.of(draft(invoice, records.school().isSmallBusiness()));
    }

    /**
     * What would be printed of a saved draft, whatever it still lacks.
     *
     * @throws WrongState when it is no draft any more
     */
    PrintableInvoice asItIs(long id) {
        Invoice invoice = records.get(Invoice.class, id);
        invoice.mustBeDraft();
        return asItIs(invoice);
    }

    /** What would be printed of a draft that need not be saved, whatever it still lacks. */
    PrintableInvoice asItIs(Invoice draft) {
        return printer.prepare(draft, issuer());
    }

    /** The cancellation invoice as it would be committed now. */
    Draft cancellation(long id) {
        Invoice invoice = records.get(Invoice.class, id);
        mustBeCancellable(invoice);
        return draft(counterpart(invoice), invoice.isSmallBusiness());
    }

    private Draft draft(Invoice invoice, boolean smallBusiness) {
        invoice.mustBeComplete(smallBusiness);
        invoice.mustBeWritableBy(records.school());
        // Read while there is a database; the lines come with the sums.
        invoice.getCustomer().getDisplayName();
        return new Draft(invoice, issuer(), smallBusiness);
    }

    private Issuer issuer() {
        return new Issuer(records.school(), records.select(SchoolLogo.class).first().orElse(null));
    }

    /** The number that a draft would get now. */
    DocumentNumber expectedNumber(Draft draft) {
        Invoice invoice = draft.invoice();
        return number(invoice, numbers.expected(school.id(), range(invoice), 1));
    }

    /** Makes an invoice final; committing again changes nothing and gives the same number. */
    Invoice commit(
            long id, OptionalInt seen, Instant moment, Function<PrintableInvoice, byte[]> pdf) {
        Invoice invoice = records.lock(Invoice.class, id);
        if (invoice.isCommitted()) {
            return invoice;
        }
        seen.ifPresent(invoice::mustBeDraftAsSeen);
        makeFinal(invoice, records.school().isSmallBusiness(), moment, pdf);
        trail.record(
                DocumentAct.INVOICE_COMMITTED, invoice.getNumber(), DocumentAct.inShort(invoice));
        events.fire(
                new InvoiceCommitted(
                        school.id(), invoice.getId(), invoice.number(), invoice.getDate()));
        return invoice;
    }

    /** Writes the counterpart of a committed invoice and makes it final. */
    CancellationInvoice cancel(long id, Instant moment, Function<PrintableInvoice, byte[]> pdf) {
        Invoice invoice = records.lock(Invoice.class, id);
        mustBeCancellable(invoice);
        CancellationInvoice cancellation = records.add(counterpart(invoice));
        makeFinal(cancellation, invoice.isSmallBusiness(), moment, pdf);
        trail.record(
                DocumentAct.INVOICE_CANCELLED,
                invoice.getNumber(),
                Texts.german("trail.detail.cancelledBy", cancellation.getNumber()));
        events.fire(
                new InvoiceCancelled(
                        school.id(),
                        cancellation.getId(),
                        cancellation.number(),
                        cancellation.getDate(),
                        invoice.getId()));
        return cancellation;
    }

    private void mustBeCancellable(Invoice invoice) {
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
    }

    private CancellationInvoice counterpart(Invoice invoice) {
        return new CancellationInvoice(invoice, LocalDate.now(clock));
    }

    /** Files an expense with its PDF. */
    Expense file(Expense expense, byte[] pdf) {
        records.add(expense);
        expense.commit(nextNumber(expense), clock.instant());
        store(expense, pdf);
        trail.record(
                DocumentAct.EXPENSE_FILED,
                expense.getNumber(),
                Texts.german("trail.detail.amount", expense.getGross().amount()));
        return expense;
    }

    private void makeFinal(
            Invoice invoice,
            boolean smallBusiness,
            Instant moment,
            Function<PrintableInvoice, byte[]> pdf) {
        Issuer issuer = issuer();
        // The database refuses lines of a committed document: they must be there before.
        records.flush();
        invoice.mustBeComplete(smallBusiness);
        invoice.mustBeWritableBy(issuer.school());
        invoice.commit(nextNumber(invoice), smallBusiness, moment);
        store(invoice, pdf.apply(printer.prepare(invoice, issuer)));
    }

    private void store(Document document, byte[] pdf) {
        records.flush();
        records.add(new StoredPdf(document, pdf));
    }

    private DocumentNumber nextNumber(Document document) {
        return number(document, numbers.next(school.id(), range(document), 1));
    }

    private static String range(Document document) {
        return document.getKind().prefix() + "-" + year(document);
    }

    private static DocumentNumber number(Document document, long count) {
        DocumentKind kind = document.getKind();
        return DocumentNumber.of(kind.prefix(), year(document), count);
    }

    private static Year year(Document document) {
        return Year.of(document.getDate().getYear());
    }
}
