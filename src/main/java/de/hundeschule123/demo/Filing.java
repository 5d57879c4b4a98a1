package de.hundeschule123.demo;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.document.CancellationInvoice;
import de.hundeschule123.document.Document;
import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.document.Expense;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.StoredPdf;
import de.hundeschule123.document.invoicing.InvoicePrinter;
import de.hundeschule123.document.invoicing.Issuer;
import de.hundeschule123.document.invoicing.PrintableInvoice;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.school.School;
import de.hundeschule123.school.SchoolRecords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files one school's old documents, each with number and PDF as if it had been committed on its
 * day. Nobody is told: to the extension they are documents from before its time.
 */
final class Filing {

    private static final LocalTime CLOSING = LocalTime.of(17, 0);
    private static final int CHUNK = 100;

    private final SchoolRecords records;
    private final InvoicePrinter printer;
    private final School school;
    private final List<Customer> customers;
    private final Map<Entry, Invoice> invoices = new IdentityHashMap<>();
    private final Map<String, Long> lastNumbers = new TreeMap<>();
    private final List<Printed> printed = new ArrayList<>();

    private record Draft(Entry entry, Document document) {}

    private record Printed(Document document, PrintableInvoice page) {}

    Filing(SchoolRecords records, InvoicePrinter printer, List<Customer> customers) {
        this.records = records;
        this.printer = printer;
        this.school = records.school();
        this.customers = customers;
    }

    /** Files documents in the order of their days; gives the last number of each range. */
    Map<String, Long> file(List<Entry> entries) {
        for (int from = 0; from < entries.size(); from += CHUNK) {
            List<Entry> chunk = entries.subList(from, Math.min(from + CHUNK, entries.size()));
            commit(chunk.stream().filter(entry -> !isCancellation(entry)).toList());
            // An invoice must be final before it can be taken back.
            commit(chunk.stream().filter(Filing::isCancellation).toList());
        }
        records.flush();
        store();
        return lastNumbers;
    }

    /** Prints all pages, on all processors at once: most of a first start is spent on it. */
    private void store() {
        List<byte[]> pdfs =
                printed.parallelStream().map(Printed::page).map(PrintableInvoice::print).toList();
        for (int i = 0; i < pdfs.size(); i++) {
            records.add(new StoredPdf(printed.get(i).document(), pdfs.get(i)));
        }
        records.flush();
    }

    private static boolean isCancellation(Entry entry) {
        return entry instanceof Entry.Cancelled;
    }

    private void commit(List<Entry> entries) {
        List<Draft> drafts =
                entries.stream().map(entry -> new Draft(entry, records.add(draft(entry)))).toList();
        // The database refuses lines of a committed document: they must be there before.
        records.flush();
        drafts.forEach(this::commit);
    }

    private Document draft(Entry entry) {
        return switch (entry) {
            case Entry.Invoiced invoiced -> {
                Invoice invoice = draft(invoiced);
                invoices.put(entry, invoice);
                yield invoice;
            }
            case Entry.Cancelled(LocalDate day, Entry.Invoiced invoice) ->
                    new CancellationInvoice(invoices.get(invoice), day);
            case Entry.Spent(LocalDate day, String supplier, String subject, Money gross) ->
                    new Expense(day, supplier, subject, gross);
        };
    }

    /** An invoice that is not final yet. */
    Invoice draft(Entry.Invoiced invoiced) {
        return new Invoice(
                customers.get(invoiced.customer()),
                invoiced.dates(),
                invoiced.positions().stream().map(Entry.Position::line).toList());
    }

    private void commit(Draft draft) {
        Document document = draft.document();
        DocumentNumber number = nextNumber(document);
        Instant closing = document.getDate().atTime(CLOSING).atZone(GermanTime.ZONE).toInstant();
        if (document instanceof Invoice invoice) {
            invoice.commit(number, school.isSmallBusiness(), closing);
            printed.add(new Printed(invoice, printer.prepare(invoice, Issuer.withoutLogo(school))));
        } else if (document instanceof Expense expense
                && draft.entry() instanceof Entry.Spent spent) {
            expense.commit(number, closing);
            SupplierBill bill = SupplierBill.of(spent, school, closing);
            printed.add(
                    new Printed(
                            expense,
                            printer.prepare(bill.invoice(), Issuer.withoutLogo(bill.supplier()))));
        }
    }

    private DocumentNumber nextNumber(Document document) {
        String prefix = document.getKind().prefix();
        Year year = Year.of(document.getDate().getYear());
        long count = lastNumbers.merge(prefix + "-" + year, 1L, Long::sum);
        return DocumentNumber.of(prefix, year, count);
    }
}
