package de.hundeschule123.school.key;

import de.hundeschule123.school.Role;

/** What a program with a key may do: work as staff does, or change settings as the owner does. */
public enum ApiKeyRights {
    WORK(Role.STAFF),
    SETTINGS(Role.OWNER);

    private final Role role;

    ApiKeyRights(Role role) {
        this.role = role;
    }

    /** The role of a person who may do the same. */
    Role role() {
        return role;
    }
}
