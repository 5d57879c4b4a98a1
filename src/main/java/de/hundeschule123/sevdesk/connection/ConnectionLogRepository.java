package de.hundeschule123.sevdesk.connection;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.platform.database.StoredText;
import de.hundeschule123.school.Caller;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.SignedInUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Writes down each check of a connection, each stop and each release, in the transaction in which
 * it happens.
 */
@ApplicationScoped
@Transactional(MANDATORY)
class ConnectionLogRepository {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 1000;

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Inject private CurrentSchool current;
    @Inject private Clock clock;

    /** A check has found how the connection is. */
    void checked(SchoolId school, ConnectionReport report, Tester by) {
        Optional<Caller> person = by == Tester.PERSON ? current.caller() : Optional.<Caller>empty();
        add(
                school,
                ConnectionEventKind.CHECKED,
                by.name(),
                person.filter(SignedInUser.class::isInstance)
                        .map(SignedInUser.class::cast)
                        .map(SignedInUser::userId)
                        .orElse(null),
                person.map(Caller::displayName).orElse(null),
                report.result().name(),
                AccountArea.words(report.missing()),
                null,
                report.said());
    }

    /** Its transfers have been stopped. */
    void held(@Observes ConnectionHeld held) {
        add(
                held.school(),
                ConnectionEventKind.HELD,
                null,
                null,
                null,
                null,
                null,
                held.because().name(),
                null);
    }

    /** Its transfers go on. */
    void released(SchoolId school) {
        add(school, ConnectionEventKind.RELEASED, null, null, null, null, null, null, null);
    }

    /** Removes sevdesk's own words from some of the oldest events that have any. */
    @Transactional(REQUIRES_NEW)
    int forgetWords(SchoolId school, Instant before, int most) {
        Statements.of(entities, "select set_config('hundeschule.retention', 'log', true)")
                .getResultList();
        return Statements.of(
                        entities,
                        """
                        update sevdesk_connection_event set said = null where id in (
                            select id from sevdesk_connection_event
                            where school_id = ? and moment < ? and said is not null
                            order by moment limit ?)""",
                        school.value(),
                        before.atOffset(ZoneOffset.UTC),
                        most)
                .executeUpdate();
    }

    private void add(
            SchoolId school,
            ConnectionEventKind kind,
            String tester,
            Long personId,
            String person,
            String result,
            String missing,
            String reason,
            String said) {
        Statements.of(
                        entities,
                        """
                        insert into sevdesk_connection_event (school_id, moment, kind, tester,
                            person_id, person, result, missing, reason, said)
                        values (?, ?, ?, ?, cast(? as bigint), ?, ?, ?, ?, ?)""",
                        school.value(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        kind.name(),
                        tester,
                        personId,
                        StoredText.of(person, LONGEST_NAME),
                        result,
                        missing,
                        reason,
                        StoredText.of(said, LONGEST_WORDS))
                .executeUpdate();
    }
}
