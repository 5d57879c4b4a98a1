package de.hundeschule123.document.screen;

import de.hundeschule123.document.invoicing.DocumentSearch;
import de.hundeschule123.document.invoicing.Documents;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;

/** Counts the few figures with which a day begins, each the extent of a list that it leads to. */
@Named("overview")
@RequestScoped
public class OverviewBean {

    private static final DocumentSearch DRAFTS =
            new DocumentSearch(
                    "", DocumentSearch.Side.ALL, DocumentSearch.Status.DRAFT, null, null);

    @Inject private Documents documents;
    @Inject private Clock clock;

    private Documents.Invoiced thisMonth;
    private Long drafts;

    public long getDrafts() {
        if (drafts == null) {
            drafts = documents.countInvoices(DRAFTS);
        }
        return drafts;
    }

    /** The query of the list of the drafts. */
    public String getDraftsQuery() {
        return DocumentSearchForm.write(DRAFTS, InvoiceListBean.ALL).query();
    }

    private DocumentSearch month() {
        LocalDate first = LocalDate.now(clock).withDayOfMonth(1);
        return new DocumentSearch(
                "",
                DocumentSearch.Side.ALL,
                DocumentSearch.Status.COMMITTED,
                first,
                first.plusMonths(1).minusDays(1));
    }

    /** What has been invoiced in this month. */
    public Documents.Invoiced getThisMonth() {
        if (thisMonth == null) {
            thisMonth = documents.invoiced(month());
        }
        return thisMonth;
    }

    /** The query of the list of what has been invoiced in this month. */
    public String getThisMonthQuery() {
        return DocumentSearchForm.write(month(), InvoiceListBean.ALL).query();
    }
}
