package de.hundeschule123.document.screen;

import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.invoicing.DocumentFilter;
import de.hundeschule123.document.invoicing.DocumentSearch;
import de.hundeschule123.document.invoicing.Documents;
import de.hundeschule123.platform.screen.Pages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Lists invoices with filters. */
@Named("invoiceList")
@ViewScoped
public class InvoiceListBean extends DocumentSearchForm {

    private static final long serialVersionUID = 1L;

    /** All invoices, drafts included. */
    static final DocumentSearch ALL =
            new DocumentSearch("", DocumentSearch.Side.ALL, DocumentSearch.Status.ALL, null, null);

    @Inject private transient Documents documents;

    private transient Pages<Invoice> rows;

    public InvoiceListBean() {
        super(ALL);
    }

    @PostConstruct
    void open() {
        rows =
                new Pages<>(
                        new Found<Invoice>() {
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

    @Override
    void changed() {
        rows.restart();
    }

    @Override
    public Pages<Invoice> getRows() {
        return rows;
    }

    public DocumentSearch.Status[] getStatuses() {
        return DocumentSearch.Status.values();
    }

    /** The list of invoices is not narrowed by extensions. */
    @Override
    public DocumentFilter getExtension() {
        return null;
    }
}
