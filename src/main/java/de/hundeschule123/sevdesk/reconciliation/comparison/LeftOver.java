package de.hundeschule123.sevdesk.reconciliation.comparison;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import java.util.List;
import java.util.Optional;

/**
 * A left-over is an entry in sevdesk that belongs to no document.
 *
 * @param bearer the document whose number it bears, or null
 * @param ofKnownRange whether it bears a number of a range in which we have given out numbers
 */
public record LeftOver(TheirEntry entry, Bearer bearer, boolean ofKnownRange) {

    /**
     * The document whose number an entry bears.
     *
     * @param link the entry that the document is, or null
     * @param compared whether the document was set against the entry already
     */
    public record Bearer(Money gross, SevdeskRef link, boolean compared) {}

    /** What it means for the books; nothing where the comparison of its document has said it. */
    public Optional<Discrepancy> judged() {
        if (bearer == null) {
            return Optional.of(
                    Discrepancy.in(
                            ofKnownRange && form() == TypedNumber.Form.ALONE
                                    ? DiscrepancyKind.MISSING_HERE
                                    : DiscrepancyKind.FOREIGN,
                            entry));
        }
        return bearer.compared() || bearer.link() == null || !isSecond()
                ? Optional.empty()
                : Optional.of(
                        new Discrepancy(
                                DiscrepancyKind.TWICE, List.of(bearer.link(), entry.ref()), entry));
    }

    /** Of a document of another period that lies in sevdesk already. */
    private boolean isSecond() {
        return form() != TypedNumber.Form.MENTIONED || bearer.gross().equals(entry.gross());
    }

    private TypedNumber.Form form() {
        return TypedNumber.read(entry.number())
                .map(TypedNumber::form)
                .orElse(TypedNumber.Form.OTHER);
    }
}
