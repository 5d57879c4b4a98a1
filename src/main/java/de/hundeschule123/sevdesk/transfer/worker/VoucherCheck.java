package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.document.Document;
import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.voucher.VoucherClient;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.IncidentRepository;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks into sevdesk for a person whether a transferred document's voucher is still there. */
@ApplicationScoped
public class VoucherCheck {

    @Inject private SchoolRecords records;
    @Inject private CurrentSchool school;
    @Inject private Connections connections;
    @Inject private VoucherClient.Factory clients;
    @Inject private Outbox outbox;
    @Inject private TransferRepository transfers;
    @Inject private IncidentRepository incidents;

    /**
     * Looks for the voucher; where it is gone, the document counts as failed until a person
     * decides.
     *
     * @return whether it is there
     * @throws WrongState when there is nothing to look for, or sevdesk cannot be asked now
     */
    public boolean isThere(long document) {
        DocumentNumber number = records.get(Document.class, document).number();
        SevdeskRef sevdeskRef =
                outbox.of(document)
                        .flatMap(Transfer::remote)
                        .orElseThrow(() -> new WrongState("transfer.check.notTransferred"));
        SevdeskAccount account =
                connections
                        .account(school.id())
                        .orElseThrow(() -> new WrongState("transfer.check.held"));
        if (lies(account, number, sevdeskRef)) {
            return true;
        }
        String voucher = sevdeskRef.id();
        if (transfers.vanished(
                school.id(), document, voucher, new Failure(FailureCause.GONE, voucher, null))) {
            incidents.voucherGone(school.id(), document, voucher);
        }
        return false;
    }

    /** What a person has entered may bear another number than ours: then its id is asked for. */
    private boolean lies(SevdeskAccount account, DocumentNumber number, SevdeskRef sevdeskRef) {
        VoucherClient vouchers = clients.of(account.token());
        try {
            return sevdeskRef.kind() == SevdeskRefKind.VOUCHER
                            && vouchers.numbered(number.value()).stream()
                                    .anyMatch(found -> found.id().equals(sevdeskRef.id()))
                    || isThere(vouchers, sevdeskRef);
        } catch (SevdeskFailure failure) {
            throw new WrongState("transfer.check.unreachable");
        }
    }

    private static boolean isThere(VoucherClient vouchers, SevdeskRef sevdeskRef) {
        return switch (sevdeskRef.kind()) {
            case INVOICE -> vouchers.hasInvoice(sevdeskRef.id());
            case VOUCHER -> vouchers.get(sevdeskRef.id()).isPresent();
        };
    }
}
