package de.hundeschule123.sevdesk.connection.status;

/** Whether the extension works for the school or rests. */
public enum Activation {
    ACTIVE,
    OFF
}
