package de.hundeschule123.sevdesk.transfer.screen;

import de.hundeschule123.document.invoicing.DocumentSearch;
import de.hundeschule123.document.invoicing.Documents;
import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.api.SevdeskLinks;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.connection.SevdeskConnection;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.Incident;
import de.hundeschule123.sevdesk.transfer.queue.Incidents;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import de.hundeschule123.sevdesk.transfer.queue.Standstill;
import de.hundeschule123.sevdesk.transfer.worker.DoubleVoucherCheck;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Shows what somebody must look after among the transfers. */
@Named("transferOverview")
@RequestScoped
public class TransferOverviewBean {

    @Inject private Documents documents;
    @Inject private Outbox outbox;
    @Inject private Connections connections;
    @Inject private Incidents incidents;
    @Inject private SevdeskLinks links;
    @Inject private DoubleVoucherCheck doubles;

    private SevdeskConnection connection;
    private Long failed;
    private Long toDecide;
    private Long held;
    private Long asked;
    private List<Incident> open;
    private Optional<Standstill> standstill;
    private Boolean stopped;

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

    /** The standstill of the school, or null: nothing goes over because of sevdesk. */
    public Standstill getStandstill() {
        if (standstill == null) {
            standstill = connection().isOpen() ? outbox.standstill() : Optional.empty();
        }
        return standstill.orElse(null);
    }

    /** What happened, how many documents wait, and when it goes on. */
    public String getStandstillSentence() {
        Standstill now = getStandstill();
        return String.join(
                " ",
                Failure.of(now.cause()).getSentence(),
                Texts.of("transfer.standstill.waiting", now.waiting()),
                Outlooks.sentence(now),
                Texts.of("transfer.standstill.advice"));
    }

    /** Whether the school stands still because sevdesk refuses its documents. */
    public boolean isStoppedByRefusals() {
        if (stopped == null) {
            stopped = connection().held().filter(HoldReason.DOCUMENTS_REFUSED::equals).isPresent();
        }
        return stopped;
    }

    /** Lets one document try whether sevdesk takes it again, and says so. */
    public void tryOne() {
        if (Action.run(outbox::tryOne)) {
            Action.say("transfer.trial.started");
        }
        connection = null;
        stopped = null;
        held = null;
    }

    /** Read once per request, for every page asks for it. */
    private SevdeskConnection connection() {
        if (connection == null) {
            connection = connections.current();
        }
        return connection;
    }

    /** How many documents wait with the whole school. */
    public long getHeld() {
        if (held == null) {
            held = outbox.held();
        }
        return held;
    }

    /** How many documents wait for the owner to say on which account they are booked. */
    public long getAsked() {
        if (asked == null) {
            asked = outbox.asked();
        }
        return asked;
    }

    /** The word for the state of the extension; it is active, but nothing goes over. */
    public String wordFor(String stateWord) {
        return getStandstill() == null ? stateWord : Texts.of("transfer.standstill");
    }

    /** The name by which the state of the extension is coloured. */
    public String markFor(String mark) {
        return getStandstill() == null ? mark : "RETRY";
    }

    /** Has all waiting documents tried now and says so, or why it cannot be sooner. */
    public void hurryAll() {
        Action.result(outbox::hurryAll).ifPresent(TransferOverviewBean::sayHowSoon);
        standstill = null;
    }

    private static void sayHowSoon(Optional<Standstill> left) {
        if (left.filter(now -> !now.canBeSooner() && now.until().isAfter(now.now())).isPresent()) {
            Action.warn("transfer.now.later", Outlooks.sentence(left.get()));
        } else {
            Action.say("transfer.now.startedAll");
        }
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

    /** What is there. */
    public String sentence(Incident incident) {
        return Texts.of(incident.sentenceKey(), incident.number());
    }

    /** What to do about it. */
    public String advice(Incident incident) {
        return Texts.of(incident.adviceKey());
    }

    /** The vouchers of one document that may be second ones. */
    public List<Incident> incidentsOf(long document) {
        return getIncidents().stream().filter(incident -> incident.document() == document).toList();
    }

    /** Looks whether there still are two, and says so. */
    public void look(long document) {
        Action.result(() -> doubles.look(document))
                .ifPresent(found -> Action.say("transfer.incident.check." + found));
        open = null;
    }

    /** The owner has looked after it. */
    public void settle(long incident) {
        if (Action.run(() -> incidents.settle(incident))) {
            Action.say("transfer.incident.settled");
        }
        open = null;
    }
}
