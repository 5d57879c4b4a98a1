package de.hundeschule123.sevdesk.reconciliation;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.reconciliation.comparison.DiscrepancyKind;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A finding is a discrepancy that is remembered, with what people have said of it.
 *
 * @param document ours, or null where there is none
 * @param number of the document, else what the entry bears
 * @param refs what lies in sevdesk of it, the entry that counts first
 * @param healedAt since when a comparison no longer finds it, or null
 * @param meant null unless a person has marked it as meant
 */
public record ReconciliationFinding(
        long id,
        DiscrepancyKind kind,
        Long document,
        String number,
        LocalDate day,
        List<SevdeskRef> refs,
        Side ours,
        Side theirs,
        Instant firstSeen,
        Instant healedAt,
        Meant meant) {

    /**
     * One side of it; what is not known is null.
     *
     * @param number only of the entry: as it was typed
     */
    public record Side(Money gross, Money vat, LocalDate date, String partner, String number) {}

    /** Who has marked it as meant, when and why. */
    public record Meant(Instant at, String by, String reason) {}

    static List<SevdeskRef> refs(String stored) {
        return Arrays.stream(stored.split(" "))
                .filter(ref -> !ref.isEmpty())
                .map(ref -> ref.split(":", 2))
                .map(ref -> new SevdeskRef(SevdeskRefKind.valueOf(ref[0]), ref[1]))
                .toList();
    }

    /** The ids of the vouchers among what lies in sevdesk. */
    public List<String> vouchers() {
        return ids(SevdeskRefKind.VOUCHER);
    }

    /** The ids of the invoices among it that were written in sevdesk itself. */
    public List<String> invoices() {
        return ids(SevdeskRefKind.INVOICE);
    }

    private List<String> ids(SevdeskRefKind kind) {
        return refs.stream().filter(ref -> ref.kind() == kind).map(SevdeskRef::id).toList();
    }
}
