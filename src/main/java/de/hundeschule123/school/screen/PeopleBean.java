package de.hundeschule123.school.screen;

import de.hundeschule123.platform.mail.MailAddress;
import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.school.AccountState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.PersonName;
import de.hundeschule123.school.Role;
import de.hundeschule123.school.User;
import de.hundeschule123.school.people.People;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** Shows the owner who may sign in, and takes what the owner decides about them. */
@Named("people")
@RequestScoped
public class PeopleBean {

    @Inject private People people;
    @Inject private CurrentSchool current;
    @Inject private FacesContext faces;

    private String name;
    private String email;
    private Role role = Role.STAFF;
    private String link;
    private String linkFor;
    private List<User> all;

    /** Invites whoever was typed. */
    public void invite() {
        Action.result(() -> people.invite(new PersonName(name), new MailAddress(email), role))
                .ifPresent(
                        secret -> {
                            Action.say(
                                    secret.isPresent() ? "people.invited" : "people.invited.mail",
                                    name,
                                    email);
                            show(secret, name);
                            name = null;
                            email = null;
                            role = Role.STAFF;
                        });
    }

    /** Gives the chosen person another link. */
    public void inviteAgain() {
        User person = chosen();
        Action.result(() -> people.inviteAgain(person.getId()))
                .ifPresent(
                        secret -> {
                            Action.say(
                                    secret.isPresent()
                                            ? "people.invitedAgain"
                                            : "people.invited.mail",
                                    person.getName(),
                                    person.getEmail());
                            show(secret, person.getName());
                        });
    }

    private void show(Optional<String> secret, String whose) {
        link = secret.orElse(null);
        linkFor = whose;
        all = null;
    }

    public void disable() {
        decide(people::disable, "people.disabled");
    }

    public void enable() {
        decide(people::enable, "people.enabled");
    }

    public void remove() {
        decide(people::remove, "people.removed");
    }

    public void makeOwner() {
        decide(id -> people.change(id, Role.OWNER), "people.roleChanged");
    }

    public void makeStaff() {
        decide(id -> people.change(id, Role.STAFF), "people.roleChanged");
    }

    private void decide(LongFunction<User> decision, String done) {
        Action.result(() -> decision.apply(chosenId()))
                .ifPresent(
                        person ->
                                Action.say(
                                        done,
                                        person.getName(),
                                        Texts.of("role." + person.getRole())));
        all = null;
    }

    private long chosenId() {
        return Long.parseLong(faces.getExternalContext().getRequestParameterMap().get("person"));
    }

    private User chosen() {
        long id = chosenId();
        return getAll().stream()
                .filter(person -> person.getId() == id)
                .findFirst()
                .orElseThrow(de.hundeschule123.platform.text.NotFound::new);
    }

    /** Everybody, by name. */
    public List<User> getAll() {
        if (all == null) {
            all = people.all();
        }
        return all;
    }

    public boolean isSelf(User person) {
        return current.user().filter(user -> user.userId() == person.getId()).isPresent();
    }

    public boolean isInvited(User person) {
        return person.getState() == AccountState.INVITED;
    }

    public boolean isDisabled(User person) {
        return person.getState() == AccountState.DISABLED;
    }

    public boolean isOwner(User person) {
        return person.getRole() == Role.OWNER;
    }

    /** When the person was last here, in words. */
    public String lastSignIn(User person) {
        return person.getLastSignInAt() == null
                ? Texts.of("person.lastSignIn.never")
                : GermanTime.moment(person.getLastSignInAt());
    }

    /** What is asked before something is done to a person. */
    public String question(String action, User person) {
        return Texts.of("people." + action + ".question", person.getName());
    }

    /** Whether invitations go out by mail. */
    public boolean isMailed() {
        return people.mailsAreSent();
    }

    /** The link that was made by this very request; null otherwise. */
    public String getLink() {
        return link;
    }

    public String getLinkTitle() {
        return Texts.of("people.link.title", linkFor);
    }

    public String getLinkHint() {
        return Texts.of("people.link.passOn", linkFor);
    }

    public List<Role> getRoles() {
        return List.of(Role.STAFF, Role.OWNER);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
