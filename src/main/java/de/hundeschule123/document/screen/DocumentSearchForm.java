package de.hundeschule123.document.screen;

import de.hundeschule123.document.Document;
import de.hundeschule123.document.invoicing.DocumentFilter;
import de.hundeschule123.document.invoicing.DocumentSearch;
import de.hundeschule123.platform.screen.ListAddress;
import de.hundeschule123.platform.screen.Pages;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a person looks for among documents, as the filter bar of a list holds it and the address of
 * the list's page says it.
 */
public abstract class DocumentSearchForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String SIDE = "art";
    private static final String STATUS = "status";
    private static final String FROM = "von";
    private static final String UNTIL = "bis";
    private static final String MARK = "stand";

    private DocumentSearch search;
    private final DocumentSearch usual;

    /** A form of a list that shows this search as long as nobody looks for something else. */
    DocumentSearchForm(DocumentSearch usual) {
        this.usual = usual;
        this.search = usual;
    }

    /** The filter that an extension adds, or null. */
    public abstract DocumentFilter getExtension();

    /** The documents that were found, page by page. */
    public abstract Pages<? extends Document> getRows();

    /** Another filter shows other documents. */
    abstract void changed();

    /** Shows what the address of the page says. */
    public void arrive() {
        ListAddress address = ListAddress.ofPage();
        search = read(address, usual, Optional.ofNullable(getExtension()));
        getRows().open(address);
    }

    /** Where the documents that were found come from; all lists of them are sorted alike. */
    abstract class Found<T extends Document> implements Pages.Source<T> {

        @Override
        public ListAddress address() {
            return write(search, usual);
        }

        @Override
        public Collection<String> columns() {
            return Sorted.COLUMNS;
        }

        @Override
        public Pages.Sorting usualSorting() {
            return Sorted.USUAL;
        }
    }

    /** What an address looks for; what the list has by itself where the address says nothing. */
    static DocumentSearch read(
            ListAddress address, DocumentSearch usual, Optional<DocumentFilter> extension) {
        return new DocumentSearch(
                address.words(),
                address.choice(SIDE, usual.side()),
                address.choice(STATUS, usual.status()),
                address.day(FROM).orElse(null),
                address.day(UNTIL).orElse(null),
                address.choice(
                                MARK,
                                extension.map(DocumentFilter::choices).orElse(List.of()),
                                Function.identity())
                        .orElse(null));
    }

    /** The address that looks for the same. */
    static ListAddress write(DocumentSearch search, DocumentSearch usual) {
        return new ListAddress()
                .with(ListAddress.WORDS, search.text())
                .with(SIDE, search.side(), usual.side())
                .with(STATUS, search.status(), usual.status())
                .with(FROM, search.from())
                .with(UNTIL, search.until())
                .with(MARK, search.mark());
    }

    DocumentSearch search() {
        return search;
    }

    private void look(DocumentSearch wanted) {
        if (!search.equals(wanted)) {
            search = wanted;
            changed();
        }
    }

    public String getText() {
        return search.text();
    }

    public void setText(String text) {
        look(search.withText(text == null ? "" : text));
    }

    public DocumentSearch.Side getSide() {
        return search.side();
    }

    public void setSide(DocumentSearch.Side side) {
        look(search.withSide(side));
    }

    public DocumentSearch.Status getStatus() {
        return search.status();
    }

    public void setStatus(DocumentSearch.Status status) {
        look(search.withStatus(status));
    }

    public LocalDate getFrom() {
        return search.from();
    }

    public void setFrom(LocalDate from) {
        look(search.withFrom(from));
    }

    public LocalDate getUntil() {
        return search.until();
    }

    public void setUntil(LocalDate until) {
        look(search.withUntil(until));
    }

    public String getMark() {
        return search.mark();
    }

    public void setMark(String mark) {
        look(search.withMark(isChoice(mark) ? mark : null));
    }

    private boolean isChoice(String mark) {
        return mark != null && getExtension() != null && getExtension().choices().contains(mark);
    }
}
