package de.hundeschule123.document;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.LocalDate;

/**
 * A cancellation invoice (Stornorechnung): takes a committed invoice back with negative amounts.
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
        super(
                cancelled.getCustomer(),
                new InvoiceDates(
                        today, cancelled.getServiceFrom(), cancelled.getServiceTo(), today),
                cancelled.reversedLines());
        if (!cancelled.isCommitted() || cancelled instanceof CancellationInvoice) {
            throw new IllegalArgumentException("only a committed invoice can be cancelled");
        }
        this.cancelled = cancelled;
    }

    /** It repeats the days of its invoice, whatever they are: it must always be possible. */
    @Override
    void mustHavePlausibleDays(InvoiceDates dates) {}

    @Override
    public DocumentKind getKind() {
        return DocumentKind.CANCELLATION;
    }

    /** The invoice that it takes back. */
    public Invoice getCancelled() {
        return cancelled;
    }
}
