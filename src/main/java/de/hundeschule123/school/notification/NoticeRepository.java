package de.hundeschule123.school.notification;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Keeps who wants notices, and per person and cause what is to be told or has been told. */
@ApplicationScoped
@Transactional
class NoticeRepository {

    /** As long as somebody may come back to an old mail and want no more of them. */
    private static final Duration LINKS_KEPT = Duration.ofDays(400);

    /** The choice of a person, or what counts for their role. */
    private static final String RHYTHM =
            " coalesce(p.rhythm, case when u.role = 'OWNER' then 'IMMEDIATELY' else 'OFF' end) ";

    private static final String IN_SCHOOL =
            " user_id in (select id from app_user where school_id = ?) ";

    /** Takes the hours of the daily and of the weekly digest. */
    private static final String DUE =
            " (n.told_at is null or n.healed) and case"
                    + RHYTHM
                    + "when 'DAILY' then n.due_since < ? when 'WEEKLY' then n.due_since < ?"
                    + " else true end ";

    private static final String ANEW =
            " do update set title = excluded.title, content = excluded.content,"
                    + " action = excluded.action, path = excluded.path,"
                    + " due_since = excluded.due_since, told_at = null, healed = false";

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** Notes for each person who wants it that they are to be told. */
    void add(SchoolId school, Notice notice) {
        add(school, notice, ANEW);
    }

    /** As {@link #add}, but leaves alone who was told and does not know it healed. */
    void addUnknown(SchoolId school, Notice notice) {
        add(school, notice, ANEW + " where notice.told_at is null or notice.healed");
    }

    /** As {@link #add}, but only for whoever has joined those who want it since. */
    void addMissing(SchoolId school, Notice notice) {
        add(school, notice, " do nothing");
    }

    private void add(SchoolId school, Notice notice, String onConflict) {
        sql(
                        "insert into notice (user_id, topic, cause, title, content, action, path)"
                                + " select u.id, ?, ?, ?, ?, ?, ? from app_user u"
                                + " left join notice_preference p on p.user_id = u.id"
                                + " where u.school_id = ? and u.disabled_at is null and"
                                + RHYTHM
                                + "<> 'OFF' and not exists (select 1 from notice_muted m"
                                + " where m.user_id = u.id and m.topic = ?)"
                                + " on conflict (user_id, cause)"
                                + onConflict,
                        notice.topic().name(),
                        notice.cause(),
                        notice.title(),
                        notice.content(),
                        notice.action(),
                        notice.path(),
                        school.value(),
                        notice.topic().name())
                .executeUpdate();
    }

    void forgetUntold(SchoolId school, String cause) {
        sql(
                        "delete from notice where told_at is null and cause = ? and" + IN_SCHOOL,
                        cause,
                        school.value())
                .executeUpdate();
    }

    void heal(SchoolId school, Notice over) {
        sql(
                        "update notice set healed = true, title = ?, content = ?, action = ?, path = ?,"
                                + " due_since = clock_timestamp()"
                                + " where not healed and told_at is not null and cause = ? and"
                                + IN_SCHOOL,
                        over.title(),
                        over.content(),
                        over.action(),
                        over.path(),
                        over.cause(),
                        school.value())
                .executeUpdate();
    }

    void forget(SchoolId school, String cause) {
        sql("delete from notice where cause = ? and" + IN_SCHOOL, cause, school.value())
                .executeUpdate();
    }

    /** Who is to get a mail now. */
    List<Long> recipients(DigestHours hours) {
        List<?> ids =
                sql(
                                "select distinct n.user_id from notice n"
                                        + " join app_user u on u.id = n.user_id"
                                        + " left join notice_preference p on p.user_id = u.id"
                                        + " where"
                                        + DUE,
                                Timestamp.from(hours.daily()),
                                Timestamp.from(hours.weekly()))
                        .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** What a person is to be told now; what another server is about to tell is left out. */
    List<PendingNotice> take(long person, DigestHours hours) {
        List<?> rows =
                sql(
                                "select n.id, n.topic, n.title, n.content, n.action, n.path, n.healed"
                                        + " from notice n join app_user u on u.id = n.user_id"
                                        + " left join notice_preference p on p.user_id = u.id"
                                        + " where n.user_id = ? and"
                                        + DUE
                                        + "order by n.healed, n.due_since, n.id"
                                        + " for update of n skip locked",
                                person,
                                Timestamp.from(hours.daily()),
                                Timestamp.from(hours.weekly()))
                        .getResultList();
        return rows.stream().map(Object[].class::cast).map(NoticeRepository::pending).toList();
    }

    private static PendingNotice pending(Object[] row) {
        return new PendingNotice(
                ((Number) row[0]).longValue(),
                NoticeTopic.valueOf((String) row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (Boolean) row[6]);
    }

    void told(PendingNotice notice) {
        sql("update notice set told_at = clock_timestamp() where id = ?", notice.id())
                .executeUpdate();
    }

    void forget(PendingNotice notice) {
        sql("delete from notice where id = ?", notice.id()).executeUpdate();
    }

    /** Who is told under this number; nobody where that person is gone or locked out. */
    Optional<Recipient> recipient(long person) {
        List<?> rows =
                sql(
                                "select u.id, u.name, u.email, s.name,"
                                        + RHYTHM
                                        + "from app_user u join school s on s.id = u.school_id"
                                        + " left join notice_preference p on p.user_id = u.id"
                                        + " where u.id = ? and u.disabled_at is null",
                                person)
                        .getResultList();
        return rows.stream().map(Object[].class::cast).map(NoticeRepository::recipient).findFirst();
    }

    private static Recipient recipient(Object[] row) {
        return new Recipient(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                NoticeRhythm.valueOf((String) row[4]));
    }

    /** When a person wants to be told; the role says it where nobody has chosen. */
    NoticeRhythm rhythm(long person) {
        return recipient(person).map(Recipient::rhythm).orElse(NoticeRhythm.OFF);
    }

    /** Of what a person wants to hear nothing. */
    List<NoticeTopic> muted(long person) {
        List<?> words =
                sql("select topic from notice_muted where user_id = ? order by topic", person)
                        .getResultList();
        return words.stream().map(word -> NoticeTopic.valueOf((String) word)).toList();
    }

    void choose(long person, NoticeRhythm rhythm) {
        sql(
                        "insert into notice_preference (user_id, rhythm) values (?, ?)"
                                + " on conflict (user_id) do update set rhythm = excluded.rhythm",
                        person,
                        rhythm.name())
                .executeUpdate();
    }

    void mute(long person, List<NoticeTopic> topics) {
        sql("delete from notice_muted where user_id = ?", person).executeUpdate();
        topics.forEach(
                topic ->
                        sql(
                                        "insert into notice_muted (user_id, topic) values (?, ?)"
                                                + " on conflict do nothing",
                                        person,
                                        topic.name())
                                .executeUpdate());
    }

    void addLink(byte[] hash, long person) {
        sql(
                        "delete from notice_unsubscription where made_at < statement_timestamp() - "
                                + Statements.MILLIS,
                        LINKS_KEPT.toMillis())
                .executeUpdate();
        sql("insert into notice_unsubscription (token_hash, user_id) values (?, ?)", hash, person)
                .executeUpdate();
    }

    /** Whose mails a link ends. */
    Optional<Long> holder(byte[] hash) {
        List<?> ids =
                sql("select user_id from notice_unsubscription where token_hash = ?", hash)
                        .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).findFirst();
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}
