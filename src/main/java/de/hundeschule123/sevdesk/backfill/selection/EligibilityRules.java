package de.hundeschule123.sevdesk.backfill.selection;

import de.hundeschule123.document.DocumentKind;
import de.hundeschule123.document.invoicing.DocumentSummary;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * Decides which selected documents go to sevdesk, the same for the preview and for the work.
 * Documents are judged in the order of their ids, so that an invoice comes before its cancellation.
 */
public final class EligibilityRules {

    private final LocalDate start;
    private final FailedTransfers failedTransfers;
    private final LongPredicate promised;
    private final LongPredicate nothing;
    private final Predicate<DocumentSummary> ofOtherRegime;
    private final Set<Long> going = new HashSet<>();

    /**
     * The rules of one school.
     *
     * @param start the first day of documents that go, or null
     * @param promised whether an invoice has a transfer
     * @param nothing whether a document over 0.00 has nothing to book at any rate either
     * @param ofOtherRegime whether the sevdesk account cannot take it because of § 19 UStG
     */
    EligibilityRules(
            LocalDate start,
            FailedTransfers failedTransfers,
            LongPredicate promised,
            LongPredicate nothing,
            Predicate<DocumentSummary> ofOtherRegime) {
        this.start = start;
        this.failedTransfers = failedTransfers;
        this.promised = promised;
        this.nothing = nothing;
        this.ofOtherRegime = ofOtherRegime;
    }

    /**
     * What becomes of a chosen document; one that lies in an account that the school has left is
     * never sent among many.
     */
    public Eligibility judge(SelectedDocument selected) {
        return selected.otherAccount().isPresent()
                ? Eligibility.IN_OTHER_ACCOUNT
                : judge(selected.document(), selected.transfer());
    }

    /** What becomes of a document whose transfer, if any, stands like this. */
    Eligibility judge(DocumentSummary document, Optional<Standing> transfer) {
        Eligibility eligibility = judge(document, transfer.orElse(Standing.NONE));
        if (eligibility == Eligibility.GOES) {
            going.add(document.id());
        }
        return eligibility;
    }

    private Eligibility judge(DocumentSummary document, Standing standing) {
        return switch (standing) {
            case TRANSFERRED -> Eligibility.ALREADY_THERE;
            case FAILED ->
                    failedTransfers == FailedTransfers.LEAVE
                            ? Eligibility.FAILED_BEFORE
                            : unlessOfOtherRegime(document);
            case PUT_AWAY ->
                    failedTransfers == FailedTransfers.RETRY_EACH
                            ? unlessOfOtherRegime(document)
                            : Eligibility.PUT_AWAY;
            case TO_DECIDE -> Eligibility.TO_DECIDE;
            case PENDING, RUNNING, RETRY, HELD -> Eligibility.UNDER_WAY;
            case NONE -> ofUnpromised(document);
        };
    }

    private Eligibility ofUnpromised(DocumentSummary document) {
        if (document.kind() == DocumentKind.EXPENSE) {
            return Eligibility.EXPENSE;
        }
        if (!document.isCommitted()) {
            return Eligibility.DRAFT;
        }
        if (start != null && document.date().isBefore(start)) {
            return Eligibility.BEFORE_START;
        }
        if (document.gross().isZero() && nothing.test(document.id())) {
            return Eligibility.NOTHING;
        }
        return isAlone(document) ? Eligibility.WITHOUT_INVOICE : unlessOfOtherRegime(document);
    }

    private Eligibility unlessOfOtherRegime(DocumentSummary document) {
        return ofOtherRegime.test(document) ? Eligibility.OTHER_REGIME : Eligibility.GOES;
    }

    private boolean isAlone(DocumentSummary document) {
        return document.cancels() != null
                && !going.contains(document.cancels())
                && !promised.test(document.cancels());
    }
}
