package de.hundeschule123.document.screen;

import de.hundeschule123.document.Document;
import de.hundeschule123.document.invoicing.DocumentFilter;
import de.hundeschule123.document.invoicing.DocumentSearch;
import de.hundeschule123.document.invoicing.Documents;
import de.hundeschule123.platform.download.AddedColumns;
import de.hundeschule123.platform.download.Cell;
import de.hundeschule123.platform.download.Downloads;
import de.hundeschule123.platform.download.FileName;
import de.hundeschule123.platform.screen.ListAddress;
import de.hundeschule123.platform.text.Texts;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sends the list of documents, or that of invoices, as CSV: the rows that the same address shows as
 * a page, all of them.
 */
@WebServlet({DocumentCsvServlet.DOCUMENTS, DocumentCsvServlet.INVOICES})
public class DocumentCsvServlet extends HttpServlet {

    static final String DOCUMENTS = "/belege/liste.csv";
    static final String INVOICES = "/rechnungen/liste.csv";

    private static final long serialVersionUID = 1L;

    @Inject private transient Documents documents;
    @Inject private transient Downloads downloads;
    @Inject private transient Instance<DocumentFilter> filter;
    @Inject private transient Instance<AddedColumns<Document>> added;
    @Inject private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean invoices = request.getServletPath().equals(INVOICES);
        ListAddress address = new ListAddress(request.getParameterMap());
        DocumentSearch search =
                DocumentSearchForm.read(
                        address,
                        invoices ? InvoiceListBean.ALL : DocumentListBean.ALL,
                        invoices ? Optional.empty() : filter.stream().findFirst());
        Documents.Order order = Sorted.by(address.sorting(Sorted.COLUMNS).orElse(Sorted.USUAL));
        if (downloads.refuseMisread(response, address.misread())) {
            return;
        }
        downloads.csv(
                request,
                response,
                name(invoices ? "invoice.csv.name" : "document.csv.name", search),
                titles(),
                invoices ? documents.invoiceIds(search, order) : documents.ids(search, order),
                ids -> AddedColumns.rows(documents.rows(ids), DocumentCsvServlet::own, added));
    }

    private FileName name(String list, DocumentSearch search) {
        return FileName.of(
                "csv",
                Texts.of(list),
                search.side() == DocumentSearch.Side.ALL
                        ? null
                        : Texts.of("document.side." + search.side()),
                search.status() == DocumentSearch.Status.ALL
                                || search.status() == DocumentSearch.Status.COMMITTED
                        ? null
                        : Texts.of("invoice.filter." + search.status()),
                search.mark() == null ? null : filter.get().word(search.mark()),
                search.text(),
                search.from() == null ? null : "ab-" + search.from(),
                search.until() == null ? null : "bis-" + search.until(),
                "vom",
                LocalDate.now(clock));
    }

    private List<String> titles() {
        return AddedColumns.titles(
                Stream.of(
                        Texts.of("document.date"),
                        Texts.of("document.number"),
                        Texts.of("document.kind"),
                        Texts.of("invoice.status"),
                        Texts.of("document.partner"),
                        Texts.of("document.csv.gross")),
                added);
    }

    private static Stream<Cell> own(Document document) {
        return Stream.of(
                Cell.of(document.getDate()),
                Cell.of(document.getNumber()),
                Cell.of(Texts.of("kind." + document.getKind())),
                Cell.of(Texts.of("status." + document.getStatus())),
                Cell.of(document.getPartnerName()),
                Cell.of(document.getGross().amount()));
    }
}
