package de.hundeschule123.document.screen;

import de.hundeschule123.document.Document;
import de.hundeschule123.document.invoicing.DocumentFilter;
import de.hundeschule123.document.invoicing.DocumentSearch;
import de.hundeschule123.document.invoicing.Documents;
import de.hundeschule123.platform.download.Archive;
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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sends the PDFs of some documents in one file, one after the other: those that are named, or all
 * that the address of the list of documents shows. What has no PDF is named in a file beside them.
 */
@WebServlet(PdfArchiveServlet.PATH)
public class PdfArchiveServlet extends HttpServlet {

    static final String PATH = "/belege/pdfs.zip";
    static final String NAMED = "beleg";

    /** The most PDFs in one file: a year of a large school. */
    static final int MOST = 2_000;

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    @Inject private transient Documents documents;
    @Inject private transient Downloads downloads;
    @Inject private transient Instance<DocumentFilter> filter;
    @Inject private transient Clock clock;

    /** A page's form; nothing is changed by it. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String named = request.getParameter(NAMED);
        Optional<List<Long>> chosen =
                named == null || named.isEmpty()
                        ? found(request, response)
                        : known(named, response);
        if (chosen.isEmpty()) {
            return;
        }
        List<Long> ids = chosen.get();
        if (ids.size() > MOST) {
            downloads.refuse(
                    response,
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    "document.pdfs.tooMany",
                    ids.size(),
                    MOST);
            return;
        }
        downloads.archive(
                request,
                response,
                FileName.of("zip", Texts.of("document.csv.name"), "vom", LocalDate.now(clock)),
                ids.size(),
                archive -> fill(archive, ids));
    }

    private Optional<List<Long>> found(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ListAddress address = new ListAddress(request.getParameterMap());
        DocumentSearch search =
                DocumentSearchForm.read(address, DocumentListBean.ALL, filter.stream().findFirst());
        if (downloads.refuseMisread(response, address.misread())) {
            return Optional.empty();
        }
        return Optional.of(documents.ids(search, Documents.Order.NEWEST_FIRST));
    }

    /** The named documents, unless one of them is none of this school. */
    private Optional<List<Long>> known(String named, HttpServletResponse response)
            throws IOException {
        List<String> written = List.of(named.split(",", -1));
        if (written.stream().allMatch(id -> ID.matcher(id).matches())) {
            List<Long> ids = written.stream().map(Long::valueOf).distinct().toList();
            if (ids.size() > MOST || documents.briefs(ids).size() == ids.size()) {
                return Optional.of(ids);
            }
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return Optional.empty();
    }

    private void fill(Archive archive, List<Long> ids) throws IOException {
        List<String> without = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PAGE) {
            List<Long> page = ids.subList(from, Math.min(ids.size(), from + PAGE));
            Set<Long> withPdf = documents.withPdf(page);
            for (Document document : documents.rows(page)) {
                if (withPdf.contains(document.getId())) {
                    archive.add(
                            new FileName(document.getNumber(), "pdf"),
                            documents.pdf(document.getId()).content());
                } else {
                    without.add(word(document));
                }
            }
        }
        if (!without.isEmpty()) {
            String list =
                    Texts.of("document.pdfs.without.list") + "\r\n" + String.join("\r\n", without);
            archive.add(
                    new FileName(Texts.of("document.pdfs.without.name"), "txt"),
                    list.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String word(Document document) {
        return document.getNumber() == null
                ? Texts.of("status.DRAFT") + " · " + document.getPartnerName()
                : document.getNumber();
    }
}
