package de.hundeschule123.document.invoicing;

import de.hundeschule123.document.CancellationInvoice;
import de.hundeschule123.document.Document;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.StoredPdf;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads documents for screens: pages of lists, one with all that belongs to it. */
@ApplicationScoped
@Transactional
public class Documents {

    private static final String NEWEST = "e.date desc, e.id desc";

    @Inject private SchoolRecords records;
    @Inject private Instance<DocumentFilter> extension;

    /** How many documents and of what total amount a search finds. */
    public record Extent(long count, Money total) {}

    /** An invoice with its counterpart: what cancels it, or what it cancels. */
    public record Sheet(Invoice invoice, Invoice counterpart) {}

    /** A stored PDF and the name of the file in which a person gets it. */
    public record PdfFile(String name, byte[] content) {}

    public long countInvoices(DocumentSearch search) {
        return select(Invoice.class, search).count();
    }

    /** One page of invoices and cancellation invoices. */
    public List<Invoice> invoices(DocumentSearch search, Order order, int offset, int size) {
        return page(Invoice.class, search, order, offset, size);
    }

    /**
     * These invoices in this order with their customers; from the first on as many as have not more
     * lines together, and at least one. Their lines come with the first look at each.
     */
    public List<Invoice> together(List<Long> ids, int mostLines) {
        return inOrder(fitting(ids, mostLines), records.select(Invoice.class).fetching("customer"));
    }

    private List<Long> fitting(List<Long> ids, int mostLines) {
        Map<Long, Long> lines = linesOf(ids);
        List<Long> fitting = new ArrayList<>();
        long together = 0;
        for (Long id : ids) {
            together += lines.getOrDefault(id, 0L);
            if (together > mostLines && !fitting.isEmpty()) {
                break;
            }
            fitting.add(id);
        }
        return fitting;
    }

    private Map<Long, Long> linesOf(List<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return records
                .select(Invoice.class)
                .joining("e.lines l")
                .where("e.id in :ids")
                .with("ids", ids)
                .groupedBy("e.id")
                .values("e.id, count(l.gross)", Object[].class)
                .stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    private <T extends Document> Selection<T> select(Class<T> type, DocumentSearch search) {
        Selection<T> documents = search.narrow(records.select(type));
        if (search.mark() != null && extension.isResolvable()) {
            extension.get().narrow(documents, search.mark());
        }
        return documents;
    }

    /** Both in one look at the documents; a sum comes as the database has it, past Money. */
    public Extent extent(DocumentSearch search) {
        Object[] found =
                select(Document.class, search).value("count(e), sum(e.gross)", Object[].class);
        return new Extent((Long) found[0], total(found[1]));
    }

    private static Money total(Object sum) {
        return sum == null ? Money.ZERO : new Money((BigDecimal) sum);
    }

    public long count(DocumentSearch search) {
        return select(Document.class, search).count();
    }

    /** One page of documents of all kinds. */
    public List<Document> page(DocumentSearch search, Order order, int offset, int size) {
        return page(Document.class, search, order, offset, size);
    }

    /**
     * First which, then those: an index finds the ids, and only the rows of the page are read, not
     * all that come before it.
     */
    private <T extends Document> List<T> page(
            Class<T> type, DocumentSearch search, Order order, int offset, int size) {
        List<Long> ids =
                select(type, search)
                        .orderBy(order.expression())
                        .page(offset, size)
                        .values("e.id", Long.class);
        return inOrder(ids, records.select(type));
    }

    private static <T extends Document> List<T> inOrder(List<Long> ids, Selection<T> documents) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, T> found =
                documents.where("e.id in :ids").with("ids", ids).list().stream()
                        .collect(Collectors.toMap(Document::getId, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** All that a search finds, by their ids: few bytes each, and the same list to the end. */
    public List<Long> ids(DocumentSearch search, Order order) {
        return ids(Document.class, search, order);
    }

    /** All invoices and cancellation invoices that a search finds. */
    public List<Long> invoiceIds(DocumentSearch search, Order order) {
        return ids(Invoice.class, search, order);
    }

    private <T extends Document> List<Long> ids(Class<T> type, DocumentSearch search, Order order) {
        return select(type, search).orderBy(order.expression()).values("e.id", Long.class);
    }

    /** These documents in this order, as far as they belong to this school. */
    public List<Document> rows(List<Long> ids) {
        return inOrder(ids, records.select(Document.class));
    }

    /** Those of some documents that have a PDF. */
    public Set<Long> withPdf(Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        records.select(StoredPdf.class)
                                .where("e.documentId in :ids")
                                .with("ids", ids)
                                .values("e.documentId", Long.class));
    }

    /** Some of the documents that a search finds: those after one, by id. */
    public List<DocumentSummary> briefsAfter(long last, DocumentSearch search, int most) {
        return briefs(
                select(Document.class, search)
                        .where("e.id > :last")
                        .with("last", last)
                        .page(0, most));
    }

    /** How many documents a search finds after one, by id. */
    public long countAfter(long last, DocumentSearch search) {
        return select(Document.class, search).where("e.id > :last").with("last", last).count();
    }

    /** The named documents as far as they belong to this school, by id. */
    public List<DocumentSummary> briefs(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : briefs(records.select(Document.class).where("e.id in :ids").with("ids", ids));
    }

    /** Columns and not entities: a hundred thousand of these must pass without filling memory. */
    private List<DocumentSummary> briefs(Selection<Document> documents) {
        List<Object[]> rows =
                documents
                        .orderBy("e.id")
                        .values(
                                "e.id, type(e), e.status, e.number, e.date, e.gross",
                                Object[].class);
        Map<Long, Long> cancelled = cancelledBy(rows);
        Set<Long> withoutVat = ofSmallBusiness(rows);
        return rows.stream()
                .map(
                        row ->
                                DocumentSummary.of(
                                        row,
                                        cancelled.get((Long) row[0]),
                                        withoutVat.contains((Long) row[0])))
                .toList();
    }

    private Set<Long> ofSmallBusiness(List<Object[]> rows) {
        return rows.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        records.select(Invoice.class)
                                .where("e.id in :ids and e.smallBusiness = true")
                                .with("ids", rows.stream().map(row -> (Long) row[0]).toList())
                                .values("e.id", Long.class));
    }

    private Map<Long, Long> cancelledBy(List<Object[]> rows) {
        List<Long> cancellations =
                rows.stream()
                        .filter(row -> row[1] == CancellationInvoice.class)
                        .map(row -> (Long) row[0])
                        .toList();
        if (cancellations.isEmpty()) {
            return Map.of();
        }
        List<Object[]> pairs =
                records.select(CancellationInvoice.class)
                        .where("e.id in :ids")
                        .with("ids", cancellations)
                        .values("e.id, e.cancelled.id", Object[].class);
        return pairs.stream()
                .collect(Collectors.toMap(pair -> (Long) pair[0], pair -> (Long) pair[1]));
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

    /**
     * What a search finds among invoices: how many they are, how many of those that take one back,
     * and what they come to together.
     */
    public record Invoiced(long invoices, long cancellations, Money total) {}

    public Invoiced invoiced(DocumentSearch search) {
        Object[] found =
                select(Invoice.class, search).value("count(e), sum(e.gross)", Object[].class);
        long cancellations = select(CancellationInvoice.class, search).count();
        return new Invoiced((Long) found[0] - cancellations, cancellations, total(found[1]));
    }
}
