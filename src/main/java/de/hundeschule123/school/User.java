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

    /** The stored form of the password, for the comparison at sign-in. */
    public String passwordHash() {
        return passwordHash;
    }
}
