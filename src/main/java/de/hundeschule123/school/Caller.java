package de.hundeschule123.school;

import java.security.Principal;

/**
 * A caller is who makes a request, for one school and with the rights of one role: a person or a
 * program.
 */
public sealed interface Caller extends Principal permits SignedInUser, SignedInProgram {

    /** The one school whose data this caller may touch. */
    SchoolId school();

    /** What this caller may do there. */
    Role role();

    /** As people read it where it says who has done something. */
    String displayName();

    /** Whether settings may be changed. */
    default boolean isOwner() {
        return role() == Role.OWNER;
    }
}
