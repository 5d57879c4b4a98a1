package de.hundeschule123.sevdesk.transfer.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Measures the queue: only rows that are not through are read, by their partial indexes. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class QueueMeasurementRepository {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    QueueMeasurement measure() {
        Map<Lane, Double> oldest = new EnumMap<>(Lane.class);
        Map<Lane, Long> ready = new EnumMap<>(Lane.class);
        List<?> lanes =
                entities.createNativeQuery(
                                """
                                select lane, count(*),
                                    cast(extract(epoch from statement_timestamp() - min(ready_at))
                                        as double precision)
                                from transfer
                                where ready_at <= statement_timestamp() and lane in ('LIVE', 'BULK')
                                group by lane""")
                        .getResultList();
        for (Object row : lanes) {
            Object[] lane = (Object[]) row;
            ready.put(Lane.valueOf((String) lane[0]), ((Number) lane[1]).longValue());
            oldest.put(Lane.valueOf((String) lane[0]), ((Number) lane[2]).doubleValue());
        }
        Object[] open =
                (Object[])
                        entities.createNativeQuery(
                                        """
                                        select count(unknown_since),
                                            coalesce(cast(extract(epoch from
                                                statement_timestamp() - min(unknown_since))
                                                as double precision), 0),
                                            count(*) filter (where state = 'FAILED'
                                                and put_away_at is null
                                                and error_key is distinct from ?),
                                            count(*) filter (where state = 'FAILED'
                                                and error_key = ?),
                                            (select count(*) from transfer_incident
                                                where settled_at is null)
                                        from transfer where state <> 'TRANSFERRED'""")
                                .setParameter(1, FailureCause.MAYBE_THERE.word())
                                .setParameter(2, FailureCause.MAYBE_THERE.word())
                                .getSingleResult();
        return new QueueMeasurement(
                oldest,
                ready,
                ((Number) open[0]).longValue(),
                ((Number) open[1]).doubleValue(),
                ((Number) open[2]).longValue(),
                ((Number) open[3]).longValue(),
                ((Number) open[4]).longValue());
    }
}
