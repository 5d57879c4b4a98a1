package de.hundeschule123.sevdesk.connection;

/** How the extension stands with a school, in one word for the list of extensions. */
public enum ExtensionState {
    NOT_SET_UP,
    OFF,
    ACTIVE,
    /** Active, but no call is made until somebody or something has helped. */
    HELD
}
