package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm;
import de.hundeschule123.sevdesk.transfer.recognition.Entry;
import de.hundeschule123.sevdesk.transfer.recognition.Remote;
import de.hundeschule123.sevdesk.transfer.voucher.Paper;
import java.util.List;
import java.util.Optional;

/**
 * A school's books in sevdesk as far as one transfer needs them; each method is one call on the
 * wire but for {@link #numbered}, which is one per page.
 *
 * <p>All throw {@link de.hundeschule123.sevdesk.api.SevdeskFailure}.
 */
public interface Books {

    /** Uploads a PDF; harmless to repeat. */
    String upload(Paper.Pdf pdf);

    /** Saves a voucher. */
    Saved save(VoucherForm form);

    /** All revenue vouchers whose number holds this one, as we have written it. */
    List<Entry> numbered(DocumentNumber number);

    /**
     * All revenue vouchers whose number holds the {@link DocumentNumber#core core} of this one, as
     * a person may have typed it.
     */
    List<Entry> entered(DocumentNumber number);

    /** Whether a voucher or invoice is there, by its id. */
    boolean holds(Remote remote);

    /** The contact on which a voucher is booked; nothing where a name was typed, or it is gone. */
    Optional<String> contactOf(Remote remote);

    /**
     * What the saving answered.
     *
     * @param gross null when it is no sum that a document of ours can have
     */
    record Saved(String voucher, Money gross) {}
}
