package de.hundeschule123.school.operator;

import de.hundeschule123.platform.mail.MailAddress;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.AccountState;
import de.hundeschule123.school.Role;
import de.hundeschule123.school.School;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.SchoolIdentity;
import de.hundeschule123.school.SchoolRepository;
import de.hundeschule123.school.User;
import de.hundeschule123.school.UserRepository;
import de.hundeschule123.school.people.LinkPurpose;
import de.hundeschule123.school.people.Links;
import de.hundeschule123.school.people.PersonAct;
import de.hundeschule123.school.trail.Actor;
import de.hundeschule123.school.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Takes schools in on the operator's word, each under a key of the operator's own: the same word
 * again changes nothing but names.
 */
@ApplicationScoped
@Transactional
class Enrolments {

    @Inject private SchoolRepository schools;
    @Inject private UserRepository users;
    @Inject private Links links;
    @Inject private Trail trail;

    /**
     * A school that is there now.
     *
     * @param link by which its owner sets a password; empty when the owner has one
     */
    record Enrolled(SchoolKey key, boolean isNew, Optional<String> link) {}

    /**
     * Takes a school in, or calls a known one as it is called now.
     *
     * @throws WrongState when the owner's address belongs to somebody else, or the school has
     *     another owner
     */
    Enrolled put(SchoolKey key, Enrolment enrolment) {
        schools.hold();
        Optional<School> known = schools.find(key.text());
        User owner =
                known.map(school -> renamed(school, enrolment))
                        .orElseGet(() -> founded(key, enrolment));
        return new Enrolled(
                key,
                known.isEmpty(),
                owner.getState() == AccountState.INVITED
                        ? Optional.of(links.issue(LinkPurpose.INVITATION, owner.getId()))
                        : Optional.empty());
    }

    private User founded(SchoolKey key, Enrolment enrolment) {
        if (users.find(enrolment.owner().text()).isPresent()) {
            throw new WrongState("enrolment.email.taken");
        }
        SchoolId school = schools.add(enrolment.school().knownAs(key.text()));
        User owner =
                new User(
                        school,
                        enrolment.owner().text(),
                        enrolment.identity().ownerName(),
                        Role.OWNER,
                        null);
        users.add(owner);
        trail.record(
                school,
                Actor.operator(),
                PersonAct.SCHOOL_OPENED,
                enrolment.identity().name(),
                owner.getEmail());
        return owner;
    }

    private User renamed(School school, Enrolment enrolment) {
        rename(school, enrolment.identity());
        User owner = owner(school, enrolment);
        owner.rename(enrolment.identity().ownerName());
        return owner;
    }

    private void rename(School school, SchoolIdentity told) {
        boolean same =
                school.getName().equals(told.name())
                        && school.getOwnerName().equals(told.ownerName());
        if (!same) {
            trail.record(
                    school.id(),
                    Actor.operator(),
                    PersonAct.SCHOOL_RENAMED,
                    school.getName(),
                    told.name() + ", " + told.ownerName());
            school.rename(told.name(), told.ownerName());
        }
    }

    /** Who has never come in may have been told under a wrong address. */
    private User owner(School school, Enrolment enrolment) {
        Optional<User> named = users.find(enrolment.owner().text());
        if (named.isPresent()) {
            return named.filter(user -> user.school().equals(school.id()))
                    .filter(user -> user.getRole() == Role.OWNER)
                    .orElseThrow(() -> new WrongState("enrolment.email.taken"));
        }
        List<User> owners = users.ownersOf(school.id());
        if (owners.size() != 1 || owners.get(0).getState() != AccountState.INVITED) {
            throw new WrongState("enrolment.owner.other");
        }
        User owner = owners.get(0);
        owner.moveTo(enrolment.owner().text());
        links.endAll(owner.getId());
        trail.record(school.id(), Actor.operator(), PersonAct.USER_INVITED, owner.getEmail(), null);
        return owner;
    }

    /**
     * A link by which an owner who has lost the password or the second factor comes in again.
     *
     * @throws NotFound when the school is not known, or nobody who owns it signs in so
     */
    String recover(SchoolKey key, MailAddress email) {
        School school = schools.find(key.text()).orElseThrow(NotFound::new);
        User owner =
                users.find(email.text())
                        .filter(user -> user.school().equals(school.id()))
                        .filter(user -> user.getRole() == Role.OWNER)
                        .filter(user -> user.getState() != AccountState.DISABLED)
                        .orElseThrow(NotFound::new);
        trail.record(
                school.id(), Actor.operator(), PersonAct.ACCESS_LINK_GIVEN, owner.getEmail(), null);
        return links.issue(LinkPurpose.LOST_ACCESS, owner.getId());
    }
}
