package de.hundeschule123.sevdesk.transfer.screen;

import de.hundeschule123.document.Document;
import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.sevdesk.api.SevdeskLinks;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository.Start;
import de.hundeschule123.sevdesk.transfer.worker.VoucherCheck;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the Sevdesk status of the documents on a page once per request. */
@Named("transferStatus")
@RequestScoped
public class TransferStatusBean {

    @Inject private Outbox outbox;
    @Inject private VoucherCheck check;
    @Inject private SevdeskLinks links;

    private final Map<Long, TransferStatus> known = new HashMap<>();
    private final Map<Long, List<CallLogLine>> attempts = new HashMap<>();

    /** The status of one document. */
    public TransferStatus of(Long document) {
        return known.computeIfAbsent(
                document, id -> outbox.of(id).map(this::status).orElse(TransferStatus.NONE));
    }

    /** The status of a document in a list: with the first, those of all rows are read. */
    public TransferStatus among(List<Document> rows, Long document) {
        if (!known.containsKey(document)) {
            List<Long> ids = rows.stream().map(Document::getId).toList();
            Map<Long, Transfer> transfers = outbox.of(ids);
            ids.forEach(
                    id ->
                            known.put(
                                    id,
                                    transfers.containsKey(id)
                                            ? status(transfers.get(id))
                                            : TransferStatus.NONE));
        }
        return of(document);
    }

    private TransferStatus status(Transfer transfer) {
        return TransferStatus.of(
                transfer, transfer.remote().map(remote -> remote.link(links)).orElse(null));
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

    /** Looks into sevdesk whether the voucher is still there, and says so. */
    public void check(Long document) {
        Action.result(() -> check.isThere(document)).ifPresent(TransferStatusBean::sayWhether);
        known.remove(document);
    }

    private static void sayWhether(boolean there) {
        if (there) {
            Action.say("transfer.check.there");
        } else {
            Action.warn("transfer.check.gone");
        }
    }

    /** Forgets what was read of a document, because an action has changed it. */
    public void forget(Long document) {
        known.remove(document);
    }

    /** What was asked of sevdesk for a document so far. */
    public List<CallLogLine> attempts(Long document) {
        return attempts.computeIfAbsent(
                document, id -> outbox.attempts(id).stream().map(CallLogLine::new).toList());
    }

    /** All that the support must know of a document, as text to be copied. */
    public String support(Document document) {
        return SupportDetails.of(
                document.number(), outbox.of(document.getId()), attempts(document.getId()));
    }
}
