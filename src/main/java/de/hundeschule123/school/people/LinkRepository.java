package de.hundeschule123.school.people;

import de.hundeschule123.platform.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Keeps the hashes of links, and lets each of them open once and for a bounded time. */
@ApplicationScoped
@Transactional
class LinkRepository {

    /** How long it is known that there was a link, so that nobody wonders. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final String OPENS =
            " token_hash = ? and ended_at is null and expires_at > statement_timestamp()";

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** A link that opens. */
    record Open(LinkPurpose purpose, Long user) {}

    /** Adds a link of a person, or of nobody yet. */
    void add(LinkToken token, LinkPurpose purpose, Long user) {
        forgetOld();
        sql(
                        "insert into personal_link (token_hash, purpose, user_id, expires_at)"
                                + " values (?, ?, cast(? as bigint), "
                                + Statements.LATER
                                + ")",
                        token.hash(),
                        purpose.name(),
                        user == null ? null : user.toString(),
                        purpose.life().toMillis())
                .executeUpdate();
    }

    private void forgetOld() {
        sql(
                        "delete from personal_link where expires_at < statement_timestamp() - "
                                + Statements.MILLIS,
                        KEPT.toMillis())
                .executeUpdate();
    }

    /** What a link opens now, if it does. */
    Optional<Open> find(LinkToken token) {
        List<?> rows =
                sql("select purpose, user_id from personal_link where" + OPENS, token.hash())
                        .getResultList();
        return rows.stream().map(Object[].class::cast).map(LinkRepository::open).findFirst();
    }

    private static Open open(Object[] row) {
        return new Open(
                LinkPurpose.valueOf((String) row[0]),
                row[1] == null ? null : ((Number) row[1]).longValue());
    }

    /**
     * Uses a link up; of all who try at once, one does.
     *
     * @return whether it was this one
     */
    boolean use(LinkToken token) {
        return sql(
                                "update personal_link set ended_at = clock_timestamp() where"
                                        + OPENS,
                                token.hash())
                        .executeUpdate()
                == 1;
    }

    /** Lets no link of a person open any more. */
    void endAll(long user) {
        sql(
                        "update personal_link set ended_at = clock_timestamp()"
                                + " where user_id = ? and ended_at is null",
                        user)
                .executeUpdate();
    }

    /** Lets no link of nobody open any more. */
    void endAllOf(LinkPurpose purpose) {
        sql(
                        "update personal_link set ended_at = clock_timestamp()"
                                + " where purpose = ? and ended_at is null",
                        purpose.name())
                .executeUpdate();
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}
