package de.hundeschule123.sevdesk.transfer.queue;

/**
 * A voucher that is a second one for its document or may be one, until the owner has looked after
 * it.
 *
 * @param number the document's number
 * @param voucher the voucher that is not what the document became
 */
public record Incident(long id, long document, String number, String voucher, IncidentKind kind) {

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

    /** The key of the sentence that says what is there. */
    public String sentenceKey() {
        return "transfer.incident." + kind;
    }

    /** The key of the advice what to do. */
    public String adviceKey() {
        return sentenceKey() + ".advice";
    }
}
