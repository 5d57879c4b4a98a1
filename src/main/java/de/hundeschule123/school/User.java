package de.hundeschule123.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;

/** A person who may sign in to one school, by e-mail address and password. */
@Entity
@Table(name = "app_user")
public class User extends SchoolOwned {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "app_user")
    @SequenceGenerator(name = "app_user", sequenceName = "app_user_seq", allocationSize = 50)
    private Long id;

    @Column(name = "email")
    private String email;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    @Column(name = "last_sign_in_at")
    private Instant lastSignInAt;

    @Column(name = "session_epoch")
    private int sessionEpoch;

    protected User() {}

    public User(SchoolId school, String email, String name, Role role, String passwordHash) {
        belongTo(school);
        this.email = email.strip().toLowerCase(Locale.ROOT);
        this.name = name;
        this.role = role;
        this.passwordHash = passwordHash;
    }

    public long getId() {
        return id;
    }

    public String getEmail() {
        return email;
    }

    public String getName() {
        return name;
    }

    public Role getRole() {
        return role;
    }

    /** The stored form of the password, for the comparison at sign-in; null: none is set yet. */
    public String passwordHash() {
        return passwordHash;
    }

    /** What this person may do at the door. */
    public AccountState getState() {
        if (disabledAt != null) {
            return AccountState.DISABLED;
        }
        return passwordHash == null ? AccountState.INVITED : AccountState.ACTIVE;
    }

    /** When this person last came in by the sign-in page; null: never. */
    public Instant getLastSignInAt() {
        return lastSignInAt;
    }

    /** Under which number the sessions of this person have begun that still hold. */
    public int sessionEpoch() {
        return sessionEpoch;
    }

    /** Ends all sessions of this person, at every server. */
    public void endSessions() {
        sessionEpoch++;
    }

    /** Takes a password in place of the one before; whoever came in by that one is out. */
    public void setPassword(String newPasswordHash) {
        passwordHash = newPasswordHash;
        endSessions();
    }

    /** Is called by another name from now on. */
    public void rename(String newName) {
        name = newName;
    }

    /** Is reached at another address, which is also the one to sign in with. */
    public void moveTo(String newEmail) {
        email = newEmail.strip().toLowerCase(Locale.ROOT);
    }

    /** May do in the school what the role says. */
    public void take(Role newRole) {
        role = newRole;
    }

    /** Is not let in any more, and is out at once where signed in already. */
    public void disable(Instant moment) {
        if (disabledAt == null) {
            disabledAt = moment;
            endSessions();
        }
    }

    /** Is let in again. */
    public void enable() {
        disabledAt = null;
    }
}
