package de.hundeschule123.school.people;

import de.hundeschule123.platform.mail.MailAddress;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.AccountState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.PersonName;
import de.hundeschule123.school.Role;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.SignedInUser;
import de.hundeschule123.school.User;
import de.hundeschule123.school.UserRepository;
import de.hundeschule123.school.session.FreshSignIn;
import de.hundeschule123.school.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Decides who may sign in to the current school, on its owner's word. Nobody does it to themselves,
 * and an owner who can sign in always stays.
 */
@ApplicationScoped
@Transactional
public class People {

    @Inject private SchoolRecords records;
    @Inject private CurrentSchool current;
    @Inject private UserRepository users;
    @Inject private Links links;
    @Inject private PersonMails mails;
    @Inject private FreshSignIn fresh;
    @Inject private Trail trail;
    @Inject private Clock clock;

    /** Whether invitations go out by mail. */
    public boolean mailsAreSent() {
        return mails.areSent();
    }

    /** Everybody who may sign in or was invited, by name. */
    public List<User> all() {
        current.mustBeOwner();
        return records.select(User.class).orderBy("e.name, e.id").list();
    }

    /**
     * Invites a person, by mail where mails are sent.
     *
     * @return the link by which the person sets a password, for the owner to pass on where no mails
     *     are sent
     * @throws WrongState when somebody signs in with this address already, here or elsewhere
     */
    public Optional<String> invite(PersonName name, MailAddress address, Role role) {
        current.mustBeOwner();
        fresh.demand();
        Optional<User> known = users.find(address.text());
        if (known.isPresent()) {
            throw new WrongState(
                    known.get().school().equals(current.id())
                            ? "person.email.here"
                            : "person.email.elsewhere",
                    address);
        }
        User person = new User(current.id(), address.text(), name.text(), role, null);
        users.add(person);
        trail.record(PersonAct.USER_INVITED, person.getEmail(), Texts.german("role." + role));
        return invitation(person);
    }

    /**
     * Invites a person again; earlier links open nothing any more.
     *
     * @throws WrongState when the person has a password
     */
    public Optional<String> inviteAgain(long id) {
        current.mustBeOwner();
        fresh.demand();
        User person = other(id);
        if (person.getState() != AccountState.INVITED) {
            throw new WrongState("person.notInvited", person.getName());
        }
        links.endAll(person.getId());
        trail.record(
                PersonAct.USER_INVITED,
                person.getEmail(),
                Texts.german("role." + person.getRole()));
        return invitation(person);
    }

    private Optional<String> invitation(User person) {
        if (mails.areSent()) {
            mails.invite(person, current.user().map(SignedInUser::displayName).orElse(""));
            return Optional.empty();
        }
        return Optional.of(links.issue(LinkPurpose.INVITATION, person.getId()));
    }

    /** Lets a person in no more, at once and until somebody says otherwise. */
    public User disable(long id) {
        User person = changeable(id);
        if (person.getState() != AccountState.DISABLED) {
            person.disable(clock.instant());
            person.endSessions();
            links.endAll(person.getId());
            ownerMustStay();
            trail.record(PersonAct.USER_DISABLED, person.getEmail(), null);
        }
        return person;
    }

    /** Lets a person in again. */
    public User enable(long id) {
        User person = changeable(id);
        if (person.getState() == AccountState.DISABLED) {
            person.enable();
            trail.record(PersonAct.USER_ENABLED, person.getEmail(), null);
        }
        return person;
    }

    /** Lets a person do in the school what a role says. */
    public User change(long id, Role role) {
        User person = changeable(id);
        if (person.getRole() != role) {
            person.take(role);
            ownerMustStay();
            trail.record(
                    PersonAct.USER_ROLE_CHANGED, person.getEmail(), Texts.german("role." + role));
        }
        return person;
    }

    /** Removes a person; what that person has done stays, with the name. */
    public User remove(long id) {
        User person = changeable(id);
        records.remove(person);
        ownerMustStay();
        trail.record(PersonAct.USER_REMOVED, person.getEmail(), null);
        return person;
    }

    /** Owners change people one after the other, or two of them could remove each other. */
    private User changeable(long id) {
        current.mustBeOwner();
        fresh.demand();
        users.holdOwnersOf(current.id());
        long own = current.user().map(SignedInUser::userId).orElseThrow(NotFound::new);
        boolean mayStill =
                users.ownersOf(current.id()).stream()
                        .filter(owner -> owner.getId() == own)
                        .anyMatch(owner -> owner.getState() == AccountState.ACTIVE);
        if (!mayStill) {
            throw new Declined("error.ownerOnly");
        }
        return other(id);
    }

    private User other(long id) {
        if (current.user().filter(user -> user.userId() == id).isPresent()) {
            throw new WrongState("person.self");
        }
        return records.get(User.class, id);
    }

    private void ownerMustStay() {
        records.flush();
        boolean stays =
                users.ownersOf(current.id()).stream()
                        .anyMatch(owner -> owner.getState() == AccountState.ACTIVE);
        if (!stays) {
            throw new WrongState("person.lastOwner");
        }
    }
}
