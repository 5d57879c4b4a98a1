package de.hundeschule123.sevdesk.transfer.queue;

import static jakarta.transaction.Transactional.TxType.REQUIRED;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;
import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import de.hundeschule123.platform.database.Lease;
import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.platform.instance.ServerInstance;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Grants permits: how many documents of a school may be under way at once in a lane, the same for
 * all servers.
 *
 * <p>A permit is a leased row, so that a crash cannot lose one for ever.
 */
@ApplicationScoped
@Transactional(REQUIRED)
public class PermitRepository {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Inject private TransferTimes times;
    @Inject private ServerInstance instance;

    @Inject
    @ConfigProperty(name = "transfer.parallel.live", defaultValue = "2")
    private int parallelLive;

    @Inject
    @ConfigProperty(name = "transfer.parallel.bulk", defaultValue = "1")
    private int parallelBulk;

    /** How many documents of a school may be under way at once in a lane. */
    @Transactional(SUPPORTS)
    public int parallel(Lane lane) {
        return lane == Lane.LIVE ? parallelLive : parallelBulk;
    }

    /**
     * Takes a permit, unless all are in use. One that is just being taken or given back is passed
     * over if there is another, else waited for: it may be the last one, and free in the end.
     */
    public Optional<Permit> acquire(SchoolId school, Lane lane, String holder) {
        Optional<Permit> free = occupy(school, lane, holder, "skip locked");
        if (free.isPresent() || areAllInUse(school, lane)) {
            return free;
        }
        openSlots(school, lane);
        return occupy(school, lane, holder, "");
    }

    private Optional<Permit> occupy(SchoolId school, Lane lane, String holder, String locked) {
        List<?> slots =
                sql(
                                """
                                update transfer_slot set holder = ?, %s
                                where school_id = ? and lane = ? and slot = (
                                    select slot from transfer_slot
                                    where school_id = ? and lane = ? and slot <= ?
                                      and %s
                                    order by slot limit 1 for no key update %s)
                                returning slot"""
                                        .formatted(Lease.TAKEN, Lease.FREE, locked),
                                holder,
                                times.lease().toMillis(),
                                school.value(),
                                lane.name(),
                                school.value(),
                                lane.name(),
                                parallel(lane))
                        .getResultList();
        return slots.stream()
                .map(slot -> new Permit(school, lane, ((Number) slot).intValue(), holder))
                .findFirst();
    }

    private boolean areAllInUse(SchoolId school, Lane lane) {
        Object inUse =
                sql(
                                """
                                select count(*) from transfer_slot
                                where school_id = ? and lane = ? and slot <= ?
                                  and %s"""
                                        .formatted(Lease.HELD),
                                school.value(),
                                lane.name(),
                                parallel(lane))
                        .getSingleResult();
        return ((Number) inUse).intValue() >= parallel(lane);
    }

    /** On first use, or when more may be under way at once than before. */
    private void openSlots(SchoolId school, Lane lane) {
        sql(
                        """
                        insert into transfer_slot (school_id, lane, slot)
                        select cast(? as bigint), cast(? as varchar(5)), generate_series(1, ?)
                        on conflict do nothing""",
                        school.value(),
                        lane.name(),
                        parallel(lane))
                .executeUpdate();
    }

    /** Keeps a permit for another lease. */
    public void renew(Permit permit) {
        sql(
                        """
                        update transfer_slot set %s
                        where school_id = ? and lane = ? and slot = ? and holder = ?"""
                                .formatted(Lease.TAKEN),
                        times.lease().toMillis(),
                        permit.school().value(),
                        permit.lane().name(),
                        permit.slot(),
                        permit.holder())
                .executeUpdate();
    }

    /** Gives a permit back. */
    public void release(Permit permit) {
        sql(
                        """
                        update transfer_slot set holder = null, lease_until = null
                        where school_id = ? and lane = ? and slot = ? and holder = ?""",
                        permit.school().value(),
                        permit.lane().name(),
                        permit.slot(),
                        permit.holder())
                .executeUpdate();
    }

    /** Gives back what earlier lives of this server hold; how many permits that were. */
    @Transactional(REQUIRES_NEW)
    public int releaseOfTheDead() {
        return sql(
                        """
                        update transfer_slot set holder = null, lease_until = null
                        where %s"""
                                .formatted(Lease.OF_THE_DEAD),
                        instance.anyOfThisServer(),
                        instance.thisOne())
                .executeUpdate();
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}
