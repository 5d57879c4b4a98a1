package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import de.hundeschule123.sevdesk.transfer.voucher.DocumentSnapshot;
import java.util.List;
import java.util.Optional;

/**
 * A school's books in sevdesk as far as one transfer needs them; each method is one call on the
 * wire but for {@link #numbered}, which is one per page.
 *
 * <p>All throw {@link de.hundeschule123.sevdesk.api.SevdeskFailure}.
 */
interface VoucherGateway {

    /** Uploads a PDF; harmless to repeat. */
    String upload(DocumentSnapshot.Pdf pdf);

    /** Saves a voucher. */
    Saved save(VoucherForm form);

    /** All revenue vouchers whose number holds this one, as we have written it. */
    List<SevdeskEntry> numbered(DocumentNumber number);

    /**
     * All revenue vouchers whose number holds the {@link DocumentNumber#core core} of this one, as
     * a person may have typed it.
     */
    List<SevdeskEntry> entered(DocumentNumber number);

    /** Whether a voucher or invoice is there, by its id. */
    boolean holds(SevdeskRef sevdeskRef);

    /** The contact on which a voucher is booked; nothing where a name was typed, or it is gone. */
    Optional<String> contactOf(SevdeskRef sevdeskRef);

    /**
     * What the saving answered.
     *
     * @param gross null when it is no sum that a document of ours can have
     */
    record Saved(String voucher, Money gross) {}
}
