package de.hundeschule123.school.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.harness.plain.HeardEvents;
import de.hundeschule123.harness.plain.OwnTransaction;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolAct;
import de.hundeschule123.school.SchoolId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrailTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

    private final PlainDatabase database = new PlainDatabase();
    private final CurrentSchool current = new CurrentSchool();
    private final CurrentOrigin origin = Wiring.bean(new CurrentOrigin(), current);
    private final TrailRepository entries = Wiring.bean(new TrailRepository(), database.entities());
    private final Trail trail =
            Wiring.bean(
                    new Trail(),
                    current,
                    origin,
                    entries,
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    new HeardEvents<Recorded>());
    private final OwnTransaction committing = Wiring.bean(new OwnTransaction());

    @BeforeEach
    void found() {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
    }

    private void record(String thing) {
        current.workingFor(SCHOOL, () -> trail.record(SchoolAct.LETTERHEAD_CHANGED, thing, "IBAN"));
    }

    private void recorded(String thing) throws Exception {
        committing.during(
                () -> {
                    record(thing);
                    return null;
                });
    }

    private void keep(String area, String age) {
        database.run(
                "insert into trail_entry (school_id, moment, act, area, actor, channel)"
                        + " values (1, clock_timestamp() - cast('"
                        + age
                        + "' as interval), 'A', '"
                        + area
                        + "', 'SERVER', 'SERVER')");
    }

    @Test
    void an_act_is_kept_with_who_did_it_to_which_thing() throws Exception {
        recorded("Briefkopf");

        assertThat(
                        database.names(
                                "select concat_ws(' ', school_id, moment at time zone 'UTC', act,"
                                        + " area, actor, channel, thing, detail, times)"
                                        + " from trail_entry"))
                .containsExactly(
                        "1 2026-11-28 09:00:00 LETTERHEAD_CHANGED SETTINGS SERVER SERVER"
                                + " Briefkopf IBAN 1");
    }

    @Test
    void an_act_that_is_taken_back_leaves_no_entry() {
        assertThatThrownBy(
                        () ->
                                committing.during(
                                        () -> {
                                            record("Briefkopf");
                                            throw new IllegalStateException("not done");
                                        }))
                .hasMessage("not done");

        assertThat(database.ask("select count(*) from trail_entry")).isEqualTo(0L);
    }

    @Test
    void what_is_in_no_transaction_is_no_act() {
        assertThatThrownBy(() -> record("Briefkopf")).isInstanceOf(TransactionalException.class);
    }

    @Test
    void a_long_name_or_a_sign_that_acts_costs_no_act() throws Exception {
        recorded("x".repeat(299) + "\u0000\uD83D\uDC36");

        assertThat(String.valueOf(database.ask("select thing from trail_entry")))
                .hasSize(300)
                .endsWith("x ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update trail_entry set thing = 'another'",
                "update trail_entry set moment = moment - interval '20 years'",
                "delete from trail_entry",
                "truncate trail_entry"
            })
    void nobody_changes_the_trail(String statement) throws Exception {
        recorded("Briefkopf");

        assertThatThrownBy(() -> database.run(statement)).isInstanceOf(PersistenceException.class);
        assertThatThrownBy(() -> asCleanUp(statement)).isInstanceOf(PersistenceException.class);
        assertThat(database.ask("select thing from trail_entry")).isEqualTo("Briefkopf");
    }

    /** The clean-up says so for its transaction. */
    private void asCleanUp(String statement) throws Exception {
        EntityManager entities = database.entities();
        committing.during(
                () -> {
                    entities.createNativeQuery("set local hundeschule.retention = 'trail'")
                            .executeUpdate();
                    return entities.createNativeQuery(statement).executeUpdate();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "ACCESS, 91 days, true",
        "ACCESS, 89 days, false",
        "SETTINGS, 11 years, true",
        "SETTINGS, 10 years, false",
        "DOCUMENTS, 91 days, false"
    })
    void the_clean_up_removes_what_is_old_enough_and_nothing_else(
            String area, String age, boolean removed) throws Exception {
        keep(area, age);

        assertThatThrownBy(() -> database.run("delete from trail_entry"))
                .isInstanceOf(PersistenceException.class);
        if (removed) {
            asCleanUp("delete from trail_entry");
        } else {
            assertThatThrownBy(() -> asCleanUp("delete from trail_entry"))
                    .isInstanceOf(PersistenceException.class);
        }

        assertThat(database.ask("select count(*) from trail_entry")).isEqualTo(removed ? 0L : 1L);
    }

    @Test
    void an_act_on_many_things_leaves_an_entry_for_each() throws Exception {
        List<Trail.Named> many =
                IntStream.range(0, 1_234).mapToObj(n -> new Trail.Named("K-" + n, null)).toList();
        committing.during(
                () -> {
                    current.workingFor(
                            SCHOOL,
                            () ->
                                    trail.recordAll(
                                            SCHOOL,
                                            Actor.server(),
                                            SchoolAct.LETTERHEAD_CHANGED,
                                            many));
                    return null;
                });

        assertThat(database.ask("select count(distinct thing) from trail_entry")).isEqualTo(1_234L);
    }

    @Test
    void the_nightly_removal_takes_old_traces_of_access_in_pieces_and_nothing_else() {
        for (int i = 0; i < 5; i++) {
            keep("ACCESS", "200 days");
            keep("ACCESS", "20 days");
            keep("DOCUMENTS", "200 days");
        }
        Instant before = Instant.now().minus(Duration.ofDays(100));

        assertThat(entries.removeAccess(SCHOOL, before, 3)).isEqualTo(3);
        assertThat(entries.removeAccess(SCHOOL, before, 3)).isEqualTo(2);
        assertThat(entries.removeAccess(new SchoolId(2), before, 3)).isZero();
        assertThat(database.ask("select count(*) from trail_entry")).isEqualTo(10L);
    }
}
