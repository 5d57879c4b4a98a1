package de.hundeschule123.school.retention;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;

/** Keeps the times of each school; a school without a row has the usual ones. */
@ApplicationScoped
@Transactional
class RetentionRepository {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    Retention of(SchoolId school) {
        List<?> rows =
                Statements.of(
                                entities,
                                "select access_days, draft_days, log_days from retention"
                                        + " where school_id = ?",
                                school.value())
                        .getResultList();
        return rows.isEmpty() ? Retention.USUAL : retention((Object[]) rows.get(0));
    }

    private static Retention retention(Object... row) {
        return new Retention(
                Map.of(
                        Kept.ACCESS, ((Number) row[0]).intValue(),
                        Kept.DRAFTS, ((Number) row[1]).intValue(),
                        Kept.TRANSFER_WORDS, ((Number) row[2]).intValue()));
    }

    @Transactional(TxType.MANDATORY)
    void save(SchoolId school, Retention chosen) {
        Statements.of(
                        entities,
                        """
                        insert into retention (school_id, access_days, draft_days, log_days)
                        values (?, ?, ?, ?)
                        on conflict (school_id) do update set access_days = excluded.access_days,
                            draft_days = excluded.draft_days, log_days = excluded.log_days""",
                        school.value(),
                        chosen.of(Kept.ACCESS),
                        chosen.of(Kept.DRAFTS),
                        chosen.of(Kept.TRANSFER_WORDS))
                .executeUpdate();
    }

    List<SchoolId> schools() {
        List<?> ids = Statements.of(entities, "select id from school order by id").getResultList();
        return ids.stream().map(id -> new SchoolId(((Number) id).longValue())).toList();
    }
}
