package de.hundeschule123.school.people;

import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.school.User;
import de.hundeschule123.school.UserRepository;
import de.hundeschule123.school.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Puts a hashed password in the place of the one before, and tells its owner by mail. */
@ApplicationScoped
@Transactional
class OwnPasswordStep {

    @Inject private UserRepository users;
    @Inject private Links links;
    @Inject private PersonMails mails;
    @Inject private Trail trail;

    void change(long id, String passwordHash) {
        User user = users.lock(id).orElseThrow(NotFound::new);
        user.setPassword(passwordHash);
        links.endAll(id);
        mails.passwordChanged(user);
        trail.record(PersonAct.PASSWORD_CHANGED, user.getEmail(), null);
    }
}
