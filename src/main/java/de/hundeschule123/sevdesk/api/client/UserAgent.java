package de.hundeschule123.sevdesk.api.client;

/** The name under which sevdesk sees us, so that its operators can tell whose calls these are. */
public final class UserAgent {

    /** The value of the header; annotations of the REST client take constants only. */
    public static final String NAME = "123Hundeschule/1.0 (Sevdesk-Erweiterung)";

    private UserAgent() {}
}
