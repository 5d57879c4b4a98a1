package de.hundeschule123.sevdesk.transfer.log;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.platform.input.SearchWords;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.CallStep;
import de.hundeschule123.sevdesk.transfer.queue.CallLogEntry;
import de.hundeschule123.sevdesk.transfer.queue.CallOutcome;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds transfers of a school by what a person looks for, the latest moved first. */
@ApplicationScoped
@Transactional
class TransferLogRepository {

    private static final String LATEST = " order by t.moved_at desc, t.id desc";

    /** What a row shows beside its document. */
    record Course(long document, Instant moved, int attempts) {}

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** A condition with its values. */
    private static final class Condition {

        private final StringBuilder text = new StringBuilder();
        private final List<Object> values = new ArrayList<>();
        private boolean withDocument;

        Condition and(String more, Object... its) {
            text.append(" and ").append(more);
            values.addAll(List.of(its));
            return this;
        }

        /** The same where the document itself is asked for. */
        Condition ofDocument(String more, Object... its) {
            withDocument = true;
            return and(more, its);
        }
    }

    long count(SchoolId school, TransferSearch search) {
        return ((Number) found(school, search, "count(*)", "").getSingleResult()).longValue();
    }

    /** The documents of one page. */
    List<Long> page(SchoolId school, TransferSearch search, int offset, int size) {
        return ids(
                found(
                        school,
                        search,
                        "t.document_id",
                        LATEST + " limit " + size + " offset " + offset));
    }

    /** The documents of all that is found. */
    List<Long> all(SchoolId school, TransferSearch search) {
        return ids(found(school, search, "t.document_id", LATEST));
    }

    private static List<Long> ids(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private Query found(SchoolId school, TransferSearch search, String what, String order) {
        Condition condition = condition(school, search);
        String documents = condition.withDocument ? " join document d on d.id = t.document_id" : "";
        return Statements.of(
                entities,
                "select "
                        + what
                        + " from transfer t"
                        + documents
                        + " where t.school_id = ?"
                        + condition.text
                        + order,
                Stream.concat(Stream.of(school.value()), condition.values.stream()).toArray());
    }

    private static Condition condition(SchoolId school, TransferSearch search) {
        Condition condition = new Condition();
        if (search.standing() != null) {
            narrow(condition, search.standing());
        }
        if (search.cause() != null) {
            condition.and("t.state <> 'TRANSFERRED' and t.error_key = ?", search.cause().word());
        }
        period(condition, school, search);
        words(condition, school, SearchWords.of(search.text()));
        if (search.person() != null) {
            condition.ofDocument(
                    "d.number in (select e.thing from trail_entry e where e.school_id = ?"
                            + " and e.area in ('TRANSFERS', 'DOCUMENTS') and e.actor = 'PERSON'"
                            + " and e.actor_id = ?)",
                    school.value(),
                    search.person());
        }
        return condition;
    }

    /** A word stands in number or customer, or is what sevdesk calls the voucher or the case. */
    private static void words(Condition condition, SchoolId school, SearchWords words) {
        int count = 0;
        for (String pattern : words.patterns()) {
            String word = words.words().get(count++);
            condition.ofDocument(
                    """
                    (lower(d.number || ' ' || d.partner_name) like ? escape '!'
                        or t.voucher_id = ? or t.error_uuid = ?
                        or t.id in (select a.transfer_id from transfer_attempt a
                            where a.school_id = ? and a.error_uuid = ?))""",
                    pattern,
                    word,
                    word,
                    school.value(),
                    word);
        }
    }

    private static void narrow(Condition condition, Standing standing) {
        String toDecide = "t.error_key is not distinct from '" + FailureCause.MAYBE_THERE.word();
        switch (standing) {
            case NONE -> condition.and("false");
            case PENDING, RUNNING, TRANSFERRED, RETRY, HELD ->
                    condition.and("t.state = '" + standing.name() + "'");
            case TO_DECIDE -> condition.and("t.state = 'FAILED' and " + toDecide + "'");
            case FAILED ->
                    condition.and(
                            "t.state = 'FAILED' and not ("
                                    + toDecide
                                    + "') and t.put_away_at is null");
            case PUT_AWAY ->
                    condition.and(
                            "t.state = 'FAILED' and not ("
                                    + toDecide
                                    + "') and t.put_away_at is not null");
        }
    }

    /** Something happened within the days: it was promised, it moved, or sevdesk was asked. */
    private static void period(Condition condition, SchoolId school, TransferSearch search) {
        if (search.from() == null && search.until() == null) {
            return;
        }
        OffsetDateTime from = begin(search.from() == null ? LocalDate.EPOCH : search.from());
        OffsetDateTime end =
                search.until() == null
                        ? begin(LocalDate.of(9999, 1, 1))
                        : begin(search.until().plusDays(1));
        condition.and(
                "(t.moved_at >= ? and t.moved_at < ? or t.created_at >= ? and t.created_at < ?"
                        + " or t.id in (select a.transfer_id from transfer_attempt a"
                        + " where a.school_id = ? and a.started_at >= ? and a.started_at < ?))",
                from,
                end,
                from,
                end,
                school.value(),
                from,
                end);
    }

    private static OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(GermanTime.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }

    /** When these documents moved last and how often they were begun. */
    Map<Long, Course> courses(SchoolId school, Collection<Long> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        List<?> rows =
                Statements.of(
                                entities,
                                "select document_id, moved_at, attempts from transfer"
                                        + " where school_id = ? and document_id in ("
                                        + String.join(
                                                ", ", Collections.nCopies(documents.size(), "?"))
                                        + ")",
                                Stream.concat(Stream.of(school.value()), documents.stream())
                                        .toArray())
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Course(
                                        ((Number) row[0]).longValue(),
                                        Statements.moment(row[1]),
                                        ((Number) row[2]).intValue()))
                .collect(Collectors.toMap(Course::document, Function.identity()));
    }

    /** What keeps documents of a school from arriving now, the most frequent first. */
    List<FailureCause> causes(SchoolId school) {
        List<?> words =
                Statements.of(
                                entities,
                                """
                                select error_key from transfer
                                where school_id = ? and state <> 'TRANSFERRED'
                                  and error_key is not null
                                group by error_key order by count(*) desc, error_key""",
                                school.value())
                        .getResultList();
        return words.stream().map(word -> FailureCause.stored((String) word)).distinct().toList();
    }

    /**
     * An act is what somebody has done with a document or with its transfer.
     *
     * @param detail in short German words, or null
     */
    record ActOnDocument(Instant moment, String what, String who, String detail) {}

    /**
     * A claim is one try to move a transfer or a removal on.
     *
     * @param removal null for a try of the transfer itself
     */
    record ClaimKey(long transfer, Long removal, long fence) {}

    /** A call that a claim has made. */
    record CallOfClaim(ClaimKey claim, CallLogEntry call) {}

    /**
     * The calls for a document of a school, oldest first; also for transfers that have gone with
     * their vouchers.
     */
    List<CallOfClaim> calls(SchoolId school, long document) {
        return rows(
                        """
                        select a.fence, a.step, a.started_at, a.millis, a.outcome, a.http_status,
                            a.remote_id, a.error_uuid, a.detail, a.said, a.transfer_id,
                            a.removal_id
                        from transfer_attempt a
                        where a.transfer_id in (
                            select t.id from transfer t
                            where t.school_id = ? and t.document_id = ?
                            union
                            select r.transfer_id from voucher_removal r
                            where r.school_id = ? and r.document_id = ?)
                        order by a.id""",
                        school.value(),
                        document,
                        school.value(),
                        document)
                .map(TransferLogRepository::call)
                .toList();
    }

    /** The calls of the transfers that documents have now, by document, oldest first. */
    Map<Long, List<CallOfClaim>> callsOfTransfers(SchoolId school, Collection<Long> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        return rows(
                        """
                        select a.fence, a.step, a.started_at, a.millis, a.outcome, a.http_status,
                            a.remote_id, a.error_uuid, a.detail, a.said, a.transfer_id,
                            a.removal_id, t.document_id
                        from transfer_attempt a join transfer t on t.id = a.transfer_id
                        where t.school_id = ? and a.removal_id is null and t.document_id in (%s)
                        order by a.id"""
                                .formatted(
                                        String.join(
                                                ", ", Collections.nCopies(documents.size(), "?"))),
                        Stream.concat(Stream.of(school.value()), documents.stream()).toArray())
                .collect(
                        Collectors.groupingBy(
                                row -> ((Number) row[12]).longValue(),
                                Collectors.mapping(
                                        TransferLogRepository::call, Collectors.toList())));
    }

    private static CallOfClaim call(Object... row) {
        return new CallOfClaim(
                new ClaimKey(
                        ((Number) row[10]).longValue(),
                        row[11] == null ? null : ((Number) row[11]).longValue(),
                        ((Number) row[0]).longValue()),
                new CallLogEntry(
                        CallStep.stored((String) row[1]),
                        Statements.moment(row[2]),
                        ((Number) row[3]).longValue(),
                        CallOutcome.stored((String) row[4]),
                        row[5] == null ? null : ((Number) row[5]).intValue(),
                        (String) row[6],
                        (String) row[7],
                        (String) row[8],
                        (String) row[9]));
    }

    /**
     * What people did with a document, but for decisions and removals, which have their own logs.
     */
    List<ActOnDocument> acts(SchoolId school, String number) {
        return rows(
                        """
                        select e.moment, e.act, e.actor, e.actor_name, e.detail from trail_entry e
                        where e.school_id = ? and e.thing = ? and e.area in ('DOCUMENTS', 'TRANSFERS')
                          and e.act not in ('TRANSFER_TAKEN_BACK', 'SURPLUS_VOUCHER_REMOVED',
                              'DOCUMENT_LINKED', 'DOCUMENT_SENT_ANYWAY',
                              'DECISION_TAKEN_BACK', 'FAILURE_PUT_AWAY', 'FAILURE_BROUGHT_BACK')
                        order by e.moment, e.id""",
                        school.value(),
                        number)
                .map(
                        row ->
                                new ActOnDocument(
                                        Statements.moment(row[0]),
                                        EventLogRepository.act((String) row[1]),
                                        EventLogRepository.actor((String) row[2], (String) row[3]),
                                        (String) row[4]))
                .toList();
    }

    /** Who has started a run that a document belonged to, the earliest first. */
    List<String> runsOf(SchoolId school, long document) {
        List<?> starters =
                Statements.of(
                                entities,
                                """
                                select j.started_by from sevdesk_job j
                                    join backfill_document b
                                        on b.job_id = j.id and b.document_id = ?
                                where j.school_id = ? order by j.id""",
                                document,
                                school.value())
                        .getResultList();
        return starters.stream().map(String.class::cast).toList();
    }

    private Stream<Object[]> rows(String statement, Object... values) {
        List<?> rows = Statements.of(entities, statement, values).getResultList();
        return rows.stream().map(Object[].class::cast);
    }
}
