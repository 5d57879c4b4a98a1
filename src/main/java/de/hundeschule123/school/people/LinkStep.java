package de.hundeschule123.school.people;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.AccountState;
import de.hundeschule123.school.User;
import de.hundeschule123.school.UserRepository;
import de.hundeschule123.school.trail.Actor;
import de.hundeschule123.school.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Uses a link up and sets the password of its holder, both or neither. The password comes hashed:
 * that takes long, and no transaction waits for it.
 */
@ApplicationScoped
@Transactional
class LinkStep {

    @Inject private LinkRepository links;
    @Inject private UserRepository users;
    @Inject private PersonMails mails;
    @Inject private Trail trail;
    @Inject private Event<AccessRecovered> recovered;

    User take(LinkToken token, String passwordHash) {
        LinkRepository.Open open = links.find(token).orElseThrow(LinkStep::over);
        if (!links.use(token)) {
            throw over();
        }
        User user =
                users.lock(open.user())
                        .filter(person -> person.getState() != AccountState.DISABLED)
                        .orElseThrow(LinkStep::over);
        user.setPassword(passwordHash);
        links.endAll(user.getId());
        if (open.purpose() != LinkPurpose.INVITATION) {
            mails.passwordChanged(user);
        }
        if (open.purpose() == LinkPurpose.LOST_ACCESS) {
            recovered.fire(new AccessRecovered(user.getId()));
        }
        trail.record(
                user.school(),
                Actor.person(user),
                PersonAct.PASSWORD_SET,
                user.getEmail(),
                Texts.german("trail.link." + open.purpose()));
        return user;
    }

    private static Declined over() {
        return new Declined("link.over");
    }
}
