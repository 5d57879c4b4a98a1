package de.hundeschule123.sevdesk.contact;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.SchoolId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The question before the first invoices is asked once, and nothing waits for it for ever. */
class FirstMatchingTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final String ACCOUNT = "4711";
    private static final long JOB = 1;

    private final PlainDatabase database = new PlainDatabase();
    private final FirstMatchingRepository first =
            Wiring.bean(new FirstMatchingRepository(), database.entities());

    @BeforeEach
    void a_school() {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        database.run(
                "insert into sevdesk_job (id, school_id, kind, state, active, total, done, failed,"
                        + " skipped, started_by, started_at) values (1, 1, 'MATCHING', 'RUNNING',"
                        + " true, 0, 0, 0, 0, 'p', current_timestamp)");
    }

    @Test
    void nobody_who_was_not_asked_waits() {
        assertThat(first.isAsked(SCHOOL, ACCOUNT)).isFalse();
        assertThat(first.isWaitedFor(SCHOOL, ACCOUNT)).isFalse();
        first.matches(SCHOOL, ACCOUNT, JOB);
        assertThat(first.isWaitedFor(SCHOOL, ACCOUNT))
                .as("a matching that a host has started")
                .isFalse();
        first.ask(SCHOOL, ACCOUNT);
        assertThat(first.isAsked(SCHOOL, ACCOUNT)).as("it has matched").isFalse();
        assertThat(first.isWaitedFor(SCHOOL, ACCOUNT)).isFalse();
    }

    @Test
    void until_the_answer_documents_wait_and_never_longer_than_some_minutes() {
        first.ask(SCHOOL, ACCOUNT);
        assertThat(first.isAsked(SCHOOL, ACCOUNT)).isTrue();
        assertThat(first.isWaitedFor(SCHOOL, ACCOUNT)).isTrue();

        pass(11);

        assertThat(first.isAsked(SCHOOL, ACCOUNT)).as("it can still be answered").isTrue();
        assertThat(first.isWaitedFor(SCHOOL, ACCOUNT)).isFalse();
    }

    private void pass(int minutes) {
        database.run(
                "update sevdesk_first_matching set waits_until = waits_until - interval '"
                        + minutes
                        + "' minute");
    }

    @Test
    void whoever_goes_on_without_waits_no_more() {
        first.ask(SCHOOL, ACCOUNT);

        first.goesOnWithout(SCHOOL);

        assertThat(first.isAsked(SCHOOL, ACCOUNT)).isFalse();
        assertThat(first.isWaitedFor(SCHOOL, ACCOUNT)).isFalse();
        first.ask(SCHOOL, ACCOUNT);
        assertThat(first.isAsked(SCHOOL, ACCOUNT)).as("asked once").isFalse();
    }

    @Test
    void whoever_matches_waits_for_the_matching_and_not_for_one_that_has_failed() {
        first.ask(SCHOOL, ACCOUNT);
        pass(11);

        first.matches(SCHOOL, ACCOUNT, JOB);

        assertThat(first.isAsked(SCHOOL, ACCOUNT)).isFalse();
        assertThat(first.isWaitedFor(SCHOOL, ACCOUNT)).as("anew from the answer").isTrue();
        database.run(
                "update sevdesk_job set state = 'FAILED', active = null,"
                        + " ended_at = current_timestamp");
        assertThat(first.isWaitedFor(SCHOOL, ACCOUNT)).isFalse();
    }

    @Test
    void a_matching_that_hangs_holds_nothing_for_ever() {
        first.ask(SCHOOL, ACCOUNT);
        first.matches(SCHOOL, ACCOUNT, JOB);

        pass(11);

        assertThat(first.isWaitedFor(SCHOOL, ACCOUNT)).isFalse();
    }

    @Test
    void of_another_account_it_is_asked_anew() {
        first.ask(SCHOOL, ACCOUNT);
        first.goesOnWithout(SCHOOL);

        first.ask(SCHOOL, "4712");

        assertThat(first.isAsked(SCHOOL, "4712")).isTrue();
        assertThat(first.isAsked(SCHOOL, ACCOUNT)).isFalse();
        assertThat(first.isWaitedFor(SCHOOL, "4712")).isTrue();
        assertThat(first.isWaitedFor(SCHOOL, ACCOUNT))
                .as("nobody waits for a question that nobody is asked")
                .isFalse();
    }

    @Test
    void an_account_that_sevdesk_does_not_name_is_one_too() {
        first.ask(SCHOOL, null);

        assertThat(first.isAsked(SCHOOL, null)).isTrue();
    }
}
