package de.hundeschule123.school.authentication;

import de.hundeschule123.platform.text.Declined;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Makes of a password that somebody has chosen what may be stored of it. */
@ApplicationScoped
public class NewPasswords {

    @Inject private Passwords passwords;
    @Inject private HashingRoom hashing;

    /**
     * The form in which a password is stored, when it is its turn to be hashed.
     *
     * @param about what others know of the person: name, e-mail address, school
     * @param from where the request comes from
     * @throws Declined when it must not be set, or too many are hashed at the moment
     */
    public String stored(String password, List<String> about, String from) {
        PasswordRules.demand(password, about);
        return hashing.hash(from, () -> passwords.hash(password));
    }
}
