package de.hundeschule123.sevdesk.transfer.rest;

import de.hundeschule123.document.Document;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.rest.InvoiceExtension;
import de.hundeschule123.platform.rest.Output;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.Selection;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import de.hundeschule123.sevdesk.transfer.outbox.TransferFilter;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import de.hundeschule123.sevdesk.transfer.queue.TransferState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Adds the field {@code sevdesk} to an invoice: how far its transfer is, and the filter by it. */
@ApplicationScoped
class TransferInvoiceExtension implements InvoiceExtension {

    @Inject private Outbox outbox;
    @Inject private Connections connections;
    @Inject private TransferFilter filter;

    @Override
    public String name() {
        return "sevdesk";
    }

    @Override
    public Map<Long, JsonObject> describe(List<Invoice> invoices) {
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
        return any
                ? connections
                        .current()
                        .held()
                        .map(because -> Texts.of("connection.held." + because))
                : Optional.empty();
    }

    private static JsonObject describe(Invoice invoice, Transfer known, Optional<String> hold) {
        Optional<Transfer> transfer = Optional.ofNullable(known);
        return new Output()
                .with(
                        "status",
                        transfer.map(one -> one.getState().name()).orElse(TransferFilter.NONE))
                .with("voucherId", transfer.flatMap(Transfer::voucherId).orElse(null))
                .with("attempts", transfer.map(Transfer::getAttempts).orElse(0))
                .with(
                        "error",
                        transfer.map(one -> sentence(one, hold))
                                .orElseGet(() -> Optional.ofNullable(whyNot(invoice)))
                                .orElse(null))
                .json();
    }

    private static Optional<String> sentence(Transfer transfer, Optional<String> hold) {
        return switch (transfer.getState()) {
            case TRANSFERRED -> Optional.empty();
            case HELD -> hold;
            case PENDING, RUNNING, RETRY, FAILED -> transfer.failure().map(Failure::getSentence);
        };
    }

    /** Why an invoice has no transfer and gets none, if that is so. */
    private static String whyNot(Invoice invoice) {
        return invoice.isCommitted() && invoice.getGross().isZero() && invoice.isNothing()
                ? Failure.of(FailureCause.NOTHING).getSentence()
                : null;
    }

    @Override
    public <T extends Document> void narrow(Selection<T> documents, String status) {
        filter.narrow(documents, status);
    }
}
