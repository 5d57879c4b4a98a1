package de.hundeschule123.document.screen;

import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.invoicing.DocumentSearch;
import de.hundeschule123.document.invoicing.Documents;
import de.hundeschule123.platform.screen.Pages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Lists invoices with filters. */
@Named("invoiceList")
@ViewScoped
public class InvoiceListBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient Documents documents;

    private String text;
    private DocumentSearch.Status status = DocumentSearch.Status.ALL;
    private LocalDate from;
    private LocalDate until;
    private transient Pages<Invoice> rows;

    @PostConstruct
    void open() {
        rows =
                new Pages<>(
                        new Pages.Source<>() {
                            @Override
                            public long count() {
                                return documents.countInvoices(search());
                            }

                            @Override
                            public List<Invoice> page(int offset, int size, Pages.Sorting sorting) {
                                return documents.invoices(
                                        search(), Sorted.by(sorting), offset, size);
                            }
                        },
                        Invoice::getId);
    }

    private DocumentSearch search() {
        return new DocumentSearch(text, DocumentSearch.Side.ALL, status, from, until);
    }

    public Pages<Invoice> getRows() {
        return rows;
    }

    public DocumentSearch.Status[] getStatuses() {
        return DocumentSearch.Status.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public DocumentSearch.Status getStatus() {
        return status;
    }

    public void setStatus(DocumentSearch.Status status) {
        this.status = status;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
