package de.hundeschule123.school.factor;

import de.hundeschule123.platform.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Keeps second factors and recovery codes, each of one person. */
@ApplicationScoped
@Transactional
class SecondFactorRepository {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /**
     * A second factor as it is kept.
     *
     * @param since when it was confirmed; null: it is being set up
     * @param used the last half minute whose number was used
     * @param codes how many recovery codes are left
     */
    record Stored(String cipher, Instant since, long used, int codes) {

        boolean isOn() {
            return since != null;
        }
    }

    /** A secret of a person, for putting it under another key. */
    record Cipher(long user, String text) {}

    Optional<Stored> find(long user) {
        List<?> found =
                sql(
                                """
                                select secret_cipher, confirmed_at, last_step,
                                    (select count(*) from recovery_code c where c.user_id = f.user_id)
                                from second_factor f where user_id = ?""",
                                user)
                        .getResultList();
        return found.stream().map(row -> stored((Object[]) row)).findFirst();
    }

    private static Stored stored(Object... row) {
        return new Stored(
                (String) row[0],
                Statements.moment(row[1]),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).intValue());
    }

    /** Begins a set-up, in place of one that was not finished; never in place of what is on. */
    void begin(long user, String cipher) {
        sql(
                        """
                        insert into second_factor (user_id, secret_cipher) values (?, ?)
                        on conflict (user_id) do update set secret_cipher = excluded.secret_cipher
                            where second_factor.confirmed_at is null""",
                        user,
                        cipher)
                .executeUpdate();
    }

    void confirm(long user, Instant now) {
        sql(
                        "update second_factor set confirmed_at = ? where user_id = ? and confirmed_at is null",
                        now.atOffset(ZoneOffset.UTC),
                        user)
                .executeUpdate();
    }

    /**
     * Takes one of the tries that a person has; counted before anybody looks, so that many at once
     * are no more than these.
     *
     * @param since tries before this moment are forgotten
     */
    boolean mayTry(long user, int most, Instant now, Instant since) {
        return sql(
                                """
                                update second_factor
                                set tries = case when tried_at < ? then 1 else tries + 1 end,
                                    tried_at = ?
                                where user_id = ?
                                  and (tries < ? or tried_at is null or tried_at < ?)""",
                                since.atOffset(ZoneOffset.UTC),
                                now.atOffset(ZoneOffset.UTC),
                                user,
                                most,
                                since.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    /** Uses the number of a half minute up; of two who show the same, one is let in. */
    boolean use(long user, long step) {
        return sql(
                                """
                                update second_factor set last_step = ?, tries = 0
                                where user_id = ? and last_step < ?""",
                                step,
                                user,
                                step)
                        .executeUpdate()
                == 1;
    }

    /** Uses a recovery code up. */
    boolean use(long user, RecoveryCode code) {
        boolean known =
                sql("delete from recovery_code where user_id = ? and hash = ?", user, code.hash())
                                .executeUpdate()
                        == 1;
        if (known) {
            sql("update second_factor set tries = 0 where user_id = ?", user).executeUpdate();
        }
        return known;
    }

    /** Puts new recovery codes in the place of all old ones. */
    void replaceCodes(long user, List<RecoveryCode> codes) {
        sql("delete from recovery_code where user_id = ?", user).executeUpdate();
        for (RecoveryCode code : codes) {
            sql("insert into recovery_code (user_id, hash) values (?, ?)", user, code.hash())
                    .executeUpdate();
        }
    }

    boolean remove(long user) {
        return sql("delete from second_factor where user_id = ?", user).executeUpdate() == 1;
    }

    List<Cipher> ciphers() {
        List<?> rows =
                sql("select user_id, secret_cipher from second_factor for update").getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Cipher(((Number) row[0]).longValue(), (String) row[1]))
                .toList();
    }

    void lockAnew(Cipher cipher) {
        sql(
                        "update second_factor set secret_cipher = ? where user_id = ?",
                        cipher.text(),
                        cipher.user())
                .executeUpdate();
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}
