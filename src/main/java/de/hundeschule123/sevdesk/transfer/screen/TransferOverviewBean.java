package de.hundeschule123.sevdesk.transfer.screen;

import de.hundeschule123.document.invoicing.DocumentSearch;
import de.hundeschule123.document.invoicing.Documents;
import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.sevdesk.api.SevdeskLinks;
import de.hundeschule123.sevdesk.transfer.queue.Incident;
import de.hundeschule123.sevdesk.transfer.queue.Incidents;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Shows what somebody must look after among the transfers. */
@Named("transferOverview")
@RequestScoped
public class TransferOverviewBean {

    @Inject private Documents documents;
    @Inject private Incidents incidents;
    @Inject private SevdeskLinks links;

    private Long failed;
    private Long toDecide;
    private List<Incident> open;

    /** How many documents have failed. */
    public long getFailed() {
        if (failed == null) {
            failed = count(Standing.FAILED);
        }
        return failed;
    }

    /** How many documents wait for a person's decision. */
    public long getToDecide() {
        if (toDecide == null) {
            toDecide = count(Standing.TO_DECIDE);
        }
        return toDecide;
    }

    private long count(Standing standing) {
        return documents.count(
                new DocumentSearch(
                        null,
                        DocumentSearch.Side.ALL,
                        DocumentSearch.Status.COMMITTED,
                        null,
                        null,
                        standing.name()));
    }

    /** The vouchers that may be second ones. */
    public List<Incident> getIncidents() {
        if (open == null) {
            open = incidents.open();
        }
        return open;
    }

    /** The page in sevdesk of a voucher that may be a second one. */
    public String link(Incident incident) {
        return links.voucher(incident.voucher());
    }

    /** The owner has looked after it. */
    public void settle(long incident) {
        if (Action.run(() -> incidents.settle(incident))) {
            Action.say("transfer.incident.settled");
        }
        open = null;
    }
}
