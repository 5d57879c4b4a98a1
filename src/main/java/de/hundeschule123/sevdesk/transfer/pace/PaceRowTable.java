package de.hundeschule123.sevdesk.transfer.pace;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * The first use of a school's pace rows, in a transaction of its own: of two workers who open the
 * same row at the same moment the second fails with a {@link
 * jakarta.persistence.PersistenceException}, which must not spoil what it was doing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PaceRowTable {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    void openSlot(SchoolId school, Lane lane, int slot) {
        Statements.of(
                        entities,
                        """
                        insert into transfer_slot (school_id, lane, slot)
                        select cast(? as bigint), cast(? as varchar(5)), cast(? as integer)
                        where not exists (select 1 from transfer_slot
                            where school_id = ? and lane = ? and slot = ?)""",
                        school.value(),
                        lane.name(),
                        slot,
                        school.value(),
                        lane.name(),
                        slot)
                .executeUpdate();
    }

    void openLane(SchoolId school, Lane lane) {
        Statements.of(
                        entities,
                        """
                        insert into transfer_lane (school_id, lane, failures)
                        select cast(? as bigint), cast(? as varchar(5)), 0
                        where not exists (select 1 from transfer_lane
                            where school_id = ? and lane = ?)""",
                        school.value(),
                        lane.name(),
                        school.value(),
                        lane.name())
                .executeUpdate();
    }
}
