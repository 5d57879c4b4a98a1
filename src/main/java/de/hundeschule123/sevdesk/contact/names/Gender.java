package de.hundeschule123.sevdesk.contact.names;

/** Whom a form of address means: a man, a woman, or nobody knows. */
enum Gender {
    UNKNOWN,
    MALE,
    FEMALE;

    /** Herr Kim Schmidt is not Frau Kim Schmidt. */
    boolean contradicts(Gender other) {
        return this != UNKNOWN && other != UNKNOWN && this != other;
    }

    /** What two forms of address in one name say together. */
    Gender and(Gender other) {
        return this == UNKNOWN ? other : this;
    }
}
