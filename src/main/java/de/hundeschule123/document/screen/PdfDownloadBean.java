package de.hundeschule123.document.screen;

import de.hundeschule123.document.invoicing.Documents;
import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.Declined;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;

/** Shows how many PDFs a person would get of the chosen documents, before the file is made. */
@Named("pdfDownload")
@ViewScoped
public class PdfDownloadBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient Documents documents;

    private String named = "";
    private String query = "";
    private long count;
    private long without;

    /** Looks at what is chosen, and asks. */
    public void look(ChosenDocuments chosen) {
        Action.run(
                () -> {
                    List<Long> ids =
                            chosen.search() == null
                                    ? chosen.documents()
                                    : documents.ids(chosen.search(), Documents.Order.NEWEST_FIRST);
                    mustFit(ids.size());
                    count = documents.withPdf(ids).size();
                    without = ids.size() - count;
                    named =
                            chosen.documents().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(","));
                    query =
                            chosen.search() == null
                                    ? ""
                                    : DocumentSearchForm.write(
                                                    chosen.search(), DocumentListBean.ALL)
                                            .query();
                    PrimeFaces.current().executeScript("PF('pdfDialog').show()");
                });
    }

    private static void mustFit(int chosen) {
        if (chosen == 0) {
            throw new Declined("document.pdfs.nothing");
        }
        if (chosen > PdfArchiveServlet.MOST) {
            throw new Declined("document.pdfs.tooMany", chosen, PdfArchiveServlet.MOST);
        }
    }

    /** How many PDFs there are. */
    public long getCount() {
        return count;
    }

    /** How many of the chosen documents have none. */
    public long getWithout() {
        return without;
    }

    /** The chosen documents by their ids; empty where the address says which. */
    public String getNamed() {
        return named;
    }

    /** The query of the list that is chosen as a whole. */
    public String getQuery() {
        return query;
    }
}
