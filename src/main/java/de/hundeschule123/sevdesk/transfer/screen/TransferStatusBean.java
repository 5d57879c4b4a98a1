package de.hundeschule123.sevdesk.transfer.screen;

import de.hundeschule123.document.Document;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.sevdesk.api.SevdeskLinks;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.KnownAccount;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import de.hundeschule123.sevdesk.transfer.decision.Decision;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import de.hundeschule123.sevdesk.transfer.queue.Outlook;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository.Start;
import de.hundeschule123.sevdesk.transfer.removal.Removal;
import de.hundeschule123.sevdesk.transfer.removal.Removals;
import de.hundeschule123.sevdesk.transfer.worker.VoucherCheck;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the Sevdesk status of the documents on a page once per request. */
@Named("transferStatus")
@RequestScoped
public class TransferStatusBean {

    @Inject private Outbox outbox;
    @Inject private VoucherCheck check;
    @Inject private SevdeskLinks links;
    @Inject private Connections connections;
    @Inject private Clock clock;
    @Inject private SchoolRecords records;
    @Inject private Removals removals;

    private final Map<Long, TransferStatus> known = new HashMap<>();
    private final Map<String, KnownAccount> accounts = new HashMap<>();
    private final Map<Long, Optional<Removal>> lastRemovals = new HashMap<>();
    private final Map<Long, List<CallLogLine>> attempts = new HashMap<>();

    /** The status of one document. */
    public TransferStatus of(Long document) {
        if (!known.containsKey(document)) {
            Map<Long, Transfer> transfers =
                    outbox.of(document)
                            .map(transfer -> Map.of(document, transfer))
                            .orElse(Map.of());
            remember(List.of(document), transfers);
        }
        return known.get(document);
    }

    private void remember(List<Long> documents, Map<Long, Transfer> transfers) {
        Map<Long, Outlook> outlooks = outbox.outlooks(waiting(transfers));
        documents.forEach(
                id ->
                        known.put(
                                id,
                                transfers.containsKey(id)
                                        ? status(transfers.get(id), outlooks.get(id))
                                        : TransferStatus.NONE));
    }

    private static List<Long> waiting(Map<Long, Transfer> transfers) {
        return transfers.values().stream()
                .filter(transfer -> transfer.getReadyAt() != null)
                .map(Transfer::documentId)
                .toList();
    }

    /** The status of a document in a list: with the first, those of all rows are read. */
    public TransferStatus among(List<Document> rows, Long document) {
        if (!known.containsKey(document)) {
            List<Long> ids = rows.stream().map(Document::getId).toList();
            remember(ids, outbox.of(ids));
        }
        return of(document);
    }

    private TransferStatus status(Transfer transfer, Outlook outlook) {
        return TransferStatus.of(
                transfer,
                transfer.remote().map(remote -> remote.link(links)).orElse(null),
                outlook,
                transfer.otherAccount().map(id -> elsewhere(id, transfer)));
    }

    /** What to do about a failed invoice; of the tax settings it depends on how they are now. */
    public String advice(Invoice invoice) {
        TransferStatus status = of(invoice.getId());
        return status.isOfOtherRegime()
                ? Texts.of("transfer.advice.regime." + regimeNow(invoice))
                : status.getAdvice();
    }

    /** Whether another try can bring a failed invoice over, as things are now. */
    public boolean isWorthAnotherTry(Invoice invoice) {
        TransferStatus status = of(invoice.getId());
        return status.isWorthAnotherTry()
                && !(status.isOfOtherRegime() && regimeNow(invoice) == RegimeNow.BEFORE_CHANGE);
    }

    private RegimeNow regimeNow(Invoice invoice) {
        return RegimeNow.of(
                TaxRegime.of(invoice.isSmallBusiness()),
                TaxRegime.of(records.school().isSmallBusiness()),
                connections.current());
    }

    /** Has a waiting document tried now and says so, or why it cannot be sooner. */
    public void hurry(Long document) {
        Action.result(() -> outbox.hurry(document)).ifPresent(TransferStatusBean::sayHowSoon);
        known.remove(document);
    }

    private static void sayHowSoon(Optional<Outlook> outlook) {
        if (outlook.map(Outlook::until).isPresent()) {
            Action.warn("transfer.now.later", Outlooks.sentence(outlook.get()));
        } else {
            Action.say("transfer.now.started");
        }
    }

    /** Asked once for all documents of an account. */
    private KnownAccount elsewhere(String id, Transfer transfer) {
        return accounts.computeIfAbsent(id, unknown -> outbox.elsewhere(transfer).orElseThrow());
    }

    /** Sends a document that lies in another account to the present one as well, and says so. */
    public void sendHere(Long document) {
        if (Action.run(() -> outbox.sendHere(document))) {
            Action.say("transfer.here.started");
        }
        known.remove(document);
    }

    /** Tries a failed document again and says so. */
    public void again(Long document) {
        Action.result(() -> outbox.again(document)).ifPresent(TransferStatusBean::sayWhen);
        known.remove(document);
    }

    private static void sayWhen(Start start) {
        switch (start) {
            case AT_ONCE -> Action.say("transfer.again.started");
            case HELD -> Action.warn("transfer.again.held");
        }
    }

    /** Looks into sevdesk whether the voucher is still there and like the document, and says so. */
    public void check(Long document) {
        Action.result(() -> check.look(document)).ifPresent(TransferStatusBean::sayWhat);
        known.remove(document);
    }

    private static void sayWhat(Optional<VoucherCheck.FoundVoucher> found) {
        found.ifPresentOrElse(TransferStatusBean::sayHow, () -> Action.warn("transfer.check.gone"));
    }

    private static void sayHow(VoucherCheck.FoundVoucher found) {
        boolean alike = found.compared().differences().isEmpty();
        String key = "transfer.check.there";
        if (found.linkedBy().isPresent()) {
            Decision decision = found.linkedBy().get();
            key = alike ? "transfer.check.linked" : "transfer.check.linked.differs";
            say(alike, key, decision.who(), GermanTime.moment(decision.when()), words(found));
        } else {
            say(alike, alike ? key : "transfer.check.differs", words(found));
        }
    }

    private static String words(VoucherCheck.FoundVoucher found) {
        return found.compared().words(found.ours());
    }

    private static void say(boolean alike, String key, Object... parameters) {
        if (alike) {
            Action.say(key, parameters);
        } else {
            Action.warn(key, parameters);
        }
    }

    /** Orders that a document's voucher is removed in sevdesk, and says so. */
    public void takeBack(Long document) {
        if (Action.run(() -> removals.order(document))) {
            Action.say("undo.one.ordered");
        }
        forget(document);
    }

    /** Whether a document's voucher is just being removed. */
    public boolean isTakenBack(Long document) {
        return removal(document).filter(removal -> !removal.isOver()).isPresent();
    }

    /**
     * Why a document's voucher was left alone when it was to be removed; empty where it was not.
     */
    public String whyLeft(Long document) {
        return removal(document)
                .flatMap(Removal::reason)
                .map(reason -> Texts.of(reason.textKey()))
                .orElse("");
    }

    private Optional<Removal> removal(Long document) {
        return lastRemovals.computeIfAbsent(document, removals::latest);
    }

    /** Forgets what was read of a document, because an action has changed it. */
    public void forget(Long document) {
        known.remove(document);
        lastRemovals.remove(document);
    }

    /** What was asked of sevdesk for a document so far. */
    public List<CallLogLine> attempts(Long document) {
        return attempts.computeIfAbsent(
                document, id -> outbox.attempts(id).stream().map(CallLogLine::new).toList());
    }

    /**
     * At which step it did not go on the last time, and when; empty where the last one was done.
     */
    public String stuckAt(Long document) {
        List<CallLogLine> all = attempts(document);
        return all.isEmpty() || all.getLast().isDone()
                ? ""
                : all.getLast().inWords(clock.instant());
    }

    /** How its revenue was taxed in sevdesk and why, in one sentence; empty before it was sent. */
    public String tax(Long document) {
        return outbox.of(document)
                .flatMap(Transfer::taxRule)
                .map(rule -> Texts.of("transfer.tax." + rule))
                .orElse("");
    }

    /** All that the support must know of a document, as text to be copied. */
    public String support(Document document) {
        return SupportDetails.of(
                document.number(), outbox.of(document.getId()), attempts(document.getId()));
    }
}
