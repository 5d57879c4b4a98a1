package de.hundeschule123.platform.mail;

import de.hundeschule123.platform.database.Lease;
import de.hundeschule123.platform.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps mails until they are sent. Each is held by one sender at a time, and only its holder says
 * what became of it; who dies while sending is followed by another, under the same message id.
 */
@ApplicationScoped
@Transactional
class MailRepository {

    /** Longer than the longest conversation with a mail server. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration KEPT = Duration.ofDays(30);

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** How a mail ended. */
    enum State {
        WAITING,
        SENT,
        /** There was nothing any more that its link could have opened. */
        DROPPED,
        GIVEN_UP
    }

    /** A mail in the hands of the one who sends it. */
    record Claimed(
            long id,
            String holder,
            String messageId,
            String recipient,
            String subject,
            String content,
            Optional<Mail.Link> link,
            Optional<Mail.Link> leave,
            int attempts) {}

    /** How many mails there are that somebody should know of. */
    record Figures(long waiting, long late, long givenUp) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void add(Mail mail) {
        sql(
                        "insert into mail (message_id, recipient, subject, content, link_kind, link_for,"
                                + " leave_kind, leave_for, good_until) values (?, ?, ?, ?,"
                                + " ?, cast(? as bigint), ?, cast(? as bigint), "
                                + Statements.LATER
                                + ")",
                        UUID.randomUUID().toString(),
                        mail.to().text(),
                        mail.subject(),
                        mail.content(),
                        mail.link().map(Mail.Link::kind).orElse(null),
                        mail.link().map(link -> Long.toString(link.of())).orElse(null),
                        mail.leave().map(Mail.Link::kind).orElse(null),
                        mail.leave().map(link -> Long.toString(link.of())).orElse(null),
                        mail.goodFor().toMillis())
                .executeUpdate();
    }

    /** Takes the mails that are due, oldest first, so that nobody else sends them meanwhile. */
    List<Claimed> claim(String holder, int most) {
        List<?> rows =
                sql(
                                "update mail set attempts = attempts + 1, holder = ?, "
                                        + Lease.TAKEN
                                        + " where id in (select id from mail where state = 'WAITING'"
                                        + " and due_at <= statement_timestamp()"
                                        + " and good_until > statement_timestamp() and "
                                        + Lease.FREE
                                        + " order by due_at, id limit ? for update skip locked)"
                                        + " returning id, message_id, recipient, subject, content,"
                                        + " link_kind, link_for, leave_kind, leave_for, attempts",
                                holder,
                                LEASE.toMillis(),
                                most)
                        .getResultList();
        return rows.stream().map(row -> claimed((Object[]) row, holder)).toList();
    }

    private static Claimed claimed(Object[] row, String holder) {
        return new Claimed(
                ((Number) row[0]).longValue(),
                holder,
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                link(row[5], row[6]),
                link(row[7], row[8]),
                ((Number) row[9]).intValue());
    }

    private static Optional<Mail.Link> link(Object kind, Object of) {
        return Optional.ofNullable((String) kind)
                .map(known -> new Mail.Link(known, ((Number) of).longValue()));
    }

    /** It needs nobody's attention any more. */
    void end(Claimed mail, State state, String problem) {
        sql(
                        "update mail set state = ?, problem = ?, ended_at = clock_timestamp(),"
                                + " lease_until = null, holder = null"
                                + " where id = ? and holder = ? and state = 'WAITING'",
                        state.name(),
                        problem,
                        mail.id(),
                        mail.holder())
                .executeUpdate();
    }

    /** It is tried again after a pause. */
    void postpone(Claimed mail, Duration pause, String problem) {
        sql(
                        "update mail set problem = ?, lease_until = null, holder = null, due_at = "
                                + Statements.LATER
                                + " where id = ? and holder = ? and state = 'WAITING'",
                        problem,
                        pause.toMillis(),
                        mail.id(),
                        mail.holder())
                .executeUpdate();
    }

    /** Gives up what nobody wants any more; how many that were. */
    int giveUpOverdue() {
        return sql("update mail set state = 'GIVEN_UP', ended_at = clock_timestamp()"
                        + " where state = 'WAITING' and good_until <= statement_timestamp()"
                        + " and "
                        + Lease.FREE)
                .executeUpdate();
    }

    void forgetOld() {
        sql(
                        "delete from mail where state <> 'WAITING' and ended_at < statement_timestamp() - "
                                + Statements.MILLIS,
                        KEPT.toMillis())
                .executeUpdate();
    }

    Figures figures() {
        Object[] row =
                (Object[])
                        sql("select count(*) filter (where state = 'WAITING'),"
                                        + " count(*) filter (where state = 'WAITING' and"
                                        + " created_at < statement_timestamp()"
                                        + " - interval '10 minutes'),"
                                        + " count(*) filter (where state = 'GIVEN_UP') from mail")
                                .getSingleResult();
        return new Figures(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue());
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}
