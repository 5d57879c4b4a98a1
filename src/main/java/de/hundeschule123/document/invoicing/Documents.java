package de.hundeschule123.document.invoicing;

import de.hundeschule123.document.CancellationInvoice;
import de.hundeschule123.document.Document;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.StoredPdf;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.school.SchoolRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The reading of documents for screens: pages of lists, one with all that belongs to it. */
@ApplicationScoped
@Transactional
public class Documents {

    private static final String NEWEST = "e.date desc, e.id desc";

    @Inject private SchoolRecords records;

    /** How many documents and of what total amount a search finds. */
    public record Extent(long count, Money total) {}

    /** An invoice with its counterpart: what cancels it, or what it cancels. */
    public record Sheet(Invoice invoice, Invoice counterpart) {}

    /** A stored PDF and the name of the file in which a person gets it. */
    public record PdfFile(String name, byte[] content) {}

    public long countInvoices(DocumentSearch search) {
        return search.narrow(records.select(Invoice.class)).count();
    }

    /** One page of invoices and cancellation invoices. */
    public List<Invoice> invoices(DocumentSearch search, Order order, int offset, int size) {
        return search.narrow(records.select(Invoice.class))
                .orderBy(order.expression())
                .page(offset, size)
                .list();
    }

    public Extent extent(DocumentSearch search) {
        long count = search.narrow(records.select(Document.class)).count();
        // A sum comes as the database has it, past the column's own type.
        BigDecimal total =
                search.narrow(records.select(Document.class))
                        .value("sum(e.gross)", BigDecimal.class);
        return new Extent(count, total == null ? Money.ZERO : new Money(total));
    }

    public long count(DocumentSearch search) {
        return search.narrow(records.select(Document.class)).count();
    }

    /** One page of documents of all kinds. */
    public List<Document> page(DocumentSearch search, Order order, int offset, int size) {
        return search.narrow(records.select(Document.class))
                .orderBy(order.expression())
                .page(offset, size)
                .list();
    }

    /** The columns by which lists can be sorted. */
    public enum Order {
        NEWEST_FIRST(NEWEST),
        OLDEST_FIRST("e.date, e.id"),
        NUMBER("e.number, e.id"),
        NUMBER_DOWN("e.number desc, e.id desc"),
        PARTNER("e.partnerName, e.id"),
        PARTNER_DOWN("e.partnerName desc, e.id desc"),
        AMOUNT("e.gross, e.id"),
        AMOUNT_DOWN("e.gross desc, e.id desc");

        private final String expression;

        Order(String expression) {
            this.expression = expression;
        }

        String expression() {
            return expression;
        }
    }

    /** The invoices of one customer, newest first. */
    public List<Invoice> ofCustomer(long customer) {
        return records.select(Invoice.class)
                .where("e.customer.id = :customer")
                .with("customer", customer)
                .orderBy(NEWEST)
                .list();
    }

    /**
     * An invoice with lines, customer and counterpart, ready to be shown.
     *
     * @throws NotFound when it does not exist in this school
     */
    public Sheet sheet(long id) {
        Invoice invoice = records.get(Invoice.class, id);
        load(invoice);
        if (invoice instanceof CancellationInvoice cancellation) {
            Invoice cancelled = cancellation.getCancelled();
            return new Sheet(invoice, records.get(Invoice.class, cancelled.getId()));
        }
        Optional<CancellationInvoice> counterpart =
                records.select(CancellationInvoice.class)
                        .where("e.cancelled = :invoice")
                        .with("invoice", invoice)
                        .first();
        return new Sheet(invoice, counterpart.orElse(null));
    }

    /** Reads what the page shows while the transaction is open. */
    private static void load(Invoice invoice) {
        invoice.getLines();
        invoice.getCustomer().getDisplayName();
    }

    /**
     * The PDF of a committed document.
     *
     * @throws NotFound when there is none in this school
     */
    public PdfFile pdf(long id) {
        Document document = records.get(Document.class, id);
        StoredPdf pdf = records.get(StoredPdf.class, id);
        return new PdfFile(document.getNumber() + ".pdf", pdf.content());
    }

    /** What has been invoiced since a day, cancellations taken off. */
    public Extent invoicedSince(LocalDate day) {
        return extent(
                new DocumentSearch(
                        null,
                        DocumentSearch.Side.INCOME,
                        DocumentSearch.Status.COMMITTED,
                        day,
                        null));
    }
}
