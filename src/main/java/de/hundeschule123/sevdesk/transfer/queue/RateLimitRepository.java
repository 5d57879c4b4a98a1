package de.hundeschule123.sevdesk.transfer.queue;

import static de.hundeschule123.platform.database.Statements.MILLIS;
import static jakarta.transaction.Transactional.TxType.REQUIRED;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Limits the rate of calls of each school in each lane, the same for all servers: calls are counted
 * and paid off at the school's rate, which quickens by itself and halves when sevdesk complains.
 */
@ApplicationScoped
@Transactional(REQUIRED)
public class RateLimitRepository {

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

    /** How long a school's lane must not be worked on: sevdesk's wish, an outage, our own pace. */
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
    public void charge(Permit permit, int calls) {
        charge(permit.school(), permit.lane(), calls);
    }

    /** The same for calls that no document needs, such as for a list. */
    public void charge(SchoolId school, Lane lane, int calls) {
        if (calls > 0 && charged(school, lane, calls, "").isEmpty()) {
            openLane(school, lane);
            charged(school, lane, calls, "");
        }
    }

    /**
     * Counts the calls of a document that has arrived, and when: the end of a standstill is told by
     * it, in the same statement.
     *
     * @return how long the lane must not be worked on from now
     */
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
                                + %s,
                            rate = least(?, coalesce(rate, ?) * ?)
                        where school_id = ? and lane = ? returning %s"""
                                .formatted(more, Statements.millis("? / coalesce(rate, ?)"), PAUSE),
                        Stream.concat(Stream.of(parameters), Stream.of(pay)).toArray())
                .getResultList();
    }

    /**
     * sevdesk found us too fast: from now on half as fast, in both lanes. At once, for whoever
     * works for the school meanwhile must know.
     */
    @Transactional(REQUIRES_NEW)
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
