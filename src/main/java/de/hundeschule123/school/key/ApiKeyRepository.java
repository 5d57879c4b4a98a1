package de.hundeschule123.school.key;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.platform.database.StoredText;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Finds the keys of all schools by what was shown: a query that cannot be bound to a school,
 * because only its answer tells which school it is.
 */
@ApplicationScoped
@Transactional
class ApiKeyRepository {

    private static final int LONGEST_PLACE = 60;

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /**
     * A key as a call needs it.
     *
     * @param usedAt when a use was last noted; null: never
     */
    record Known(
            long id,
            SchoolId school,
            String name,
            ApiKeyRights rights,
            Instant usedAt,
            boolean revoked) {}

    Optional<Known> find(ApiKeySecret shown) {
        List<?> found =
                Statements.of(
                                entities,
                                """
                                select id, school_id, name, rights, last_used_at,
                                    revoked_at is not null
                                from api_key where hash = ?""",
                                shown.hash())
                        .getResultList();
        return found.stream().map(row -> known((Object[]) row)).findFirst();
    }

    private static Known known(Object... row) {
        return new Known(
                ((Number) row[0]).longValue(),
                new SchoolId(((Number) row[1]).longValue()),
                (String) row[2],
                ApiKeyRights.valueOf((String) row[3]),
                Statements.moment(row[4]),
                (Boolean) row[5]);
    }

    /** Notes a use, unless another was noted since a moment. */
    void used(long key, String place, Instant now, Instant notSince) {
        Statements.of(
                        entities,
                        """
                        update api_key set last_used_at = ?, last_used_from = ?
                        where id = ? and (last_used_at is null or last_used_at < ?)""",
                        now.atOffset(ZoneOffset.UTC),
                        StoredText.of(place, LONGEST_PLACE),
                        key,
                        notSince.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
