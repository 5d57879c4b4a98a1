package de.hundeschule123.school.oidc;

import de.hundeschule123.platform.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Keeps which account at a provider is which person here, each bound once. */
@ApplicationScoped
@Transactional
class IdentityRepository {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** The person to whom an account is bound. */
    Optional<Long> find(String issuer, String subject) {
        List<?> found =
                Statements.of(
                                entities,
                                "select user_id from user_identity where issuer = ? and subject = ?",
                                issuer,
                                subject)
                        .getResultList();
        return found.stream().map(id -> ((Number) id).longValue()).findFirst();
    }

    /**
     * Binds an account to a person.
     *
     * @return whether it is bound now; not where either of them is bound otherwise already
     */
    boolean bind(String issuer, String subject, long user) {
        return Statements.of(
                                entities,
                                """
                                insert into user_identity (issuer, subject, user_id, bound_at)
                                values (?, ?, ?, clock_timestamp()) on conflict do nothing""",
                                issuer,
                                subject,
                                user)
                        .executeUpdate()
                == 1;
    }
}
