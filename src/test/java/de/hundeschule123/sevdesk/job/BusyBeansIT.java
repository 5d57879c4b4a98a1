package de.hundeschule123.sevdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.harness.ApplicationArchive;
import de.hundeschule123.harness.inside.NewSchool;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.contact.matching.Matching;
import jakarta.annotation.Resource;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.JobInstance;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Batch threads keep the right to begin transactions, whatever other threads do. */
@ArquillianTest
class BusyBeansIT {

    private static final String JOB = "match-customers";
    private static final int SCHOOLS = 4;
    private static final int JOBS_OF_A_SCHOOL = 8;
    private static final int BUSY_THREADS = 6;

    @Deployment
    static WebArchive application() {
        return ApplicationArchive.withContainerTests();
    }

    @Inject private NewSchool schools;
    @Inject private CurrentSchool current;
    @Inject private Connections connections;
    @Inject private Matching matching;
    @Inject private Jobs jobs;
    @Resource private ManagedExecutorService threads;

    @Test
    void chunks_of_many_jobs_go_through_beside_busy_transactional_beans() {
        List<SchoolId> connected = IntStream.range(0, SCHOOLS).mapToObj(this::school).toList();
        int before = instances();
        AtomicBoolean enough = new AtomicBoolean();
        List<Future<?>> busy = new ArrayList<>();
        for (int i = 0; i < BUSY_THREADS; i++) {
            SchoolId of = connected.get(i % SCHOOLS);
            busy.add(threads.submit(() -> keepBusy(of, enough)));
        }
        try {
            for (int round = 0; round < JOBS_OF_A_SCHOOL; round++) {
                connected.forEach(of -> current.workingFor(of, matching::start));
                connected.forEach(this::awaitEnd);
            }
        } finally {
            enough.set(true);
        }

        assertThat(busy).allSatisfy(thread -> assertThat(thread.get()).isNull());
        int begun = instances() - before;
        assertThat(begun).isEqualTo(SCHOOLS * JOBS_OF_A_SCHOOL);
        for (JobInstance instance : operator().getJobInstances(JOB, 0, begun)) {
            assertThat(operator().getJobExecutions(instance))
                    .as("no run broke")
                    .extracting(JobExecution::getBatchStatus)
                    .containsExactly(BatchStatus.COMPLETED);
        }
    }

    /** The batch runtime does not know a job that was never begun. */
    private static int instances() {
        return operator().getJobNames().contains(JOB) ? operator().getJobInstanceCount(JOB) : 0;
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }

    private SchoolId school(int number) {
        SchoolId school = schools.found("Gedränge " + number);
        schools.connect(
                school, UUID.randomUUID().toString().replace("-", "").replaceFirst("^..", "ab"));
        schools.customer(school, "Anna", "Müller", null);
        return school;
    }

    private void keepBusy(SchoolId of, AtomicBoolean enough) {
        while (!enough.get()) {
            connections.account(of);
            current.workingFor(of, () -> jobs.latest(JobKind.MATCHING));
        }
    }

    private void awaitEnd(SchoolId of) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> state(of) == JobState.COMPLETED);
    }

    private JobState state(SchoolId of) {
        return current.workingFor(of, () -> jobs.latest(JobKind.MATCHING)).orElseThrow().getState();
    }
}
