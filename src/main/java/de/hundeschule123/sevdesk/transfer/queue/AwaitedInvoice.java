package de.hundeschule123.sevdesk.transfer.queue;

/**
 * An awaited invoice is the one that must be in sevdesk before the document that cancels it.
 *
 * @param failure why it has not arrived and will not without a person, or null while it is on its
 *     way
 */
public record AwaitedInvoice(long document, String number, FailureCause failure) {

    /** What a document waits for that waits for it. */
    WaitCause waitCause() {
        if (failure == null) {
            return WaitCause.INVOICE;
        }
        return failure.isWordOfSevdesk() ? WaitCause.INVOICE_REFUSED : WaitCause.INVOICE_FAILED;
    }
}
