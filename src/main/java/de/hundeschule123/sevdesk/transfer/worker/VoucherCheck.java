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
import de.hundeschule123.sevdesk.transfer.decision.ComparedEntry;
import de.hundeschule123.sevdesk.transfer.decision.Decision;
import de.hundeschule123.sevdesk.transfer.decision.DuplicateDecisions;
import de.hundeschule123.sevdesk.transfer.decision.DuplicateRepository;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.IncidentRepository;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import de.hundeschule123.sevdesk.transfer.recognition.Difference;
import de.hundeschule123.sevdesk.transfer.recognition.DocumentTraits;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Looks into sevdesk for a person whether a transferred document's voucher is still there. */
@ApplicationScoped
public class VoucherCheck {

    private static final String NOT_TRANSFERRED = "transfer.check.notTransferred";

    @Inject private SchoolRecords records;
    @Inject private CurrentSchool school;
    @Inject private Connections connections;
    @Inject private VoucherClient.Factory clients;
    @Inject private Outbox outbox;
    @Inject private TransferRepository transfers;
    @Inject private DuplicateRepository duplicates;
    @Inject private DuplicateDecisions decisions;
    @Inject private IncidentRepository incidents;

    /**
     * What was found of a transferred document.
     *
     * @param linkedBy the decision by which a person has linked it
     */
    public record FoundVoucher(
            DocumentTraits ours, ComparedEntry compared, Optional<Decision> linkedBy) {}

    /**
     * Looks for the voucher; where it is gone, the document counts as failed until a person
     * decides.
     *
     * @return the voucher beside the document, unless it is gone
     * @throws WrongState when there is nothing to look for in the present account, or sevdesk
     *     cannot be asked now
     */
    public Optional<FoundVoucher> look(long document) {
        DocumentNumber number = records.get(Document.class, document).number();
        Transfer transfer = outbox.of(document).orElseThrow(() -> new WrongState(NOT_TRANSFERRED));
        outbox.elsewhere(transfer)
                .ifPresent(
                        account -> {
                            throw new WrongState("transfer.check.elsewhere", account.words());
                        });
        SevdeskRef sevdeskRef =
                transfer.remote().orElseThrow(() -> new WrongState(NOT_TRANSFERRED));
        SevdeskAccount account =
                connections
                        .account(school.id())
                        .orElseThrow(() -> new WrongState("transfer.check.held"));
        Optional<Decision> linkedBy = transfer.linkedBy().flatMap(id -> decision(document, id));
        Optional<SevdeskEntry> found = find(account, number, sevdeskRef, linkedBy);
        if (found.isEmpty()) {
            gone(document, sevdeskRef.id());
        }
        return found.map(entry -> compared(document, entry, transfer.linkedBy(), linkedBy));
    }

    private void gone(long document, String voucher) {
        if (transfers.vanished(
                school.id(), document, voucher, new Failure(FailureCause.GONE, voucher, null))) {
            incidents.voucherGone(school.id(), document, voucher);
        }
    }

    /** Whom we have sent a voucher to is not asked again: the customer may have moved since. */
    private FoundVoucher compared(
            long document, SevdeskEntry entry, Optional<Long> linked, Optional<Decision> linkedBy) {
        DocumentTraits ours = duplicates.traits(school.id(), document).orElseThrow();
        Set<Difference> differences = ours.differencesFrom(entry);
        if (linked.isEmpty()) {
            differences.remove(Difference.CUSTOMER);
        }
        return new FoundVoucher(ours, new ComparedEntry(entry, differences), linkedBy);
    }

    private Optional<Decision> decision(long document, long id) {
        return decisions.log(document).stream().filter(decision -> decision.id() == id).findFirst();
    }

    /** What a person has entered may bear another number than ours: then its id is asked for. */
    private Optional<SevdeskEntry> find(
            SevdeskAccount account,
            DocumentNumber number,
            SevdeskRef sevdeskRef,
            Optional<Decision> linkedBy) {
        VoucherClient vouchers = clients.of(account.token());
        String id = sevdeskRef.id();
        try {
            return switch (sevdeskRef.kind()) {
                case INVOICE ->
                        vouchers.getInvoice(id, lastSeen(number, linkedBy)).map(SevdeskEntry::of);
                case VOUCHER ->
                        vouchers.numberedOnEitherSide(number.value()).stream()
                                .filter(row -> row.id().equals(id))
                                .findFirst()
                                .or(() -> vouchers.get(id, lastSeen(number, linkedBy)))
                                .map(SevdeskEntry::of);
            };
        } catch (SevdeskFailure failure) {
            throw new WrongState("transfer.check.unreachable");
        }
    }

    /** What an entry bore that a person has linked, else our number; null where it bore none. */
    private static String lastSeen(DocumentNumber number, Optional<Decision> linkedBy) {
        return linkedBy.flatMap(Decision::chosen)
                .map(chosen -> Optional.ofNullable(chosen.entry().number()))
                .orElseGet(() -> Optional.of(number.value()))
                .orElse(null);
    }
}
