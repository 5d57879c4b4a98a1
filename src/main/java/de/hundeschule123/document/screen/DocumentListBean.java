package de.hundeschule123.document.screen;

import de.hundeschule123.document.Document;
import de.hundeschule123.document.invoicing.DocumentFilter;
import de.hundeschule123.document.invoicing.DocumentSearch;
import de.hundeschule123.document.invoicing.Documents;
import de.hundeschule123.platform.screen.Pages;
import de.hundeschule123.platform.text.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;

/** Lists all committed documents (Belege) with filters, and holds what is selected in it. */
@Named("documentList")
@ViewScoped
public class DocumentListBean extends DocumentSearchForm {

    private static final long serialVersionUID = 1L;
    private static final String EXTENT = DocumentListBean.class.getName();

    /** All that is committed. */
    static final DocumentSearch ALL =
            new DocumentSearch(
                    "", DocumentSearch.Side.ALL, DocumentSearch.Status.COMMITTED, null, null);

    @Inject private transient Documents documents;
    @Inject private transient Instance<DocumentFilter> extension;

    private boolean everything;
    private transient List<Document> selected = List.of();
    private transient Pages<Document> rows;

    public DocumentListBean() {
        super(ALL);
    }

    @PostConstruct
    void open() {
        rows =
                new Pages<Document>(
                        new Found<Document>() {
                            @Override
                            public long count() {
                                return getExtent().count();
                            }

                            @Override
                            public List<Document> page(
                                    int offset, int size, Pages.Sorting sorting) {
                                return documents.page(search(), Sorted.by(sorting), offset, size);
                            }
                        },
                        Document::getId) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected Collection<Document> selectedElsewhere() {
                        return selected;
                    }
                };
    }

    /** What was selected before is not meant any more. */
    @Override
    void changed() {
        rows.restart();
        FacesContext.getCurrentInstance().getAttributes().remove(EXTENT);
        selectNothing();
    }

    /** Selects all documents that the filters let through, also those on other pages. */
    public void selectEverything() {
        everything = true;
        selected = List.of();
    }

    public void selectNothing() {
        everything = false;
        selected = List.of();
    }

    /** What is selected, for an action on it. */
    public ChosenDocuments getChosen() {
        return everything
                ? new ChosenDocuments(List.of(), search())
                : new ChosenDocuments(selected.stream().map(Document::getId).toList(), null);
    }

    /** How many documents are selected. */
    public long getSelectedCount() {
        return everything ? getExtent().count() : selected.size();
    }

    /** The words that offer to select all documents behind the filters. */
    public String getSelectAllWords() {
        return Texts.of("document.selectAll", getExtent().count());
    }

    public boolean isEverything() {
        return everything;
    }

    public List<Document> getSelected() {
        return selected;
    }

    /** Called by the table with each request; a row selected by hand ends the choice of all. */
    public void setSelected(List<Document> rows) {
        List<Document> now = rows == null ? List.of() : List.copyOf(rows);
        everything = everything && now.isEmpty();
        selected = now;
    }

    /** How many there are and their total, asked once per request: page and table want it. */
    public Documents.Extent getExtent() {
        return (Documents.Extent)
                FacesContext.getCurrentInstance()
                        .getAttributes()
                        .computeIfAbsent(EXTENT, unknown -> documents.extent(search()));
    }

    @Override
    public Pages<Document> getRows() {
        return rows;
    }

    public DocumentSearch.Side[] getSides() {
        return DocumentSearch.Side.values();
    }

    @Override
    public DocumentFilter getExtension() {
        return extension.isResolvable() ? extension.get() : null;
    }
}
