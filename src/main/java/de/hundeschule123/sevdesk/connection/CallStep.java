package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.platform.database.StoredWord;

/**
 * A call step is one thing that is asked of sevdesk on the way of a document; its word lies in the
 * call log and names its text.
 */
public enum CallStep implements StoredWord {
    RECEIPT_GUIDANCE("receiptGuidance"),
    UPLOAD("upload"),
    SAVE_VOUCHER("saveVoucher"),
    READ_VOUCHER("readVoucher"),
    LOOK_UP_VOUCHER("lookUp"),
    READ_POSITIONS("readPositions"),
    RESET_VOUCHER("resetVoucher"),
    DELETE_VOUCHER("deleteVoucher"),

    LOOK_UP_CONTACT("lookUpContact"),
    CREATE_CONTACT("createContact"),
    RENAME_CONTACT("renameContact"),
    READ_CONTACT("readContact"),
    DELETE_CONTACT("deleteContact"),

    ADD_ADDRESS("addADDRESS"),
    CHANGE_ADDRESS("changeADDRESS"),
    DELETE_ADDRESS("deleteADDRESS"),
    LOOK_UP_ADDRESS("lookUpADDRESS"),
    ADD_EMAIL("addEMAIL"),
    CHANGE_EMAIL("changeEMAIL"),
    DELETE_EMAIL("deleteEMAIL"),
    LOOK_UP_EMAIL("lookUpEMAIL"),
    ADD_PHONE("addPHONE"),
    CHANGE_PHONE("changePHONE"),
    DELETE_PHONE("deletePHONE"),
    LOOK_UP_PHONE("lookUpPHONE"),

    /** Whether a refusal holds. */
    ASK_AGAIN("askAgain"),

    /** A step that only a newer version has words for. */
    UNNAMED("unnamed");

    private final String word;

    CallStep(String word) {
        this.word = word;
    }

    /** The step with a stored word; a later version may have written what this one cannot name. */
    public static CallStep stored(String word) {
        return StoredWord.find(CallStep.class, word).orElse(UNNAMED);
    }

    /** The word for it in the database. */
    @Override
    public String word() {
        return word;
    }

    /** The key of what people read. */
    public String textKey() {
        return "transfer.step." + word;
    }
}
