package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.document.Document;
import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.Line;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import de.hundeschule123.sevdesk.transfer.queue.Cause;
import de.hundeschule123.sevdesk.transfer.queue.IncidentTable;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import de.hundeschule123.sevdesk.transfer.queue.TransferTable;
import de.hundeschule123.sevdesk.transfer.recognition.Remote;
import de.hundeschule123.sevdesk.transfer.recognition.RemoteKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A person's look into sevdesk whether a transferred document's voucher is still there. */
@ApplicationScoped
public class VoucherCheck {

    @Inject private SchoolRecords records;
    @Inject private CurrentSchool school;
    @Inject private Connections connections;
    @Inject private BooksOpening opening;
    @Inject private Outbox outbox;
    @Inject private TransferTable transfers;
    @Inject private IncidentTable incidents;

    /**
     * Looks for the voucher; where it is gone, the document counts as failed until a person
     * decides.
     *
     * @return whether it is there
     * @throws WrongState when there is nothing to look for, or sevdesk cannot be asked now
     */
    public boolean isThere(long document) {
        DocumentNumber number = records.get(Document.class, document).number();
        Remote remote =
                outbox.of(document)
                        .flatMap(Transfer::remote)
                        .orElseThrow(() -> new WrongState("transfer.check.notTransferred"));
        Line line =
                connections
                        .line(school.id())
                        .orElseThrow(() -> new WrongState("transfer.check.held"));
        if (lies(line, number, remote)) {
            return true;
        }
        String voucher = remote.id();
        if (transfers.vanished(school.id(), document, voucher, new Cause("gone", voucher, null))) {
            incidents.voucherGone(school.id(), document, voucher);
        }
        return false;
    }

    /** What a person has entered may bear another number than ours: then its id is asked for. */
    private boolean lies(Line line, DocumentNumber number, Remote remote) {
        Books books = opening.open(line);
        try {
            return remote.kind() == RemoteKind.VOUCHER
                            && books.numbered(number).stream()
                                    .anyMatch(found -> found.remote().equals(remote))
                    || books.holds(remote);
        } catch (SevdeskFailure failure) {
            throw new WrongState("transfer.check.unreachable");
        }
    }
}
