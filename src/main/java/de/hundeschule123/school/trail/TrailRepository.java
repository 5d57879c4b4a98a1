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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Keeps the entries of the trail: one insert an act, as plain SQL, so that it stands in the order
 * of the acts and asks for no number before.
 */
@ApplicationScoped
class TrailRepository {

    /** A statement takes only so many parameters. */
    private static final int AT_ONCE = 500;

    private static final String ROW = "(?, ?, ?, ?, ?, cast(? as bigint), ?, ?, ?, ?, ?, ?, ?)";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_ADDRESS = 60;

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Transactional(TxType.MANDATORY)
    void add(List<Entry> entries) {
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            insert(entries.subList(from, Math.min(entries.size(), from + AT_ONCE)));
        }
    }

    private void insert(List<Entry> some) {
        Statements.of(
                        entities,
                        """
                        insert into trail_entry (school_id, moment, act, area, actor, actor_id,
                            actor_name, actor_email, channel, address, thing, detail, times)
                        values\s"""
                                + String.join(", ", Collections.nCopies(some.size(), ROW)),
                        some.stream().flatMap(entry -> values(entry).stream()).toArray())
                .executeUpdate();
    }

    private static List<Object> values(Entry entry) {
        Actor actor = entry.actor();
        return Arrays.asList(
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
                entry.times());
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
