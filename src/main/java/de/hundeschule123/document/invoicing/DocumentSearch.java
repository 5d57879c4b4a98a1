package de.hundeschule123.document.invoicing;

import de.hundeschule123.document.Document;
import de.hundeschule123.document.DocumentStatus;
import de.hundeschule123.document.Expense;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.platform.input.SearchWords;
import de.hundeschule123.school.Selection;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a person looks for among documents: words of number and partner, a side of the books, a
 * period.
 *
 * @param text words, each of which must be found; null or empty for all
 * @param from first day, or null
 * @param until last day, or null
 * @param mark a choice of the {@link DocumentFilter} that an extension adds, or null for all
 */
public record DocumentSearch(
        String text, Side side, Status status, LocalDate from, LocalDate until, String mark)
        implements Serializable {

    public DocumentSearch(String text, Side side, Status status, LocalDate from, LocalDate until) {
        this(text, side, status, from, until, null);
    }

    public DocumentSearch withText(String words) {
        return new DocumentSearch(words, side, status, from, until, mark);
    }

    public DocumentSearch withSide(Side other) {
        return new DocumentSearch(text, other, status, from, until, mark);
    }

    public DocumentSearch withStatus(Status other) {
        return new DocumentSearch(text, side, other, from, until, mark);
    }

    public DocumentSearch withFrom(LocalDate first) {
        return new DocumentSearch(text, side, status, first, until, mark);
    }

    public DocumentSearch withUntil(LocalDate last) {
        return new DocumentSearch(text, side, status, from, last, mark);
    }

    public DocumentSearch withMark(String choice) {
        return new DocumentSearch(text, side, status, from, until, choice);
    }

    /** The sides of the books. */
    public enum Side {
        ALL,
        INCOME,
        EXPENSE
    }

    /** How far documents are. */
    public enum Status {
        ALL,
        DRAFT,
        COMMITTED,
        CANCELLED
    }

    /** Narrows a query to what is looked for, but for the mark. */
    <T extends Document> Selection<T> narrow(Selection<T> documents) {
        words(documents);
        if (side == Side.INCOME) {
            documents.where("type(e) <> :expense").with("expense", Expense.class);
        } else if (side == Side.EXPENSE) {
            documents.where("type(e) = :expense").with("expense", Expense.class);
        }
        status(documents);
        if (from != null) {
            documents.where("e.date >= :from").with("from", from);
        }
        if (until != null) {
            documents.where("e.date <= :until").with("until", until);
        }
        return documents;
    }

    private <T extends Document> void words(Selection<T> documents) {
        int count = 0;
        for (String pattern : SearchWords.of(text).patterns()) {
            String word = "word" + count++;
            documents
                    .where(
                            "lower(e.partnerName) like :%s escape '!' or lower(e.number) like :%s escape '!'"
                                    .formatted(word, word))
                    .with(word, pattern);
        }
    }

    private <T extends Document> void status(Selection<T> documents) {
        switch (status) {
            case ALL -> {}
            case DRAFT ->
                    documents.where("e.status = :status").with("status", DocumentStatus.DRAFT);
            case COMMITTED ->
                    documents.where("e.status = :status").with("status", DocumentStatus.COMMITTED);
            case CANCELLED ->
                    documents
                            .where("type(e) = :invoice")
                            .with("invoice", Invoice.class)
                            .where(
                                    "exists (select c from CancellationInvoice c"
                                            + " where c.cancelled.id = e.id)");
        }
    }
}
