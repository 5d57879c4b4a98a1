package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.revenue.RevenueAccount;
import de.hundeschule123.sevdesk.connection.status.HoldReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
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

    /** The school's row, locked until the transaction ends; nothing before the first set-up. */
    Optional<SevdeskConnection> findLocked(SchoolId school) {
        return Optional.ofNullable(
                entities.find(
                        SevdeskConnection.class, school.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The school's row, locked until the transaction ends; made on first use. */
    SevdeskConnection lock(SchoolId school) {
        return findLocked(school).orElseGet(() -> made(school));
    }

    private SevdeskConnection made(SchoolId school) {
        SevdeskConnection connection = new SevdeskConnection(school);
        entities.persist(connection);
        entities.flush();
        return connection;
    }

    List<SevdeskConnection> withToken() {
        return entities.createQuery(
                        "select c from SevdeskConnection c where c.tokenCipher is not null",
                        SevdeskConnection.class)
                .getResultList();
    }

    /** Active schools whose token waits for a test. */
    List<SchoolId> waitingForTest(Instant notSince) {
        return entities.createQuery(
                        "select c from SevdeskConnection c where c.active = true"
                                + " and c.heldBecause = :because"
                                + " and (c.testedAt is null or c.testedAt < :since)",
                        SevdeskConnection.class)
                .setParameter("because", HoldReason.NOT_TESTED)
                .setParameter("since", Timestamp.from(notSince))
                .getResultStream()
                .map(SevdeskConnection::school)
                .toList();
    }

    List<RevenueAccount> revenueAccounts(SchoolId school) {
        return accounts("sevdesk_revenue_account", "chosen", school);
    }

    List<RevenueAccount> offered(SchoolId school) {
        return accounts("sevdesk_offered_account", "false", school);
    }

    private List<RevenueAccount> accounts(String table, String chosen, SchoolId school) {
        List<?> rows =
                entities.createNativeQuery(
                                "select tax_rule, vat_rate, account_id, number, name, "
                                        + chosen
                                        + " from "
                                        + table
                                        + " where school_id = ?"
                                        + " order by tax_rule, vat_rate desc, number")
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
        clear("sevdesk_revenue_account", school);
        accounts.forEach(
                account ->
                        insert(
                                "insert into sevdesk_revenue_account (school_id, tax_rule,"
                                        + " vat_rate, account_id, number, name, chosen)"
                                        + " values (?, ?, ?, ?, ?, ?, ?)",
                                school.value(),
                                account.taxRule(),
                                account.vatRate(),
                                account.accountId(),
                                account.number(),
                                account.name(),
                                account.chosen()));
    }

    void replaceOffered(SchoolId school, List<RevenueAccount> accounts) {
        clear("sevdesk_offered_account", school);
        accounts.forEach(
                account ->
                        insert(
                                "insert into sevdesk_offered_account (school_id, tax_rule,"
                                        + " vat_rate, account_id, number, name)"
                                        + " values (?, ?, ?, ?, ?, ?)",
                                school.value(),
                                account.taxRule(),
                                account.vatRate(),
                                account.accountId(),
                                account.number(),
                                account.name()));
    }

    private void clear(String table, SchoolId school) {
        entities.createNativeQuery("delete from " + table + " where school_id = ?")
                .setParameter(1, school.value())
                .executeUpdate();
    }

    private void insert(String statement, Object... values) {
        Query query = entities.createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
