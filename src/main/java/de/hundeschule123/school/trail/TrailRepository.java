package de.hundeschule123.school.trail;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.platform.database.StoredText;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Keeps the entries of the trail: one insert an act, as plain SQL, so that it stands in the order
 * of the acts and asks for no number before.
 */
@ApplicationScoped
class TrailRepository {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_ADDRESS = 60;

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Transactional(TxType.MANDATORY)
    void add(Entry entry) {
        Actor actor = entry.actor();
        Statements.of(
                        entities,
                        """
                        insert into trail_entry (school_id, moment, act, area, actor, actor_id,
                            actor_name, actor_email, channel, address, thing, detail, times)
                        values (?, ?, ?, ?, ?, cast(? as bigint), ?, ?, ?, ?, ?, ?, ?)""",
                        entry.school().value(),
                        entry.moment().atOffset(ZoneOffset.UTC),
                        entry.act().name(),
                        entry.act().area().name(),
                        actor.kind().name(),
                        actor.id(),
                        StoredText.of(actor.name(), LONGEST_NAME),
                        StoredText.of(actor.email(), LONGEST_EMAIL),
                        entry.origin().channel().name(),
                        StoredText.of(entry.origin().address(), LONGEST_ADDRESS),
                        entry.thing(),
                        entry.detail(),
                        entry.times())
                .executeUpdate();
    }

    /**
     * Removes some of the oldest entries about access. The database lets it only where the
     * transaction says what it is, and never what is younger than its own bound.
     */
    @Transactional(TxType.REQUIRES_NEW)
    int removeAccess(SchoolId school, Instant before, int most) {
        Statements.of(entities, "select set_config('hundeschule.retention', 'trail', true)")
                .getResultList();
        return Statements.of(
                        entities,
                        """
                        delete from trail_entry where id in (
                            select id from trail_entry
                            where school_id = ? and area = 'ACCESS' and moment < ?
                            order by moment, id limit ?)""",
                        school.value(),
                        before.atOffset(ZoneOffset.UTC),
                        most)
                .executeUpdate();
    }
}
