package de.hundeschule123.school.people;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.school.AccountState;
import de.hundeschule123.school.SchoolRepository;
import de.hundeschule123.school.User;
import de.hundeschule123.school.UserRepository;
import de.hundeschule123.school.authentication.NewPasswords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Gives out links by which a person sets a password, and takes them back in.
 *
 * <p>Looking at a link uses nothing up, for mail programs look at links before people do.
 */
@ApplicationScoped
public class Links {

    @Inject private LinkRepository links;
    @Inject private LinkAddress addresses;
    @Inject private UserRepository users;
    @Inject private SchoolRepository schools;
    @Inject private NewPasswords passwords;
    @Inject private LinkStep step;

    /** Whose password a link sets. */
    public record Holder(LinkPurpose purpose, String name, String email, String school) {

        List<String> known() {
            return List.of(name, email, school);
        }
    }

    /** A new link for a person; earlier ones stay good until one of them is used. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String issue(LinkPurpose purpose, long user) {
        LinkToken token = LinkToken.random();
        links.add(token, purpose, user);
        return addresses.of(purpose, token);
    }

    /** A new link to set up the first school. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String issueForFirstSchool() {
        LinkToken token = LinkToken.random();
        links.add(token, LinkPurpose.FIRST_SCHOOL, null);
        return addresses.of(LinkPurpose.FIRST_SCHOOL, token);
    }

    /** Whether a link sets up the first school. */
    public boolean isForFirstSchool(String link) {
        return links.find(new LinkToken(link))
                .filter(open -> open.purpose() == LinkPurpose.FIRST_SCHOOL)
                .isPresent();
    }

    /** Uses all links to the first school up; of all who hold one, one does. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void useForFirstSchool(String link) {
        if (!isForFirstSchool(link) || !links.use(new LinkToken(link))) {
            throw new Declined("link.over");
        }
        links.endAllOf(LinkPurpose.FIRST_SCHOOL);
    }

    /** Takes all links of a person back. */
    public void endAll(long user) {
        links.endAll(user);
    }

    /** Whose password this link sets; nobody's when it is used, too old, or none. */
    public Optional<Holder> holder(String link) {
        return holder(new LinkToken(link));
    }

    private Optional<Holder> holder(LinkToken token) {
        return links.find(token)
                .filter(open -> open.user() != null)
                .flatMap(
                        open ->
                                users.find(open.user())
                                        .filter(user -> user.getState() != AccountState.DISABLED)
                                        .map(user -> holder(open.purpose(), user)));
    }

    private Holder holder(LinkPurpose purpose, User user) {
        return new Holder(purpose, user.getName(), user.getEmail(), schools.nameOf(user.school()));
    }

    /**
     * Sets the password of a link's holder and uses the link up.
     *
     * @param from where the request comes from
     * @throws Declined when the link opens nothing any more, or the password must not be set
     */
    @Transactional(Transactional.TxType.NEVER)
    public void setPassword(String link, String password, String from) {
        LinkToken token = new LinkToken(link);
        Holder holder = holder(token).orElseThrow(() -> new Declined("link.over"));
        step.take(token, passwords.stored(password, holder.known(), from));
    }
}
