package de.hundeschule123.sevdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.platform.instance.ServerInstance;
import de.hundeschule123.school.SchoolId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job is worked on by one run at a time, and nobody who has lost it writes for it. */
class JobRepositoryTest {

    private static final long JOB = 1;
    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration OVER = Duration.ofMillis(-1);

    @TempDir private Path folder;

    private final PlainDatabase database = new PlainDatabase();
    private JobRepository here;
    private JobRepository there;

    @BeforeEach
    void two_servers_and_a_job() {
        here = server("here");
        there = server("there");
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        database.run(
                "insert into sevdesk_job (id, school_id, kind, state, active, total, done, failed,"
                        + " skipped, started_by, started_at) values (1, 1, 'BACKFILL', 'RUNNING',"
                        + " true, 0, 0, 0, 0, 'p', current_timestamp)");
    }

    private JobRepository server(String name) {
        return Wiring.bean(
                new JobRepository(),
                database.entities(),
                new ServerInstance(folder.resolve(name).toString()));
    }

    private Object state() {
        return database.ask("select state from sevdesk_job");
    }

    @Test
    void of_two_servers_that_want_a_job_one_gets_it() {
        assertThat(here.take(JOB, "one", LONG)).isPresent();
        assertThat(there.take(JOB, "two", LONG)).isEmpty();
        assertThat(there.open()).isEmpty();
    }

    @Test
    void a_job_whose_server_gave_no_sign_of_life_goes_on_elsewhere_and_the_first_writes_no_more() {
        here.take(JOB, "one", OVER);
        here.started("one", 7);

        JobRepository.Taken taken = there.take(JOB, "two", LONG).orElseThrow();

        assertThat(taken.execution()).hasValue(7);
        assertThat(here.advance("one", ItemCounts.done(1))).isFalse();
        assertThat(here.begin("one", 5)).isFalse();
        here.endWork("one");
        here.fail("one", JobMessage.BROKEN);
        assertThat(there.task("two")).isPresent();
        assertThat(there.advance("two", ItemCounts.done(1))).isTrue();
    }

    @Test
    void a_server_that_was_started_again_goes_on_at_once() {
        here.take(JOB, "one", LONG);

        assertThat(server("here").open()).hasSize(1);
        assertThat(server("here").take(JOB, "two", LONG)).isPresent();
    }

    @Test
    void a_waiting_job_is_left_alone_until_its_time_and_its_own_server_goes_first() {
        here.take(JOB, "one", LONG);
        here.waitFor("one", LONG, Optional.of(WaitReason.SEVDESK));
        assertThat(here.rest("one")).isTrue();
        assertThat(here.open()).isEmpty();

        here.wake(SCHOOL, JobKind.BACKFILL);

        assertThat(there.open()).isEmpty();
        assertThat(here.open()).hasSize(1);
        assertThat(here.take(JOB, "two", LONG)).isPresent();
    }

    @Test
    void waiting_is_counted_until_it_gets_on() {
        here.take(JOB, "one", LONG);
        here.waitFor("one", OVER, Optional.empty());
        here.rest("one");
        assertThat(here.take(JOB, "two", LONG).orElseThrow().task().waits()).isOne();

        here.waitNoMore("two");

        assertThat(here.task("two").orElseThrow().waits()).isZero();
    }

    @Test
    void a_job_that_a_living_run_works_on_is_not_given_up() {
        here.take(JOB, "one", LONG);

        assertThat(there.giveUp(1)).isZero();
        assertThat(state()).isEqualTo("RUNNING");
    }

    @Test
    void who_has_to_wait_again_and_again_is_not_given_up() {
        for (int run = 1; run <= 3; run++) {
            assertThat(here.take(JOB, "run" + run, LONG).orElseThrow().fruitless()).isOne();
            here.waitFor("run" + run, OVER, Optional.of(WaitReason.SEVDESK));
            here.rest("run" + run);
        }
    }

    @Test
    void a_stop_is_carried_out_although_the_job_waits_or_its_server_is_dead() {
        here.take(JOB, "one", OVER);
        here.waitFor("one", LONG, Optional.empty());
        here.stop(SCHOOL, JOB);

        JobRepository.Open open = there.open().get(0);
        assertThat(open.toStop()).isTrue();
        assertThat(open.workDone()).isFalse();
        there.endStoppedWork(JOB);

        assertThat(there.open().get(0).workDone()).isTrue();
        assertThat(here.advance("one", ItemCounts.done(1))).isFalse();
        assertThat(there.take(JOB, "two", LONG)).isEmpty();
        there.settle(
                JOB, new WorkProgress(3, ItemCounts.done(2), Optional.empty(), Optional.empty()));
        assertThat(state()).isEqualTo("STOPPED");
        assertThat(there.open()).isEmpty();
    }

    @Test
    void a_stop_waits_for_the_living_server_that_works_on_the_job() {
        here.take(JOB, "one", LONG);
        here.stop(SCHOOL, JOB);

        assertThat(here.toStop()).containsExactly("one");
        assertThat(there.toStop()).isEmpty();
        assertThat(there.open()).isEmpty();
        there.endStoppedWork(JOB);
        assertThat(here.advance("one", ItemCounts.done(1))).isTrue();
        assertThat(here.rest("one")).isFalse();
        assertThat(here.endStoppedWork("one")).isTrue();
    }

    @Test
    void a_job_whose_work_is_done_is_looked_after_by_everybody_and_ends_once() {
        here.take(JOB, "one", LONG);
        here.endWork("one");
        assertThat(here.open()).hasSize(1);
        assertThat(there.open()).hasSize(1);
        assertThat(there.take(JOB, "two", LONG)).isEmpty();

        here.settle(
                JOB,
                new WorkProgress(3, new ItemCounts(2, 1, 0), Optional.empty(), Optional.empty()));
        there.settle(JOB, new WorkProgress(9, ItemCounts.NONE, Optional.empty(), Optional.empty()));

        assertThat(state()).isEqualTo("COMPLETED");
        assertThat(database.ask("select total from sevdesk_job")).isEqualTo(3L);
    }

    @Test
    void a_job_that_kills_every_server_is_given_up() {
        for (int run = 1; run <= 10; run++) {
            here.take(JOB, "run " + run, OVER);
            here.giveUp(10);
            assertThat(state()).isEqualTo(run < 10 ? "RUNNING" : "FAILED");
        }
    }

    @Test
    void getting_on_is_forgiven() {
        here.take(JOB, "one", OVER);
        here.advance("one", ItemCounts.NONE);

        assertThat(here.take(JOB, "two", OVER).orElseThrow().fruitless()).isOne();
    }

    @Test
    void what_the_batch_runtime_has_written_of_a_job_goes_a_day_after_its_end() {
        database.run("insert into batch.jbatchjobinstancedata (name) values ('a'), ('b')");
        database.run(
                "insert into batch.jbatchexecutioninstancedata (jobinstanceid) values (1), (1), (2)");
        database.run("insert into batch.jbatchcheckpointdata values ('1,step,READER')");
        database.run("insert into batch.jbatchcheckpointdata values ('2,step,READER')");
        database.run(
                "update sevdesk_job set state = 'COMPLETED', active = null, execution_id = 2,"
                        + " ended_at = current_timestamp - interval '23' hour");

        here.forgetExecutions();
        assertThat(database.ask("select count(*) from batch.jbatchjobinstancedata")).isEqualTo(2L);
        database.run("update sevdesk_job set ended_at = ended_at - interval '2' hour");
        here.forgetExecutions();

        assertThat(database.names("select name from batch.jbatchjobinstancedata"))
                .containsExactly("b");
        assertThat(database.names("select jobexecid from batch.jbatchexecutioninstancedata"))
                .containsExactly("3");
        assertThat(database.names("select id from batch.jbatchcheckpointdata"))
                .containsExactly("2,step,READER");
    }
}
