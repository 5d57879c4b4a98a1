package de.hundeschule123.sevdesk.connection;

/** Whether the extension works for the school or rests. */
public enum Activation {
    ACTIVE,
    OFF
}
