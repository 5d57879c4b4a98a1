package de.hundeschule123.school.people;

import de.hundeschule123.platform.mail.MailedLink;
import de.hundeschule123.school.AccountState;
import de.hundeschule123.school.User;
import de.hundeschule123.school.UserRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Optional;

/**
 * Makes the links of invitations and of forgotten passwords when their mail goes out; for whoever
 * is not to have one any more it makes none.
 */
@ApplicationScoped
@Transactional
class PersonalLinks implements MailedLink {

    @Inject private Links links;
    @Inject private UserRepository users;

    @Override
    public boolean makes(String kind) {
        return Arrays.stream(LinkPurpose.values()).anyMatch(purpose -> purpose.name().equals(kind));
    }

    @Override
    public Optional<String> make(String kind, long user) {
        LinkPurpose purpose = LinkPurpose.valueOf(kind);
        return users.find(user)
                .filter(person -> mayHave(purpose, person))
                .map(person -> links.issue(purpose, user));
    }

    private static boolean mayHave(LinkPurpose purpose, User person) {
        return switch (purpose) {
            case INVITATION -> person.getState() == AccountState.INVITED;
            case RESET -> person.getState() == AccountState.ACTIVE;
            case FIRST_SCHOOL, LOST_ACCESS -> false;
        };
    }
}
