package de.hundeschule123.school.people;

import de.hundeschule123.school.AccountState;
import de.hundeschule123.school.User;
import de.hundeschule123.school.UserRepository;
import de.hundeschule123.school.trail.Actor;
import de.hundeschule123.school.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Prepares the mail with the link, and the entry in the trail with it. */
@ApplicationScoped
@Transactional
class ResetStep {

    @Inject private UserRepository users;
    @Inject private PersonMails mails;
    @Inject private Trail trail;

    void send(String address) {
        users.find(address)
                .filter(user -> user.getState() == AccountState.ACTIVE)
                .ifPresent(this::send);
    }

    private void send(User user) {
        mails.reset(user);
        trail.record(
                user.school(),
                Actor.stranger(),
                PersonAct.PASSWORD_LINK_SENT,
                user.getEmail(),
                null);
    }
}
