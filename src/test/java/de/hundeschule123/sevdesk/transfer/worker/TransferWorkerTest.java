package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.queue.Permit;
import de.hundeschule123.sevdesk.transfer.queue.PermitRepository;
import de.hundeschule123.sevdesk.transfer.queue.RateLimitRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferTimes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a worker that was called does not begin at all. */
class TransferWorkerTest {

    private static final SchoolId SCHOOL = new SchoolId(1);

    private final WorkerLifecycle lifecycle =
            new WorkerLifecycle(Clock.systemUTC(), Duration.ofSeconds(10));
    private final TransferWorker worker = new TransferWorker();
    private boolean permitAsked;

    TransferWorkerTest() {
        RateLimitRepository resting =
                new RateLimitRepository() {
                    @Override
                    public Duration pause(SchoolId school, Lane lane) {
                        return Duration.ofMinutes(5);
                    }
                };
        PermitRepository permits =
                new PermitRepository() {
                    @Override
                    public Optional<Permit> acquire(SchoolId school, Lane lane, String holder) {
                        permitAsked = true;
                        return Optional.empty();
                    }
                };
        ClaimService claims = new ClaimService();
        Object[] parts = {
            resting,
            permits,
            claims,
            lifecycle,
            new PermitHolder(),
            new TransferTimes(),
            Clock.systemUTC()
        };
        Wiring.wire(claims, parts);
        Wiring.wire(worker, parts);
    }

    @Test
    void a_school_that_pauses_is_left_alone_and_called_to_again_when_the_pause_is_over() {
        lifecycle.open();

        assertThat(worker.turn(SCHOOL, Lane.LIVE)).contains(Duration.ofMinutes(5));
        assertThat(permitAsked).isFalse();
    }

    @Test
    void before_what_the_last_life_has_left_is_taken_up_nobody_begins_anything() {
        assertThat(worker.turn(SCHOOL, Lane.LIVE)).isEmpty();
        assertThat(permitAsked).isFalse();
    }
}
