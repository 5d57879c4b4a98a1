package de.hundeschule123.school.session;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.platform.database.StoredText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Keeps the rows of sessions, each of one person. */
@ApplicationScoped
@Transactional
class SessionRepository {

    private static final int LONGEST = 60;

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** How a session stands: the epoch of its person, and when it was last seen. */
    record Standing(int epoch, Instant seen) {}

    long add(long user, Instant now, String place, String browser) {
        return ((Number)
                        sql(
                                        """
                                        insert into user_session
                                            (user_id, started_at, seen_at, place, browser)
                                        values (?, ?, ?, ?, ?) returning id""",
                                        user,
                                        utc(now),
                                        utc(now),
                                        StoredText.of(place, LONGEST),
                                        StoredText.of(browser, LONGEST))
                                .getSingleResult())
                .longValue();
    }

    /** How a session of a person stands; nothing when it is over. */
    Optional<Standing> find(long session, long user) {
        List<?> found =
                sql(
                                """
                                select u.session_epoch, s.seen_at
                                from user_session s join app_user u on u.id = s.user_id
                                where s.id = ? and s.user_id = ?""",
                                session,
                                user)
                        .getResultList();
        return found.stream().map(row -> standing((Object[]) row)).findFirst();
    }

    private static Standing standing(Object... row) {
        return new Standing(((Number) row[0]).intValue(), Statements.moment(row[1]));
    }

    /** Notes that a session is in use, unless that was noted since a moment. */
    void seen(long session, Instant now, String place, Instant notSince) {
        sql(
                        "update user_session set seen_at = ?, place = ? where id = ? and seen_at < ?",
                        utc(now),
                        StoredText.of(place, LONGEST),
                        session,
                        utc(notSince))
                .executeUpdate();
    }

    /** The sessions of a person that began and were seen after these moments, the latest first. */
    List<OpenSession> of(long user, Instant startedAfter, Instant seenAfter) {
        List<?> rows =
                sql(
                                """
                                select id, started_at, seen_at, place, browser from user_session
                                where user_id = ? and started_at > ? and seen_at > ?
                                order by seen_at desc, id desc""",
                                user,
                                utc(startedAfter),
                                utc(seenAfter))
                        .getResultList();
        return rows.stream().map(row -> open((Object[]) row)).toList();
    }

    private static OpenSession open(Object... row) {
        return new OpenSession(
                ((Number) row[0]).longValue(),
                Statements.moment(row[1]),
                Statements.moment(row[2]),
                (String) row[3],
                (String) row[4]);
    }

    /** Ends a session of a person; which browser it was, if there was one. */
    Optional<String> end(long session, long user) {
        List<?> ended =
                sql(
                                "delete from user_session where id = ? and user_id = ? returning browser",
                                session,
                                user)
                        .getResultList();
        return ended.stream().map(String::valueOf).findFirst();
    }

    /** Ends all sessions of a person but one. */
    void endOthers(long user, long but) {
        sql("delete from user_session where user_id = ? and id <> ?", user, but).executeUpdate();
    }

    /** Clears away the sessions of a person that have run out. */
    void forget(long user, Instant startedBefore) {
        sql(
                        "delete from user_session where user_id = ? and started_at < ?",
                        user,
                        utc(startedBefore))
                .executeUpdate();
    }

    private static Object utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}
