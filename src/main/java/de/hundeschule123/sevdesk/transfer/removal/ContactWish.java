package de.hundeschule123.sevdesk.transfer.removal;

/** A contact wish says what becomes of the contacts that were made for what is taken back. */
public enum ContactWish {
    /** They stay. */
    KEEP,
    /** Those go that we have made and nobody uses. */
    REMOVE_UNUSED
}
