package de.hundeschule123.sevdesk.transfer.removal;

import de.hundeschule123.document.money.Money;
import java.util.List;

/**
 * An undo preview tells what would be removed, and what would be left alone and why.
 *
 * @param gross what is to be removed sums to
 * @param contacts how many contacts were made for what goes and lie idle after it
 * @param source whether sevdesk was asked; each voucher is looked at once more in any case
 */
public record UndoPreview(long going, Money gross, long contacts, List<Left> left, Source source) {

    public UndoPreview {
        left = List.copyOf(left);
    }

    /** A document that would be left alone. */
    public record Left(long document, String number, LeftReason reason) {}

    /** From what a preview was made. */
    public enum Source {
        SEVDESK,
        /** sevdesk could not be asked now, or there are too many: only our own books. */
        OWN_BOOKS
    }
}
