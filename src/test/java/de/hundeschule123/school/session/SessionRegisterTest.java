package de.hundeschule123.school.session;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionRegisterTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final long JANA = 1;
    private static final long ALI = 2;

    private final PlainDatabase database = new PlainDatabase();
    private final SessionRepository sessions =
            Wiring.bean(new SessionRepository(), database.entities());

    @BeforeEach
    void found() {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        for (long person : new long[] {JANA, ALI}) {
            database.run(
                    "insert into app_user (id, school_id, email, name, role, password_hash)"
                            + " values (?, 1, ?, 'N', 'STAFF', 'h')",
                    person,
                    person + "@s.example");
        }
    }

    private SignedInSession began(long person) {
        return new SignedInSession(
                sessions.add(person, NOON, "203.0.113.7", "Firefox"), person, 0, NOON, NOON);
    }

    private boolean holds(SignedInSession session, Duration after) {
        return new SessionRegister(sessions, null, Clock.fixed(NOON.plus(after), ZoneOffset.UTC))
                .holds(session, "203.0.113.8");
    }

    @Test
    void a_session_holds_for_twelve_hours_and_no_longer() {
        SignedInSession session = began(JANA);

        assertThat(holds(session, Duration.ofHours(12).minusSeconds(1))).isTrue();
        assertThat(holds(session, Duration.ofHours(12))).isFalse();
    }

    @Test
    void a_session_that_was_ended_anywhere_is_over_with_its_next_request() {
        SignedInSession session = began(JANA);
        SignedInSession other = began(JANA);

        assertThat(sessions.end(session.id(), JANA)).contains("Firefox");

        assertThat(holds(session, Duration.ofSeconds(1))).isFalse();
        assertThat(holds(other, Duration.ofSeconds(1))).isTrue();
    }

    @Test
    void nobody_ends_the_session_of_somebody_else() {
        SignedInSession session = began(JANA);

        assertThat(sessions.end(session.id(), ALI)).isEmpty();
        sessions.endOthers(ALI, 0);

        assertThat(holds(session, Duration.ofSeconds(1))).isTrue();
    }

    @Test
    void a_new_password_ends_all_sessions_of_its_person_and_of_nobody_else() {
        SignedInSession jana = began(JANA);
        SignedInSession ali = began(ALI);

        database.run("update app_user set session_epoch = 1 where id = ?", JANA);

        assertThat(holds(jana, Duration.ofSeconds(1))).isFalse();
        assertThat(holds(jana.under(1), Duration.ofSeconds(1))).isTrue();
        assertThat(holds(ali, Duration.ofSeconds(1))).isTrue();
    }

    @Test
    void that_a_session_is_in_use_is_noted_with_its_place_and_at_most_once_a_minute() {
        SignedInSession session = began(JANA);
        holds(session, Duration.ofSeconds(59));
        assertThat(listed(NOON.minusSeconds(1)).get(0).seen()).isEqualTo(NOON);

        holds(session, Duration.ofSeconds(61));

        OpenSession seen = listed(NOON.minusSeconds(1)).get(0);
        assertThat(seen.seen()).isEqualTo(NOON.plusSeconds(61));
        assertThat(seen.place()).isEqualTo("203.0.113.8");
        assertThat(listed(NOON.plusSeconds(61))).isEmpty();
    }

    private List<OpenSession> listed(Instant seenAfter) {
        return sessions.of(JANA, NOON.minusSeconds(1), seenAfter);
    }

    @Test
    void sessions_that_have_run_out_are_cleared_away() {
        began(JANA);

        sessions.forget(JANA, NOON);
        assertThat(listed(Instant.EPOCH)).hasSize(1);
        sessions.forget(JANA, NOON.plusSeconds(1));
        assertThat(listed(Instant.EPOCH)).isEmpty();
    }
}
