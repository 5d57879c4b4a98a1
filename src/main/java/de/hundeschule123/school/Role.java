package de.hundeschule123.school;

/**
 * What a user may do in the school: the owner (Inhaber) changes settings, staff (Mitarbeiter) work.
 */
public enum Role {
    OWNER,
    STAFF
}
