package de.hundeschule123.sevdesk.backfill.selection;

import de.hundeschule123.document.DocumentKind;
import de.hundeschule123.document.invoicing.Brief;
import de.hundeschule123.sevdesk.transfer.queue.TransferState;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * The rules by which chosen documents go to sevdesk or not, the same for the preview and for the
 * work. Documents are judged in the order of their ids, so that an invoice comes before its
 * cancellation.
 */
public final class Rules {

    private final LocalDate start;
    private final FailedOnes failedOnes;
    private final LongPredicate promised;
    private final LongPredicate nothing;
    private final Set<Long> going = new HashSet<>();

    /**
     * The rules of one school.
     *
     * @param start the first day of documents that go, or null
     * @param promised whether an invoice has a transfer
     * @param nothing whether a document over 0.00 has nothing to book at any rate either
     */
    Rules(LocalDate start, FailedOnes failedOnes, LongPredicate promised, LongPredicate nothing) {
        this.start = start;
        this.failedOnes = failedOnes;
        this.promised = promised;
        this.nothing = nothing;
    }

    /** What becomes of a document whose transfer, if any, is in this state. */
    public Standing judge(Brief document, Optional<TransferState> transfer) {
        Standing standing = transfer.map(this::ofPromised).orElseGet(() -> ofUnpromised(document));
        if (standing == Standing.GOES) {
            going.add(document.id());
        }
        return standing;
    }

    private Standing ofPromised(TransferState state) {
        return switch (state) {
            case TRANSFERRED -> Standing.ALREADY_THERE;
            case FAILED -> failedOnes == FailedOnes.RETRY ? Standing.GOES : Standing.FAILED_BEFORE;
            case PENDING, RUNNING, RETRY, HELD -> Standing.UNDER_WAY;
        };
    }

    private Standing ofUnpromised(Brief document) {
        if (document.kind() == DocumentKind.EXPENSE) {
            return Standing.EXPENSE;
        }
        if (!document.isCommitted()) {
            return Standing.DRAFT;
        }
        if (start != null && document.date().isBefore(start)) {
            return Standing.BEFORE_START;
        }
        if (document.gross().isZero() && nothing.test(document.id())) {
            return Standing.NOTHING;
        }
        return isAlone(document) ? Standing.WITHOUT_INVOICE : Standing.GOES;
    }

    private boolean isAlone(Brief document) {
        return document.cancels() != null
                && !going.contains(document.cancels())
                && !promised.test(document.cancels());
    }
}
