package de.hundeschule123.sevdesk.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.harness.plain.OwnTransaction;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.SchoolId;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a connection is written down, also where no person has done anything. */
class ConnectionCourseTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

    private final PlainDatabase database = new PlainDatabase();
    private final ConnectionLogRepository log =
            Wiring.bean(
                    new ConnectionLogRepository(),
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    database.entities());

    private final OwnTransaction committing = Wiring.bean(new OwnTransaction());

    @BeforeEach
    void a_school() {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T',"
                        + " null, null, null, false)");
    }

    @Test
    void a_refusal_that_a_document_met_is_kept_with_the_words_of_sevdesk() throws Exception {
        committing.during(
                () -> {
                    log.checked(
                            SCHOOL,
                            ConnectionReport.failed(
                                    CheckResult.TOKEN_REFUSED, "Authentication required"),
                            Tester.TRANSFER);
                    log.held(new ConnectionHeld(SCHOOL, HoldReason.TOKEN_REFUSED));
                    log.released(SCHOOL);
                    return null;
                });

        assertThat(
                        database.ask(
                                "select string_agg(kind, ' ' order by id) from sevdesk_connection_event"))
                .isEqualTo("CHECKED HELD RELEASED");
        assertThat(database.ask("select said from sevdesk_connection_event where kind = 'CHECKED'"))
                .isEqualTo("Authentication required");
    }

    @Test
    void people_read_what_was_found_and_by_what() {
        ConnectionEvent event =
                ConnectionEvent.of(
                        NOW,
                        new ConnectionEvent.Stored(
                                "CHECKED",
                                "SELF",
                                null,
                                "RIGHT_MISSING",
                                AccountArea.words(Set.of(AccountArea.values()[0])),
                                null),
                        null);

        assertThat(event.what()).isEqualTo("Verbindung geprüft");
        assertThat(event.who()).isEqualTo("Von selbst");
        assertThat(event.detail())
                .isEqualTo(CheckResult.RIGHT_MISSING.sentence(Set.of(AccountArea.values()[0])));
    }

    @Test
    void words_of_a_newer_version_cost_nobody_the_page() {
        ConnectionEvent event =
                ConnectionEvent.of(
                        NOW,
                        new ConnectionEvent.Stored("HELD", null, null, null, null, "UNHEARD_OF"),
                        null);

        assertThat(event.what()).isEqualTo("Übertragung angehalten");
        assertThat(event.detail()).isEmpty();
    }

    @Test
    void nothing_of_it_can_be_changed_but_old_words_that_go() throws Exception {
        committing.during(
                () -> {
                    log.checked(
                            SCHOOL,
                            ConnectionReport.failed(CheckResult.ACCESS_REFUSED, "old"),
                            Tester.SELF);
                    return null;
                });
        assertThatThrownBy(
                        () -> database.run("update sevdesk_connection_event set result = 'WORKS'"))
                .isInstanceOf(PersistenceException.class);
        assertThatThrownBy(() -> database.run("delete from sevdesk_connection_event"))
                .isInstanceOf(PersistenceException.class);
    }
}
