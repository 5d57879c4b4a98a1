package de.hundeschule123.school.authentication;

import de.hundeschule123.school.SignedInUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks somebody who has signed in for the password once more; who guesses is slowed down. */
@ApplicationScoped
public class PasswordProof {

    @Inject private Authenticator authenticator;

    /**
     * Whether this is the person's password.
     *
     * @param from where the request comes from
     */
    public boolean holds(SignedInUser person, String password, String from) {
        return authenticator
                .open(person.getName(), password, from)
                .filter(proven -> proven.userId() == person.userId())
                .isPresent();
    }
}
