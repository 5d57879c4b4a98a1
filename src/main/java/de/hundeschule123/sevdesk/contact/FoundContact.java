package de.hundeschule123.sevdesk.contact;

import java.util.Objects;

/**
 * A contact that is there in sevdesk already.
 *
 * @param number its customer number there; empty where it has none
 * @param name the name by which sevdesk shows it
 */
public record FoundContact(String id, String number, String name) {

    public FoundContact {
        Objects.requireNonNull(id);
        number = Objects.requireNonNullElse(number, "");
    }
}
