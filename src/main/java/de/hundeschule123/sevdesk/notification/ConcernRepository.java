package de.hundeschule123.sevdesk.notification;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the concerns of schools, and finds their troubles in the rows as they stand. */
@ApplicationScoped
@Transactional
class ConcernRepository {

    /** A document of 0.00 euro has nothing to bring over: nobody has anything to do. */
    private static final String FAILED =
            " state = 'FAILED' and put_away_at is null and error_key is distinct from '"
                    + FailureCause.NOTHING.word()
                    + "' ";

    private static final String ASKED =
            " state = 'HELD' and error_key = '" + FailureCause.WHICH_ACCOUNT.word() + "' ";

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** How a school's connection stands. */
    record Standing(boolean active, Optional<HoldReason> held, Instant heldSince) {}

    /** The schools with a trouble or a concern. */
    List<SchoolId> schools() {
        List<?> ids =
                sql("select school_id from sevdesk_connection where active and"
                                + " held_because is not null"
                                + " union select school_id from transfer where"
                                + FAILED
                                + "union select school_id from transfer where"
                                + ASKED
                                + "union select school_id from sevdesk_concern")
                        .getResultList();
        return ids.stream().map(id -> new SchoolId(((Number) id).longValue())).toList();
    }

    /**
     * How a school's connection stands, held until the caller's transaction ends so that one server
     * judges; empty while another does.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Standing> hold(SchoolId school) {
        List<?> rows =
                sql(
                                "select active, held_because, held_since from sevdesk_connection"
                                        + " where school_id = ? for no key update skip locked",
                                school.value())
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Standing(
                                        (Boolean) row[0],
                                        Optional.ofNullable((String) row[1])
                                                .map(HoldReason::valueOf),
                                        Statements.moment(row[2])))
                .findFirst();
    }

    /** Why documents of a school do not go on without a person. */
    List<Trouble> ofDocuments(SchoolId school) {
        List<?> rows =
                sql(
                                "select coalesce(error_key, 'unnamed'), min(moved_at), count(*)"
                                        + " from transfer where school_id = ? and"
                                        + FAILED
                                        + "group by 1 union all"
                                        + " select error_key, min(moved_at), count(*)"
                                        + " from transfer where school_id = ? and"
                                        + ASKED
                                        + "group by 1",
                                school.value(),
                                school.value())
                        .getResultList();
        return rows.stream().map(Object[].class::cast).map(ConcernRepository::trouble).toList();
    }

    /** The causes, as they are kept, of what failed once and is on its way again. */
    Set<String> underWay(SchoolId school) {
        List<?> words =
                sql(
                                "select distinct error_key from transfer where school_id = ?"
                                        + " and state in ('PENDING', 'RUNNING', 'RETRY', 'HELD')"
                                        + " and error_key is not null",
                                school.value())
                        .getResultList();
        return words.stream()
                .map(word -> new Cause.Documents(FailureCause.stored((String) word)).text())
                .collect(Collectors.toSet());
    }

    private static Trouble trouble(Object[] row) {
        return new Trouble(
                new Cause.Documents(FailureCause.stored((String) row[0])),
                Statements.moment(row[1]),
                ((Number) row[2]).longValue());
    }

    List<Concern> of(SchoolId school) {
        List<?> rows =
                sql(
                                "select cause, told_at, documents, gone_at, told_times, counted_from"
                                        + " from sevdesk_concern where school_id = ?",
                                school.value())
                        .getResultList();
        return rows.stream().map(Object[].class::cast).map(ConcernRepository::concern).toList();
    }

    private static Concern concern(Object[] row) {
        return new Concern(
                Cause.of((String) row[0]),
                Statements.moment(row[1]),
                ((Number) row[2]).longValue(),
                Statements.moment(row[3]),
                ((Number) row[4]).intValue(),
                Statements.moment(row[5]));
    }

    void keep(SchoolId school, Concern concern) {
        sql(
                        "insert into sevdesk_concern (school_id, cause, told_at, documents, gone_at,"
                                + " told_times, counted_from) values (?, ?,"
                                + " cast(? as timestamptz), ?, cast(? as timestamptz), ?, ?)"
                                + " on conflict (school_id, cause) do update set"
                                + " told_at = excluded.told_at, documents = excluded.documents,"
                                + " gone_at = excluded.gone_at, told_times = excluded.told_times,"
                                + " counted_from = excluded.counted_from",
                        school.value(),
                        concern.cause().text(),
                        written(concern.toldAt()),
                        concern.documents(),
                        written(concern.goneAt()),
                        concern.toldTimes(),
                        Timestamp.from(concern.countedFrom()))
                .executeUpdate();
    }

    private static String written(Instant moment) {
        return moment == null ? null : moment.toString();
    }

    void forget(SchoolId school, Cause cause) {
        sql(
                        "delete from sevdesk_concern where school_id = ? and cause = ?",
                        school.value(),
                        cause.text())
                .executeUpdate();
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}
