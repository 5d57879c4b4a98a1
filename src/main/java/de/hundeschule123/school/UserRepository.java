package de.hundeschule123.school;

import de.hundeschule123.platform.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
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

    /** The owners of a school, in the order in which they came. */
    public List<User> ownersOf(SchoolId school) {
        return entities.createQuery(
                        "select u from User u where u.schoolId = :school and u.role = :owner"
                                + " order by u.id",
                        User.class)
                .setParameter("school", school.value())
                .setParameter("owner", Role.OWNER)
                .getResultList();
    }

    /** Lets nobody else change who owns a school until the caller's transaction ends. */
    public void holdOwnersOf(SchoolId school) {
        Statements.of(
                        entities,
                        "select id from app_user where school_id = ? and role = 'OWNER'"
                                + " order by id for no key update",
                        school.value())
                .getResultList();
    }

    /** Takes a person in. */
    public void add(User user) {
        entities.persist(user);
        entities.flush();
    }

    /** Notes that a person has come in by the sign-in page. */
    public void signedIn(long id, Instant moment) {
        entities.createQuery("update User u set u.lastSignInAt = :moment where u.id = :id")
                .setParameter("moment", moment)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The user with this id, locked against others until the transaction ends. */
    public Optional<User> lock(long id) {
        return Optional.ofNullable(entities.find(User.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The user with this id, if it still exists. */
    public Optional<User> find(long id) {
        return Optional.ofNullable(entities.find(User.class, id));
    }
}
