package de.hundeschule123.school.people;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRepository;
import de.hundeschule123.school.SignedInUser;
import de.hundeschule123.school.authentication.NewPasswords;
import de.hundeschule123.school.authentication.PasswordProof;
import de.hundeschule123.school.session.OwnSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Changes the password of whoever has signed in; all other sessions of that person are over. */
@ApplicationScoped
public class OwnPassword {

    @Inject private CurrentSchool current;
    @Inject private SchoolRepository schools;
    @Inject private PasswordProof proof;
    @Inject private NewPasswords passwords;
    @Inject private OwnPasswordStep step;
    @Inject private OwnSessions sessions;

    /**
     * Changes it.
     *
     * @param from where the request comes from
     * @throws Declined when the old one is wrong, or the new one must not be set
     */
    @Transactional(Transactional.TxType.NEVER)
    public void change(String old, String wanted, String from) {
        SignedInUser me = current.user().orElseThrow(NotFound::new);
        if (!proof.holds(me, old, from)) {
            throw new Declined("password.old.wrong");
        }
        if (old.equals(wanted)) {
            throw new Declined("password.same");
        }
        List<String> about = List.of(me.displayName(), me.getName(), schools.nameOf(me.school()));
        step.change(me.userId(), passwords.stored(wanted, about, from));
        sessions.goOn();
    }
}
