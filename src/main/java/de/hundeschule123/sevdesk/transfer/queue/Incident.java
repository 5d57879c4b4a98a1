package de.hundeschule123.sevdesk.transfer.queue;

/**
 * A voucher that may be a second one for its document, until the owner has looked after it.
 *
 * @param number the document's number
 * @param voucher the voucher that came too late to be the document's
 */
public record Incident(long id, long document, String number, String voucher) {

    public long getId() {
        return id;
    }

    public long getDocument() {
        return document;
    }

    public String getNumber() {
        return number;
    }

    public String getVoucher() {
        return voucher;
    }
}
