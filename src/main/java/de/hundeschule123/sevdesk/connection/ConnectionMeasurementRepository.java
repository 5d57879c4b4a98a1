package de.hundeschule123.sevdesk.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the schools whose extension is active and those that are held, by their reason. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ConnectionMeasurementRepository {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    ConnectionMeasurement measure() {
        Map<HoldReason, Long> held = new EnumMap<>(HoldReason.class);
        List<Object[]> rows =
                entities.createQuery(
                                "select c.heldBecause, count(c) from SevdeskConnection c"
                                        + " where c.active = true group by c.heldBecause",
                                Object[].class)
                        .getResultList();
        long active = 0;
        for (Object[] row : rows) {
            active += (Long) row[1];
            if (row[0] instanceof HoldReason reason) {
                held.put(reason, (Long) row[1]);
            }
        }
        return new ConnectionMeasurement(active, held);
    }

    /**
     * How the extensions of all schools stand.
     *
     * @param active how many schools have switched it on
     * @param held how many of them are held, by reason
     */
    record ConnectionMeasurement(long active, Map<HoldReason, Long> held) {

        ConnectionMeasurement {
            held = Map.copyOf(held);
        }

        long held(HoldReason reason) {
            return held.getOrDefault(reason, 0L);
        }
    }
}
