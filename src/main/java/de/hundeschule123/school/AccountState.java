package de.hundeschule123.school;

/** Whether a person can sign in, as the owner sees it. */
public enum AccountState {
    /** Has a link to set a first password, and no password. */
    INVITED,
    /** Has a password and is let in. */
    ACTIVE,
    /** Is not let in, whatever the password. */
    DISABLED
}
