package de.hundeschule123.sevdesk.transfer.queue;

import static de.hundeschule123.platform.database.Statements.LATER;
import static de.hundeschule123.platform.database.Statements.MILLIS;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.platform.instance.ServerInstance;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The pace of each school in each lane, the same for all servers: permits, pauses, wake-up calls.
 *
 * <p>A permit is a leased row, so that a crash cannot lose one for ever. After several faults in a
 * row the school pauses: its outage must not cost the others, and sevdesk may lock a token that
 * keeps failing.
 */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
public class PermitRepository {

    private static final int FAULTS_BEFORE_PAUSE = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration LONGEST_WISH = Duration.ofHours(1);

    /** The milliseconds for which a lane must rest; takes the burst as its parameter. */
    private static final String PAUSE =
            """
            cast(extract(epoch from greatest(
                    coalesce(not_before, statement_timestamp()),
                    coalesce(next_call_at, statement_timestamp()) - %s)
                - statement_timestamp()) * 1000 as bigint)"""
                    .formatted(MILLIS);

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Inject private TransferTimes times;
    @Inject private CallRates rates;
    @Inject private ServerInstance life;

    @Inject
    @ConfigProperty(name = "transfer.parallel.live", defaultValue = "2")
    private int parallelLive;

    @Inject
    @ConfigProperty(name = "transfer.parallel.bulk", defaultValue = "1")
    private int parallelBulk;

    /** Part of a school's capacity; to be given back when the document is done. */
    public record Permit(SchoolId school, Lane lane, int slot, String holder) {}

    /** A lane of a school. */
    public record SchoolLane(SchoolId school, Lane lane) {}

    /** How many documents of a school may be under way at once in a lane. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public int parallel(Lane lane) {
        return lane == Lane.LIVE ? parallelLive : parallelBulk;
    }

    /**
     * Takes a permit, unless all are in use. One that is just being taken or given back is passed
     * over if there is another, else waited for: it may be the last one, and free in the end.
     */
    @Transactional(Transactional.TxType.REQUIRED)
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
                                update transfer_slot set holder = ?, lease_until = %s
                                where school_id = ? and lane = ? and slot = (
                                    select slot from transfer_slot
                                    where school_id = ? and lane = ? and slot <= ?
                                      and (lease_until is null
                                        or lease_until < statement_timestamp())
                                    order by slot limit 1 for no key update %s)
                                returning slot"""
                                        .formatted(LATER, locked),
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
                                  and lease_until >= statement_timestamp()""",
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
    @Transactional(Transactional.TxType.REQUIRED)
    public void renew(Permit permit) {
        sql(
                        """
                        update transfer_slot set lease_until = %s
                        where school_id = ? and lane = ? and slot = ? and holder = ?"""
                                .formatted(LATER),
                        times.lease().toMillis(),
                        permit.school().value(),
                        permit.lane().name(),
                        permit.slot(),
                        permit.holder())
                .executeUpdate();
    }

    /**
     * Writes down how many calls were made and gives the permit back, whatever has come of them.
     */
    public void giveUp(Permit permit, int calls) {
        charge(permit, calls);
        release(permit);
    }

    /** Gives a permit back. */
    @Transactional(Transactional.TxType.REQUIRED)
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
    public int releaseOfTheDead() {
        return sql(
                        """
                        update transfer_slot set holder = null, lease_until = null
                        where holder like ? and holder not like ?""",
                        life.anyOfThisServer(),
                        life.thisOne())
                .executeUpdate();
    }

    /** How long a school's lane must not be worked on: sevdesk's wish, an outage, our own pace. */
    @Transactional(Transactional.TxType.REQUIRED)
    public Duration pause(SchoolId school, Lane lane) {
        return pause(
                sql(
                                "select %s from transfer_lane where school_id = ? and lane = ?"
                                        .formatted(PAUSE),
                                rates.burst().toMillis(),
                                school.value(),
                                lane.name())
                        .getResultList());
    }

    private static Duration pause(List<?> millis) {
        return Duration.ofMillis(
                millis.stream()
                        .mapToLong(row -> Math.max(0, ((Number) row).longValue()))
                        .findFirst()
                        .orElse(0));
    }

    /**
     * Counts calls against the pace: the moment at which they are paid off moves on, and as long as
     * sevdesk does not complain the pace quickens, a tenth for each hundred calls.
     */
    @Transactional(Transactional.TxType.REQUIRED)
    public void charge(Permit permit, int calls) {
        if (calls > 0 && charged(permit.school(), permit.lane(), calls, "").isEmpty()) {
            openLane(permit.school(), permit.lane());
            charged(permit.school(), permit.lane(), calls, "");
        }
    }

    /**
     * Counts the calls of a document that has arrived, and when: the end of a standstill is told by
     * it, in the same statement.
     *
     * @return how long the lane must not be worked on from now
     */
    @Transactional(Transactional.TxType.REQUIRED)
    public Duration arrived(Permit permit, int calls) {
        List<?> pause = counted(permit.school(), permit.lane(), calls);
        if (pause.isEmpty()) {
            openLane(permit.school(), permit.lane());
            pause = counted(permit.school(), permit.lane(), calls);
        }
        return pause(pause);
    }

    private List<?> counted(SchoolId school, Lane lane, int calls) {
        return charged(
                school,
                lane,
                calls,
                """
                stood_still_until = case
                    when arrived_at >= statement_timestamp() - %s
                    then stood_still_until else statement_timestamp() end,
                arrived_at = statement_timestamp(),"""
                        .formatted(MILLIS),
                times.lookAfter().toMillis());
    }

    private List<?> charged(
            SchoolId school, Lane lane, int calls, String more, Object... parameters) {
        Object[] pay = {
            calls * 1000.0,
            rates.first(school, lane),
            rates.most(school),
            rates.first(school, lane),
            1 + 0.001 * calls,
            school.value(),
            lane.name(),
            rates.burst().toMillis()
        };
        return sql(
                        """
                        update transfer_lane set %s
                            next_call_at = greatest(
                                coalesce(next_call_at, statement_timestamp()),
                                statement_timestamp())
                                + cast(? / coalesce(rate, ?) as bigint)
                                    * interval '1 millisecond',
                            rate = least(?, coalesce(rate, ?) * ?)
                        where school_id = ? and lane = ? returning %s"""
                                .formatted(more, PAUSE),
                        Stream.concat(Stream.of(parameters), Stream.of(pay)).toArray())
                .getResultList();
    }

    /** sevdesk found us too fast: from now on half as fast, in both lanes. */
    public void slowDown(SchoolId school) {
        for (Lane lane : Lane.values()) {
            sql(
                            """
                            insert into transfer_lane (school_id, lane, failures, rate)
                            values (?, ?, 0, greatest(cast(? as double precision),
                                cast(? as double precision) / 2))
                            on conflict (school_id, lane) do update set
                                rate = greatest(?, coalesce(transfer_lane.rate, ?) / 2)""",
                            school.value(),
                            lane.name(),
                            rates.least(school, lane),
                            rates.first(school, lane),
                            rates.least(school, lane),
                            rates.first(school, lane))
                    .executeUpdate();
        }
    }

    /** sevdesk answered as it should: faults so far are forgotten. */
    @Transactional(Transactional.TxType.REQUIRED)
    public void succeeded(SchoolId school) {
        sql(
                        "update transfer_lane set failures = 0"
                                + " where school_id = ? and lane = 'LIVE' and failures > 0",
                        school.value())
                .executeUpdate();
    }

    /** sevdesk asked for a pause (Retry-After); at most an hour is believed. */
    public void pause(SchoolId school, Duration wish) {
        Duration pause = wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
        // One after the other, so that nobody locks the two rows the other way round.
        for (Lane lane : Lane.values()) {
            sql(
                            """
                            insert into transfer_lane (school_id, lane, failures, not_before)
                            values (?, ?, 0, %s)
                            on conflict (school_id, lane)
                                do update set not_before = excluded.not_before"""
                                    .formatted(LATER),
                            school.value(),
                            lane.name(),
                            pause.toMillis())
                    .executeUpdate();
        }
    }

    /** sevdesk was disturbed; after several times in a row the school pauses, longer each time. */
    public void disturbed(SchoolId school) {
        Object counted =
                sql(
                                """
                                insert into transfer_lane (school_id, lane, failures)
                                values (?, 'LIVE', 1)
                                on conflict (school_id, lane)
                                    do update set failures = transfer_lane.failures + 1
                                returning failures""",
                                school.value())
                        .getSingleResult();
        int failures = ((Number) counted).intValue();
        if (failures >= FAULTS_BEFORE_PAUSE) {
            pause(school, pauseAfter(failures));
        }
    }

    private Duration pauseAfter(int failures) {
        int doublings = Math.min((failures - FAULTS_BEFORE_PAUSE) / FAULTS_BEFORE_PAUSE, 10);
        Duration first =
                FIRST_PAUSE.compareTo(times.longestBackoff()) < 0
                        ? FIRST_PAUSE
                        : times.longestBackoff();
        Duration pause = first.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /**
     * Lanes that have ready transfers although nobody was called to them lately; not those that
     * only a newer version knows.
     */
    public List<SchoolLane> unattended(Duration unheard) {
        List<?> rows =
                sql(
                                """
                                select w.school_id, w.lane
                                from (select distinct school_id, lane from transfer
                                    where ready_at <= statement_timestamp()
                                      and lane in ('LIVE', 'BULK')) w
                                where not exists (
                                    select 1 from transfer_lane l
                                    where l.school_id = w.school_id and l.lane = w.lane
                                      and (l.not_before > statement_timestamp()
                                        or l.token_sent_at > statement_timestamp() - %s))"""
                                        .formatted(MILLIS),
                                unheard.toMillis())
                        .getResultList();
        List<SchoolLane> lanes = new ArrayList<>();
        for (Object row : rows) {
            Object[] lane = (Object[]) row;
            lanes.add(
                    new SchoolLane(
                            new SchoolId(((Number) lane[0]).longValue()),
                            Lane.valueOf((String) lane[1])));
        }
        return lanes;
    }

    /**
     * Writes down that somebody was called to a lane; once for each round of the sweeper, so that
     * whoever commits an invoice does not wait for those who work in the lane.
     */
    @Transactional(Transactional.TxType.REQUIRED)
    public void called(SchoolId school, Lane lane) {
        boolean heard =
                !sql(
                                """
                                select 1 from transfer_lane where school_id = ? and lane = ?
                                  and token_sent_at > statement_timestamp() - %s"""
                                        .formatted(MILLIS),
                                school.value(),
                                lane.name(),
                                times.sweep().toMillis())
                        .getResultList()
                        .isEmpty();
        if (!heard) {
            sql(
                            """
                            insert into transfer_lane (school_id, lane, failures, token_sent_at)
                            values (?, ?, 0, statement_timestamp())
                            on conflict (school_id, lane)
                                do update set token_sent_at = excluded.token_sent_at""",
                            school.value(),
                            lane.name())
                    .executeUpdate();
        }
    }

    private void openLane(SchoolId school, Lane lane) {
        sql(
                        """
                        insert into transfer_lane (school_id, lane, failures) values (?, ?, 0)
                        on conflict do nothing""",
                        school.value(),
                        lane.name())
                .executeUpdate();
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}
