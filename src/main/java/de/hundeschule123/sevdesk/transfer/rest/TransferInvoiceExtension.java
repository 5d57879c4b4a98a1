package de.hundeschule123.sevdesk.transfer.rest;

import de.hundeschule123.document.Document;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.rest.InvoiceAnswer;
import de.hundeschule123.document.rest.InvoiceExtension;
import de.hundeschule123.platform.rest.AddedField;
import de.hundeschule123.school.Selection;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import de.hundeschule123.sevdesk.transfer.outbox.TransferFilter;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import de.hundeschule123.sevdesk.transfer.queue.TransferState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Adds the field {@code sevdesk} to an invoice: how far its transfer is, and the filter by it. */
@ApplicationScoped
@AddedField(
        to = InvoiceAnswer.class,
        name = "sevdesk",
        type = TransferInvoiceExtension.Answer.class)
class TransferInvoiceExtension implements InvoiceExtension {

    @Inject private Outbox outbox;
    @Inject private Connections connections;
    @Inject private TransferFilter filter;

    @Override
    public String name() {
        return "sevdesk";
    }

    @Override
    public Map<Long, Answer> describe(List<Invoice> invoices) {
        Map<Long, Transfer> transfers = outbox.of(invoices.stream().map(Invoice::getId).toList());
        Optional<String> hold = hold(transfers.values());
        return invoices.stream()
                .collect(
                        Collectors.toMap(
                                Invoice::getId,
                                invoice ->
                                        describe(invoice, transfers.get(invoice.getId()), hold)));
    }

    /** What a held document waits for is what its school waits for. */
    private Optional<String> hold(Collection<Transfer> transfers) {
        boolean any = transfers.stream().anyMatch(one -> one.getState() == TransferState.HELD);
        return any ? connections.current().holdSentence() : Optional.empty();
    }

    private static Answer describe(Invoice invoice, Transfer known, Optional<String> hold) {
        Optional<Transfer> transfer = Optional.ofNullable(known);
        return new Answer(
                transfer.map(one -> one.getState().name()).orElse(Standing.NONE.name()),
                transfer.map(Transfer::getStanding).orElse(Standing.NONE),
                transfer.flatMap(Transfer::voucherId),
                transfer.map(Transfer::getAttempts).orElse(0),
                transfer.map(one -> sentence(one, hold))
                        .orElseGet(() -> Optional.ofNullable(whyNot(invoice))));
    }

    /** How far the transfer of an invoice is. */
    @Schema(name = "SevdeskTransfer", description = "Wie weit die Übertragung nach Sevdesk ist")
    public record Answer(
            @Schema(
                            description = "Stand; NONE, solange nichts zu übertragen ist",
                            enumeration = {
                                "NONE",
                                "PENDING",
                                "RUNNING",
                                "RETRY",
                                "HELD",
                                "FAILED",
                                "TRANSFERRED"
                            })
                    String status,
            @Schema(
                            description =
                                    "Der Stand, wie ihn die Seiten zeigen: wie status, aber TO_DECIDE, wo jemand"
                                            + " entscheiden muss, ob der Beleg schon in Sevdesk liegt")
                    Standing standing,
            @Schema(description = "Die id des Belegs in Sevdesk", examples = "4711")
                    Optional<String> voucherId,
            @Schema(description = "Wie oft es versucht wurde", examples = "1") int attempts,
            @Schema(description = "Warum er nicht übertragen ist") Optional<String> error) {}

    private static Optional<String> sentence(Transfer transfer, Optional<String> hold) {
        return switch (transfer.getState()) {
            case TRANSFERRED -> Optional.empty();
            case HELD ->
                    hold.or(
                            () ->
                                    transfer.failure()
                                            .filter(TransferInvoiceExtension::isQuestion)
                                            .map(Failure::getSentence));
            case PENDING, RUNNING, RETRY, FAILED -> transfer.failure().map(Failure::getSentence);
        };
    }

    private static boolean isQuestion(Failure failure) {
        return failure.cause() == FailureCause.WHICH_ACCOUNT;
    }

    /** Why an invoice has no transfer and gets none, if that is so. */
    private static String whyNot(Invoice invoice) {
        return invoice.isCommitted() && invoice.getGross().isZero() && invoice.isNothing()
                ? Failure.of(FailureCause.NOTHING).getSentence()
                : null;
    }

    @Override
    public <T extends Document> void narrow(Selection<T> documents, String status) {
        filter.narrowByState(documents, status);
    }
}
