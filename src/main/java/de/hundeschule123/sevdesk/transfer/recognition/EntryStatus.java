package de.hundeschule123.sevdesk.transfer.recognition;

/** An entry status is how far a voucher or an invoice is in sevdesk. */
public enum EntryStatus {
    /** It can still change there. */
    DRAFT,
    /** It is booked and not paid. */
    OPEN,
    /** It was handed on by sevdesk. */
    TRANSFERRED,
    PARTLY_PAID,
    PAID,
    /** sevdesk tells another one, or none. */
    UNNAMED;

    /** The status of a voucher by sevdesk's number for it. */
    static EntryStatus ofVoucher(String told) {
        return switch (told == null ? "" : told) {
            case "50" -> DRAFT;
            case "100" -> OPEN;
            case "150" -> TRANSFERRED;
            case "750" -> PARTLY_PAID;
            case "1000" -> PAID;
            default -> UNNAMED;
        };
    }

    /** The status of an invoice by sevdesk's number for it: 100 is not sent yet, 200 is open. */
    static EntryStatus ofInvoice(String told) {
        return switch (told == null ? "" : told) {
            case "50", "100" -> DRAFT;
            case "200" -> OPEN;
            case "750" -> PARTLY_PAID;
            case "1000" -> PAID;
            default -> UNNAMED;
        };
    }

    /** The word for it on the screen. */
    public String textKey() {
        return "decision.status." + name();
    }
}
