package de.hundeschule123.document.screen;

import de.hundeschule123.document.invoicing.DocumentSearch;
import de.hundeschule123.document.invoicing.Documents;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;

/** Counts the few figures with which a day begins. */
@Named("overview")
@RequestScoped
public class OverviewBean {

    @Inject private Documents documents;
    @Inject private Clock clock;

    private Documents.Extent thisMonth;

    public long getDrafts() {
        return documents.countInvoices(
                new DocumentSearch(
                        null, DocumentSearch.Side.ALL, DocumentSearch.Status.DRAFT, null, null));
    }

    /** What has been invoiced since the first of this month. */
    public Documents.Extent getThisMonth() {
        if (thisMonth == null) {
            thisMonth = documents.invoicedSince(LocalDate.now(clock).withDayOfMonth(1));
        }
        return thisMonth;
    }
}
