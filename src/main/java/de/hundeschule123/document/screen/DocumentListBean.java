package de.hundeschule123.document.screen;

import de.hundeschule123.document.Document;
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

/** The list of all committed documents (Belege) with its filters. */
@Named("documentList")
@ViewScoped
public class DocumentListBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient Documents documents;

    private String text;
    private DocumentSearch.Side side = DocumentSearch.Side.ALL;
    private LocalDate from;
    private LocalDate until;
    private transient Pages<Document> rows;
    private transient Documents.Extent extent;

    @PostConstruct
    void open() {
        rows =
                new Pages<>(
                        new Pages.Source<>() {
                            @Override
                            public long count() {
                                extent = documents.extent(search());
                                return extent.count();
                            }

                            @Override
                            public List<Document> page(
                                    int offset, int size, Pages.Sorting sorting) {
                                return documents.page(search(), Sorted.by(sorting), offset, size);
                            }
                        },
                        Document::getId);
    }

    private DocumentSearch search() {
        return new DocumentSearch(text, side, DocumentSearch.Status.COMMITTED, from, until);
    }

    /** How many there are and their total. */
    public Documents.Extent getExtent() {
        if (extent == null) {
            extent = documents.extent(search());
        }
        return extent;
    }

    public Pages<Document> getRows() {
        return rows;
    }

    public DocumentSearch.Side[] getSides() {
        return DocumentSearch.Side.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
        extent = null;
    }

    public DocumentSearch.Side getSide() {
        return side;
    }

    public void setSide(DocumentSearch.Side side) {
        this.side = side;
        extent = null;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
        extent = null;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
        extent = null;
    }
}
