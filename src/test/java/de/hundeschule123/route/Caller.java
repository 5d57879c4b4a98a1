package de.hundeschule123.route;

/** Who asks; each by what it would really show: a session on pages, credentials on calls. */
enum Caller {
    /** Nobody has signed in. */
    NOBODY,
    /**
     * The owner of the school itself, by the wrong way: a session on calls, a password on pages.
     */
    ASTRAY,
    /** The owner of another school. */
    OTHER,
    /** A program with a key of another school that may change settings. */
    OTHER_KEY,
    /** Who works for the school. */
    STAFF,
    /** The school's owner. */
    OWNER,
    /** A program with a key of the school that may do what staff may. */
    KEY,
    /** A program with a key of the school that may change settings. */
    SETTINGS_KEY,
    /** The operator of the server, by the operator's key. */
    OPERATOR
}
