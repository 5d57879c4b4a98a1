package de.hundeschule123.sevdesk.transfer.screen;

import de.hundeschule123.document.Document;
import de.hundeschule123.platform.download.AddedColumns;
import de.hundeschule123.platform.download.Cell;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Adds to the file of a list how far each document is on its way, and what keeps it. */
@ApplicationScoped
class TransferColumns implements AddedColumns<Document> {

    @Inject private Outbox outbox;

    @Override
    public List<String> titles() {
        return List.of(Texts.of("transfer.title"), Texts.of("transfer.csv.why"));
    }

    @Override
    public Function<Document, List<Cell>> cells(List<Document> rows) {
        Map<Long, Transfer> transfers = outbox.of(rows.stream().map(Document::getId).toList());
        return document -> cells(document, transfers.get(document.getId()));
    }

    private static List<Cell> cells(Document document, Transfer transfer) {
        if (!document.getKind().isIncome()) {
            return List.of(Cell.of(Texts.of("backfill.expense")), Cell.EMPTY);
        }
        if (!document.isCommitted()) {
            return List.of(Cell.EMPTY, Cell.EMPTY);
        }
        if (transfer == null) {
            return List.of(Cell.of(Texts.of(Standing.NONE.textKey())), Cell.EMPTY);
        }
        TransferStatus status = TransferStatus.of(transfer, null, null, Optional.empty());
        Failure failure = status.getFailure();
        return List.of(
                Cell.of(status.getWord()), Cell.of(failure == null ? "" : failure.getSentence()));
    }
}
