package de.hundeschule123.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the users of all schools at sign-in by e-mail address: the one query that cannot be bound
 * to a school, because only its answer tells which school it is.
 */
@ApplicationScoped
@Transactional
public class UserRepository {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** The user with this e-mail address, whatever its case. */
    public Optional<User> find(String email) {
        return entities.createQuery("select u from User u where u.email = :email", User.class)
                .setParameter("email", email.strip().toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /** The user with this id, if it still exists. */
    public Optional<User> find(long id) {
        return Optional.ofNullable(entities.find(User.class, id));
    }
}
