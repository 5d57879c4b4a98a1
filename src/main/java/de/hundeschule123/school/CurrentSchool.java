package de.hundeschule123.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The school whose data the running piece of work may touch: that of who is signed in, or the one
 * that a background job has named.
 */
@ApplicationScoped
public class CurrentSchool {

    private static final ThreadLocal<SchoolId> WORKING_FOR = new ThreadLocal<>();

    @Inject private SecurityContext security;

    /**
     * The current school.
     *
     * @throws IllegalStateException when nobody is signed in and no job has named its school
     */
    public SchoolId id() {
        SchoolId named = WORKING_FOR.get();
        if (named != null) {
            return named;
        }
        return caller().map(Caller::school)
                .orElseThrow(() -> new IllegalStateException("no school: nobody is signed in"));
    }

    /** Who acts, a person or a program; nobody in background work. */
    public Optional<Caller> caller() {
        return security.getPrincipalsByType(Caller.class).stream().findFirst();
    }

    /** The signed-in person; nobody where a program acts, or in background work. */
    public Optional<SignedInUser> user() {
        return caller().filter(SignedInUser.class::isInstance).map(SignedInUser.class::cast);
    }

    /**
     * Refuses what only the owner (Inhaber) may do.
     *
     * @throws OwnerOnly when who acts has not the rights of the owner; background work may
     */
    public void mustBeOwner() {
        if (WORKING_FOR.get() == null && caller().filter(Caller::isOwner).isEmpty()) {
            throw new OwnerOnly();
        }
    }

    /** Whether a piece of background work is running, and no request of a person. */
    public boolean isBackground() {
        return WORKING_FOR.get() != null;
    }

    /** Does a piece of background work for one school. */
    public <T> T workingFor(SchoolId school, Supplier<T> work) {
        SchoolId before = WORKING_FOR.get();
        WORKING_FOR.set(school);
        try {
            return work.get();
        } finally {
            if (before == null) {
                WORKING_FOR.remove();
            } else {
                WORKING_FOR.set(before);
            }
        }
    }

    /** Does a piece of background work for one school. */
    public void workingFor(SchoolId school, Runnable work) {
        workingFor(
                school,
                () -> {
                    work.run();
                    return null;
                });
    }
}
