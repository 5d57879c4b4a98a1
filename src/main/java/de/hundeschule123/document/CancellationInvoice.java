package de.hundeschule123.document;

import de.hundeschule123.school.School;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.LocalDate;

/**
 * A cancellation invoice (Stornorechnung): takes a committed invoice back with negative amounts and
 * goes to the people on its paper, whatever has become of the customer's record since.
 */
@Entity
@DiscriminatorValue("CANCELLATION")
public class CancellationInvoice extends Invoice {

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "cancels_id")
    private Invoice cancelled;

    protected CancellationInvoice() {}

    /** The counterpart of a committed invoice, dated today. */
    public CancellationInvoice(Invoice cancelled, LocalDate today) {
        super(cancellable(cancelled), today);
        this.cancelled = cancelled;
    }

    private static Invoice cancellable(Invoice invoice) {
        if (!invoice.isCommitted() || invoice instanceof CancellationInvoice) {
            throw new IllegalArgumentException("only a committed invoice can be cancelled");
        }
        return invoice;
    }

    /** Who moved, married or was erased since still gets the counterpart of the same paper. */
    @Override
    Recipient addressee() {
        return cancelled.getRecipient().copy();
    }

    /** What was committed before there was a bound can still be taken back. */
    @Override
    int mostLines() {
        return Integer.MAX_VALUE;
    }

    /** It repeats the days of its invoice, whatever they are: it must always be possible. */
    @Override
    void mustHavePlausibleDays(InvoiceDates dates) {}

    /** The reasons stand on the paper of its invoice, or were not asked for in its time. */
    @Override
    void mustSayWhyWithoutVat(boolean underSmallBusiness) {}

    @Override
    public void mustBeWritableBy(School issuer) {}

    @Override
    public DocumentKind getKind() {
        return DocumentKind.CANCELLATION;
    }

    /** The invoice that it takes back. */
    public Invoice getCancelled() {
        return cancelled;
    }
}
