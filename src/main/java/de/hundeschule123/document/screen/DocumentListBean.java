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
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Lists all committed documents (Belege) with filters, and holds what is selected in it. */
@Named("documentList")
@ViewScoped
public class DocumentListBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String EXTENT = DocumentListBean.class.getName();

    @Inject private transient Documents documents;
    @Inject private transient Instance<DocumentFilter> extension;

    private String text = "";
    private DocumentSearch.Side side = DocumentSearch.Side.ALL;
    private LocalDate from;
    private LocalDate until;
    private String mark;
    private boolean everything;
    private transient List<Document> selected = List.of();
    private transient Pages<Document> rows;

    @PostConstruct
    void open() {
        rows =
                new Pages<Document>(
                        new Pages.Source<Document>() {
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

    private DocumentSearch search() {
        return new DocumentSearch(text, side, DocumentSearch.Status.COMMITTED, from, until, mark);
    }

    /** Another filter shows other documents: what was selected before is not meant any more. */
    private void changed() {
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
        String words = text == null ? "" : text;
        if (!this.text.equals(words)) {
            this.text = words;
            changed();
        }
    }

    public DocumentSearch.Side getSide() {
        return side;
    }

    public void setSide(DocumentSearch.Side side) {
        if (!Objects.equals(this.side, side)) {
            this.side = side;
            changed();
        }
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        if (!Objects.equals(this.from, from)) {
            this.from = from;
            changed();
        }
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        if (!Objects.equals(this.until, until)) {
            this.until = until;
            changed();
        }
    }

    /** The filter that an extension adds, or null. */
    public DocumentFilter getExtension() {
        return extension.isResolvable() ? extension.get() : null;
    }

    private boolean isChoice(String choice) {
        return choice != null
                && getExtension() != null
                && extension.get().choices().contains(choice);
    }

    public String getMark() {
        return mark;
    }

    public void setMark(String mark) {
        String choice = isChoice(mark) ? mark : null;
        if (!Objects.equals(this.mark, choice)) {
            this.mark = choice;
            changed();
        }
    }
}
