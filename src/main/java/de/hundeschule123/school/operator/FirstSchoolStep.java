package de.hundeschule123.school.operator;

import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.Role;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.SchoolRepository;
import de.hundeschule123.school.User;
import de.hundeschule123.school.UserRepository;
import de.hundeschule123.school.people.Links;
import de.hundeschule123.school.people.PersonAct;
import de.hundeschule123.school.trail.Actor;
import de.hundeschule123.school.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Makes the link to the first school, and the school with its owner: both or neither. */
@ApplicationScoped
@Transactional
class FirstSchoolStep {

    @Inject private SchoolRepository schools;
    @Inject private UserRepository users;
    @Inject private Links links;
    @Inject private Trail trail;

    String link() {
        return links.issueForFirstSchool();
    }

    void setUp(String link, Enrolment enrolment, String passwordHash) {
        schools.hold();
        if (!schools.isEmpty()) {
            throw new WrongState("link.over");
        }
        links.useForFirstSchool(link);
        SchoolId school = schools.add(enrolment.school());
        User owner =
                new User(
                        school,
                        enrolment.owner().text(),
                        enrolment.identity().ownerName(),
                        Role.OWNER,
                        passwordHash);
        users.add(owner);
        trail.record(
                school,
                Actor.person(owner),
                PersonAct.SCHOOL_OPENED,
                enrolment.identity().name(),
                null);
    }
}
