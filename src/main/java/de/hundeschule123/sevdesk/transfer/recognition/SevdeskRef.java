package de.hundeschule123.sevdesk.transfer.recognition;

import de.hundeschule123.sevdesk.api.SevdeskLinks;

/** What a document is in sevdesk; vouchers and invoices are numbered apart there. */
public record SevdeskRef(SevdeskRefKind kind, String id) {

    /** Its page in sevdesk. */
    public String link(SevdeskLinks links) {
        return kind == SevdeskRefKind.INVOICE ? links.invoice(id) : links.voucher(id);
    }
}
