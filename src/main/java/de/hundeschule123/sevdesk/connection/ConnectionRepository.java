package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueAccountOffer;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import de.hundeschule123.sevdesk.connection.account.ServiceAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the stored connections and revenue accounts, each by its school alone. */
@ApplicationScoped
@Transactional
class ConnectionRepository {

    static final String REVENUE_ACCOUNTS = "sevdesk_revenue_account";
    static final String SERVICE_ACCOUNTS = "sevdesk_service_account";

    private static final List<HoldReason> PASSING =
            Arrays.stream(HoldReason.values()).filter(HoldReason::mayPass).toList();

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

    /** Active schools that are held for a reason that may pass, and whose next try is due. */
    List<SchoolId> dueForProbe(Instant now) {
        return entities.createQuery(
                        "select c from SevdeskConnection c where c.active = true"
                                + " and c.heldBecause in :reasons"
                                + " and (c.probeAt is null or c.probeAt <= :now)",
                        SevdeskConnection.class)
                .setParameter("reasons", PASSING)
                .setParameter("now", now)
                .getResultStream()
                .map(SevdeskConnection::school)
                .toList();
    }

    /**
     * Whether another school is connected with an account: active, and where this school has been
     * connected with it too, not itself held.
     */
    boolean isConnectedElsewhere(SchoolId school, String account, Seniority seniority) {
        return !sql(
                        """
                        select 1 from sevdesk_connection
                        where account_id = ? and school_id <> ? and active\s"""
                                + (seniority == Seniority.NEW ? "" : "and held_because is null"),
                        account,
                        school.value())
                .getResultList()
                .isEmpty();
    }

    /** Whether a school has been connected with an account before. */
    enum Seniority {
        NEW,
        KNOWN
    }

    /**
     * Takes the right to ask sevdesk for the accounts, which nobody has done since a moment: one
     * refused document asks for all.
     */
    boolean mayAskForAccounts(SchoolId school, Instant notSince, Instant now) {
        return sql(
                                """
                                update sevdesk_connection set accounts_asked_at = ?,
                                    accounts_stood_at = null
                                where school_id = ?
                                  and (accounts_asked_at is null or accounts_asked_at < ?)""",
                                now,
                                school.value(),
                                notSince)
                        .executeUpdate()
                == 1;
    }

    /** Whether the accounts were found to stand when they were last asked for. */
    boolean accountsStood(SchoolId school) {
        return !sql(
                        "select 1 from sevdesk_connection"
                                + " where school_id = ? and accounts_stood_at is not null",
                        school.value())
                .getResultList()
                .isEmpty();
    }

    /** The accounts stand. */
    void noteAccountsStand(SchoolId school, Instant now) {
        sql(
                        "update sevdesk_connection set accounts_stood_at = ? where school_id = ?",
                        now,
                        school.value())
                .executeUpdate();
    }

    /** Nobody has learned whether the accounts stand: the next one may ask at once. */
    void forgetAccountsAsked(SchoolId school) {
        sql(
                        "update sevdesk_connection set accounts_asked_at = null"
                                + " where school_id = ? and accounts_stood_at is null",
                        school.value())
                .executeUpdate();
    }

    /** The school is connected with an account. */
    void noteAccount(SchoolId school, String account, String user, Instant now) {
        sql(
                        """
                        insert into sevdesk_known_account
                            (school_id, account_id, user_name, connected_at)
                        values (?, ?, cast(? as varchar), ?)
                        on conflict (school_id, account_id) do update set left_at = null,
                            user_name = coalesce(excluded.user_name,
                                sevdesk_known_account.user_name)""",
                        school.value(),
                        account,
                        user,
                        now)
                .executeUpdate();
    }

    /** The school has gone on with another account. */
    void noteLeft(SchoolId school, String account, Instant now) {
        sql(
                        """
                        insert into sevdesk_known_account
                            (school_id, account_id, connected_at, left_at)
                        values (?, ?, ?, ?)
                        on conflict (school_id, account_id) do update
                            set left_at = excluded.left_at""",
                        school.value(),
                        account,
                        now,
                        now)
                .executeUpdate();
    }

    /** The accounts that a school is or was connected with. */
    List<KnownAccount> knownAccounts(SchoolId school) {
        List<?> rows =
                sql(
                                "select account_id, left_at from sevdesk_known_account"
                                        + " where school_id = ?",
                                school.value())
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new KnownAccount(
                                        (String) row[0],
                                        Optional.ofNullable(row[1]).map(Statements::moment)))
                .toList();
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }

    List<RevenueAccount> revenueAccounts(SchoolId school) {
        return accounts(REVENUE_ACCOUNTS, "chosen", "number", school);
    }

    List<RevenueAccount> offered(SchoolId school) {
        return accounts("sevdesk_offered_account", "false", "place", school);
    }

    /** Those offered accounts that the rule proposes. */
    List<RevenueAccount> proposed(SchoolId school) {
        return accounts("sevdesk_offered_account", "by_rule", "place", school).stream()
                .filter(RevenueAccount::chosen)
                .map(RevenueAccount::chosenByRule)
                .toList();
    }

    private List<RevenueAccount> accounts(
            String table, String chosen, String order, SchoolId school) {
        List<?> rows =
                entities.createNativeQuery(
                                "select tax_rule, vat_rate, account_id, number, name, "
                                        + chosen
                                        + " from "
                                        + table
                                        + " where school_id = ?"
                                        + " order by tax_rule, vat_rate desc, "
                                        + order)
                        .setParameter(1, school.value())
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(ConnectionRepository::revenueAccount)
                .toList();
    }

    /** Which services are booked on accounts of their own. */
    List<ServiceAccount> serviceAccounts(SchoolId school) {
        List<?> rows =
                sql(
                                """
                                select tax_rule, vat_rate, account_id, number, name, true, service_id
                                from sevdesk_service_account where school_id = ?
                                order by service_id, tax_rule, vat_rate desc""",
                                school.value())
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new ServiceAccount(((Number) row[6]).longValue(), revenueAccount(row)))
                .toList();
    }

    /** Books a service on an account of its own, in the account's case. */
    void book(SchoolId school, ServiceAccount chosen) {
        RevenueAccount account = chosen.account();
        sql(
                        """
                        insert into sevdesk_service_account (school_id, service_id, tax_rule,
                            vat_rate, account_id, number, name)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (school_id, service_id, tax_rule, vat_rate) do update
                        set account_id = excluded.account_id, number = excluded.number,
                            name = excluded.name""",
                        school.value(),
                        chosen.service(),
                        account.taxRule(),
                        account.vatRate(),
                        account.accountId(),
                        account.number(),
                        account.name())
                .executeUpdate();
    }

    /** Books a service like all others of a case again. */
    void unbook(SchoolId school, long service, RevenueCase revenue) {
        sql(
                        """
                        delete from sevdesk_service_account
                        where school_id = ? and service_id = ? and tax_rule = ? and vat_rate = ?""",
                        school.value(),
                        service,
                        revenue.taxRule(),
                        revenue.vatRate())
                .executeUpdate();
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
        clear(REVENUE_ACCOUNTS, school);
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

    /** In one statement: an account may offer some thousand. */
    void replaceOffered(SchoolId school, RevenueAccountOffer offer) {
        clear("sevdesk_offered_account", school);
        JsonArrayBuilder rows = Json.createArrayBuilder();
        List<RevenueAccount> possible = offer.possible();
        for (int place = 0; place < possible.size(); place++) {
            RevenueAccount account = possible.get(place);
            rows.add(
                    Json.createObjectBuilder()
                            .add("tax_rule", account.taxRule())
                            .add("vat_rate", account.vatRate())
                            .add("account_id", account.accountId())
                            .add("number", account.number())
                            .add("name", account.name())
                            .add("by_rule", offer.known().contains(account))
                            .add("place", place));
        }
        sql(
                        """
                        insert into sevdesk_offered_account (school_id, tax_rule, vat_rate,
                            account_id, number, name, by_rule, place)
                        select ?, o.tax_rule, o.vat_rate, o.account_id, o.number, o.name,
                            o.by_rule, o.place
                        from jsonb_to_recordset(cast(? as jsonb)) as o(tax_rule integer,
                            vat_rate integer, account_id bigint, number text, name text,
                            by_rule boolean, place integer)""",
                        school.value(),
                        rows.build().toString())
                .executeUpdate();
    }

    /** The cases of which the owner must say on which account their revenue is booked. */
    List<RevenueCase> asked(SchoolId school) {
        List<?> rows =
                sql(
                                """
                                select tax_rule, vat_rate from sevdesk_account_question
                                where school_id = ? order by tax_rule, vat_rate desc""",
                                school.value())
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new RevenueCase(
                                        ((Number) row[0]).intValue(), ((Number) row[1]).intValue()))
                .toList();
    }

    /**
     * Asks the owner about a case for which accounts are offered and none is booked on; whether the
     * answer is missing now.
     */
    boolean ask(SchoolId school, RevenueCase revenue, Instant now) {
        sql(
                        """
                        insert into sevdesk_account_question (school_id, tax_rule, vat_rate, asked_at)
                        select o.school_id, o.tax_rule, o.vat_rate, ?
                        from sevdesk_offered_account o
                        where o.school_id = ? and o.tax_rule = ? and o.vat_rate = ?
                          and not exists (select 1 from sevdesk_revenue_account a
                            where a.school_id = o.school_id and a.tax_rule = o.tax_rule
                              and a.vat_rate = o.vat_rate)
                        limit 1 on conflict do nothing""",
                        now,
                        school.value(),
                        revenue.taxRule(),
                        revenue.vatRate())
                .executeUpdate();
        return asked(school).contains(revenue);
    }

    /** Takes back what need not be asked any more; whether there was such a question. */
    boolean settleQuestions(SchoolId school) {
        return sql(
                                """
                                delete from sevdesk_account_question q
                                where q.school_id = ? and (exists (
                                    select 1 from sevdesk_revenue_account a
                                    where a.school_id = q.school_id and a.tax_rule = q.tax_rule
                                      and a.vat_rate = q.vat_rate)
                                  or not exists (select 1 from sevdesk_offered_account o
                                    where o.school_id = q.school_id and o.tax_rule = q.tax_rule
                                      and o.vat_rate = q.vat_rate))""",
                                school.value())
                        .executeUpdate()
                > 0;
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
