package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The stored connections and revenue accounts, each found by its school alone. */
@ApplicationScoped
@Transactional
class ConnectionTable {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    Optional<SevdeskConnection> find(SchoolId school) {
        return Optional.ofNullable(entities.find(SevdeskConnection.class, school.value()));
    }

    /** The school's row, locked until the transaction ends; made on first use. */
    SevdeskConnection lock(SchoolId school) {
        SevdeskConnection connection =
                entities.find(
                        SevdeskConnection.class, school.value(), LockModeType.PESSIMISTIC_WRITE);
        if (connection == null) {
            connection = new SevdeskConnection(school);
            entities.persist(connection);
            entities.flush();
        }
        return connection;
    }

    List<RevenueAccount> revenueAccounts(SchoolId school) {
        List<?> rows =
                entities.createNativeQuery(
                                "select tax_rule, vat_rate, account_id, number, name, chosen"
                                        + " from sevdesk_revenue_account where school_id = ?"
                                        + " order by tax_rule, vat_rate desc")
                        .setParameter(1, school.value())
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(ConnectionTable::revenueAccount)
                .toList();
    }

    private static RevenueAccount revenueAccount(Object[] row) {
        return new RevenueAccount(
                ((Number) row[0]).intValue(),
                ((Number) row[1]).intValue(),
                ((Number) row[2]).longValue(),
                (String) row[3],
                (String) row[4],
                (Boolean) row[5]);
    }

    void replaceRevenueAccounts(SchoolId school, List<RevenueAccount> accounts) {
        entities.createNativeQuery("delete from sevdesk_revenue_account where school_id = ?")
                .setParameter(1, school.value())
                .executeUpdate();
        accounts.forEach(
                account ->
                        entities.createNativeQuery(
                                        "insert into sevdesk_revenue_account (school_id, tax_rule,"
                                                + " vat_rate, account_id, number, name, chosen)"
                                                + " values (?, ?, ?, ?, ?, ?, ?)")
                                .setParameter(1, school.value())
                                .setParameter(2, account.taxRule())
                                .setParameter(3, account.vatRate())
                                .setParameter(4, account.accountId())
                                .setParameter(5, account.number())
                                .setParameter(6, account.name())
                                .setParameter(7, account.chosen())
                                .executeUpdate());
    }
}
