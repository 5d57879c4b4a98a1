package de.hundeschule123.sevdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.Crash;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.notification.PeopleToTell;
import java.sql.Connection;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a fault to the mails about it, on the database, with people, kills and a second server. */
class ConcernJudgeTest {

    private static final String OWNER = "sabine@pfoten.example";
    private static final String STOPPED = "Es wird nichts mehr nach Sevdesk übertragen";
    private static final String GOES_ON = "Es wird wieder nach Sevdesk übertragen";
    private static final String DONE = "Belege, die dich gebraucht haben, sind erledigt";

    private static final String SECOND_OWNER = "paul@pfoten.example";
    private static final String STAFF = "tim@pfoten.example";

    /** What a round at least asks and writes where somebody is told, with its two commits. */
    private static final int STEPS_OF_A_ROUND = 12;

    private final PlainDatabase database = new PlainDatabase();
    private final PeopleToTell people = new PeopleToTell(database);
    private final ConcernRepository concerns =
            Wiring.bean(new ConcernRepository(), database.entities());
    private final Instant begin = Instant.now();
    private Instant now = begin;

    @BeforeEach
    void school() {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        database.run(
                "insert into customer (id, school_id, number, last_name, country, version)"
                        + " values (3, 1, 'K-1', 'M', 'DE', 1)");
        database.run(
                "insert into sevdesk_connection (school_id, active, token_cipher, token_tail,"
                        + " test_result, voucher_status) values (1, true, 'c', 'af90', 'WORKS', 100)");
        people.add(50, 1, OWNER, "OWNER");
    }

    @Test
    void a_refused_connection_is_told_once_within_fifteen_minutes_and_once_when_it_is_back() {
        hold();
        roundsUntil(Duration.ofMinutes(4));
        assertThat(mails()).isEmpty();
        roundsUntil(Duration.ofMinutes(7));
        assertThat(mails()).containsExactly(STOPPED);
        assertThat((String) database.ask("select content from mail"))
                .contains("Der Satz dazu.", "/einstellungen/sevdesk.xhtml");
        roundsUntil(Duration.ofHours(3));
        release();
        roundsUntil(Duration.ofHours(4));

        assertThat(mails()).containsExactly(STOPPED, GOES_ON);
    }

    @Test
    void a_thousand_documents_that_fail_alike_are_one_mail_and_one_all_clear() {
        fail("refused", IntStream.rangeClosed(1, 1000));
        roundsUntil(Duration.ofMinutes(55));
        assertThat(mails()).isEmpty();
        roundsUntil(Duration.ofMinutes(65));

        assertThat(mails()).containsExactly("1.000 Belege sind nicht in Sevdesk angekommen");
        assertThat((String) database.ask("select content from mail"))
                .contains(
                        "Sevdesk hat den Beleg abgelehnt.",
                        "/sevdesk/protokoll.xhtml?stand=FAILED&ursache=REFUSED");
        database.run("update transfer set put_away_at = now() where document_id > 1");
        roundsUntil(Duration.ofMinutes(90));
        assertThat(mails()).hasSize(1);
        database.run("update transfer set put_away_at = now()");
        roundsUntil(Duration.ofMinutes(120));

        assertThat(mails().subList(1, mails().size())).containsExactly(DONE);
    }

    @Test
    void what_is_tried_again_is_not_over_before_it_has_arrived() {
        fail("refused", IntStream.rangeClosed(1, 2));
        roundsUntil(Duration.ofMinutes(65));
        database.run("update transfer set state = 'RETRY', ready_at = now()");
        roundsUntil(Duration.ofMinutes(120));
        assertThat(mails()).as("nothing has arrived").hasSize(1);
        database.run(
                "update transfer set state = 'TRANSFERRED', ready_at = null, error_key = null,"
                        + " voucher_id = 'V' || document_id, transferred_at = now()");
        roundsUntil(Duration.ofMinutes(140));

        assertThat(mails().subList(1, mails().size())).containsExactly(DONE);
    }

    @Test
    void what_waits_for_a_decision_leads_to_the_decisions() {
        fail("maybeThere", IntStream.of(1));
        roundsUntil(Duration.ofMinutes(65));

        assertThat(mails()).containsExactly("Ein Beleg wartet auf deine Entscheidung");
        assertThat((String) database.ask("select content from mail"))
                .contains("?stand=TO_DECIDE&ursache=MAYBE_THERE");
    }

    @Test
    void two_causes_are_told_apart_and_what_needs_nobody_is_not_told() {
        fail("refused", IntStream.of(1));
        fail("contactRefused", IntStream.of(2, 3));
        fail("nothing", IntStream.of(4));
        roundsUntil(Duration.ofMinutes(65));

        assertThat(mails()).containsExactly("2 Dinge bei Sevdesk brauchen dich");
        assertThat((String) database.ask("select content from mail"))
                .contains("# Ein Beleg ist", "# 2 Belege sind");
    }

    @Test
    void a_connection_that_comes_and_goes_all_day_floods_nobody() {
        for (int hour = 0; hour < 12; hour++) {
            hold();
            roundsUntil(Duration.ofMinutes(60L * hour + 20));
            release();
            roundsUntil(Duration.ofMinutes(60L * hour + 59));
        }

        assertThat(mails()).containsExactly(STOPPED, GOES_ON, STOPPED, GOES_ON);
    }

    @Test
    void whoever_switches_it_off_hears_of_no_all_clear() {
        hold();
        roundsUntil(Duration.ofMinutes(7));
        database.run("update sevdesk_connection set active = false, held_because = null");
        roundsUntil(Duration.ofMinutes(60));

        assertThat(mails()).containsExactly(STOPPED);
        assertThat(database.names("select cause from sevdesk_concern")).isEmpty();
    }

    @Test
    void whoever_joins_or_subscribes_while_a_trouble_lasts_is_told_of_it_once() {
        people.add(51, 1, STAFF, "STAFF");
        hold();
        roundsUntil(Duration.ofMinutes(7));
        people.add(52, 1, SECOND_OWNER, "OWNER");
        database.run("insert into notice_preference values (51, 'IMMEDIATELY')");
        roundsUntil(Duration.ofMinutes(20));

        assertThat(mails()).containsExactly(STOPPED);
        assertThat(people.mailsTo(SECOND_OWNER)).containsExactly(STOPPED);
        assertThat(people.mailsTo(STAFF)).containsExactly(STOPPED);
        release();
        roundsUntil(Duration.ofMinutes(40));
        assertThat(people.mailsTo(SECOND_OWNER)).containsExactly(STOPPED, GOES_ON);
        assertThat(people.mailsTo(STAFF)).containsExactly(STOPPED, GOES_ON);
    }

    @Test
    void whoever_subscribes_again_is_not_told_twice_and_hears_nothing_of_what_is_on_its_way() {
        fail("refused", IntStream.rangeClosed(1, 2));
        roundsUntil(Duration.ofMinutes(65));
        database.run("insert into notice_preference values (50, 'OFF')");
        roundsUntil(Duration.ofMinutes(70));
        database.run("update notice_preference set rhythm = 'IMMEDIATELY'");
        roundsUntil(Duration.ofMinutes(80));
        assertThat(mails()).hasSize(1);
        database.run("update transfer set state = 'RETRY', ready_at = now()");
        people.add(52, 1, SECOND_OWNER, "OWNER");
        roundsUntil(Duration.ofMinutes(90));

        assertThat(people.mailsTo(SECOND_OWNER)).isEmpty();
    }

    @Test
    void a_server_killed_at_any_step_of_telling_loses_no_mail_and_repeats_none() {
        hold();
        Instant due = begin.plus(Duration.ofMinutes(7));

        killAtEachStep(
                due,
                () -> {
                    database.run("delete from mail");
                    database.run("delete from notice");
                    database.run("delete from sevdesk_concern");
                },
                STOPPED);
    }

    @Test
    void a_server_killed_at_any_step_of_an_all_clear_loses_no_mail_and_repeats_none() {
        hold();
        roundsUntil(Duration.ofMinutes(7));
        release();
        roundsUntil(Duration.ofMinutes(9));
        database.run("delete from mail");
        database.run("create table told as table notice");
        database.run("create table concern as table sevdesk_concern");

        killAtEachStep(
                begin.plus(Duration.ofMinutes(25)),
                () -> {
                    database.run("delete from mail");
                    database.run("delete from notice");
                    database.run("insert into notice overriding system value table told");
                    database.run("delete from sevdesk_concern");
                    database.run("insert into sevdesk_concern table concern");
                },
                GOES_ON);
    }

    /**
     * Kills a server before and after each step of a round, until the round has no further step;
     * the next rounds must make one mail of it.
     */
    private void killAtEachStep(Instant moment, Runnable asBefore, String mail) {
        for (boolean done : List.of(false, true)) {
            int step = 0;
            boolean killed;
            do {
                step++;
                asBefore.run();
                database.crashAt(step, done);
                killed = isKilled(moment);
                database.goOn();
                round(moment);
                round(moment.plusSeconds(60));

                assertThat(mails()).as("killed at step %s: %s", step, killed).containsExactly(mail);
            } while (killed);
            assertThat(step).as("steps of a round").isGreaterThan(STEPS_OF_A_ROUND);
        }
    }

    private boolean isKilled(Instant due) {
        try {
            round(due);
            return false;
        } catch (Crash killed) {
            return true;
        }
    }

    @Test
    void while_one_server_judges_another_leaves_it_alone() throws Exception {
        hold();
        Instant due = begin.plus(Duration.ofMinutes(7));
        try (Connection other = database.connection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(
                    "select 1 from sevdesk_connection where school_id = 1 for no key update");
            round(due);
            assertThat(mails()).isEmpty();
            other.rollback();
        }
        round(due);

        assertThat(mails()).hasSize(1);
    }

    private List<String> mails() {
        return people.mailsTo(OWNER);
    }

    private void hold() {
        database.run(
                "update sevdesk_connection set held_because = 'TOKEN_REFUSED', held_since = ?",
                Timestamp.from(now));
    }

    private void release() {
        database.run("update sevdesk_connection set held_because = null, held_since = null");
    }

    private void fail(String cause, IntStream documents) {
        documents.forEach(
                document -> {
                    database.run(
                            "insert into document (id, school_id, kind, status, number,"
                                    + " document_date, gross, partner_name, committed_at,"
                                    + " customer_id, version) values (?, 1, 'INVOICE', 'COMMITTED',"
                                    + " ?, date '2026-11-02', 119, 'M', current_timestamp, 3, 1)",
                            document,
                            "RE-" + document);
                    database.run(
                            "insert into transfer (id, school_id, document_id, lane, state, marked,"
                                    + " fence, attempts, created_at, error_key) values (?, 1, ?,"
                                    + " 'LIVE', 'FAILED', false, 0, 1, current_timestamp, ?)",
                            document,
                            document,
                            cause);
                });
    }

    /** Goes round every minute, as servers do, until so long after the beginning. */
    private void roundsUntil(Duration end) {
        while (now.isBefore(begin.plus(end))) {
            now = now.plusSeconds(60);
            round(now);
        }
    }

    private void round(Instant moment) {
        ConcernJudge judge =
                Wiring.bean(
                        new ConcernJudge(
                                concerns,
                                people.notices(),
                                school -> "Der Satz dazu.",
                                Clock.fixed(moment, ZoneOffset.UTC)));
        concerns.schools().forEach(judge::judge);
        people.deliver(moment);
    }
}
