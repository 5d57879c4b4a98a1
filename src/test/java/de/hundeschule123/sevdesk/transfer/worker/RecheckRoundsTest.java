package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.sevdesk.transfer.queue.Recheck;
import de.hundeschule123.sevdesk.transfer.queue.RecheckRepository;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rounds of second looks outlive a database that is away, and tell of it once. */
class RecheckRoundsTest {

    private final Logger log = Logger.getLogger(RecheckRounds.class.getName());
    private final List<Level> told = new ArrayList<>();
    private final Handler listener = new Listener();
    private final RecheckRounds rounds = new RecheckRounds();
    private boolean away;

    @BeforeEach
    void listen() {
        log.addHandler(listener);
        Wiring.wire(rounds, new Rechecks());
    }

    @AfterEach
    void leave() {
        log.removeHandler(listener);
    }

    @Test
    void a_database_that_is_away_is_told_once_and_again_after_it_was_back() {
        away = true;
        rounds.goRound();
        rounds.goRound();
        assertThat(told).containsExactly(Level.WARNING);

        away = false;
        rounds.goRound();
        away = true;
        rounds.goRound();
        assertThat(told).containsExactly(Level.WARNING, Level.WARNING);
    }

    private final class Rechecks extends RecheckRepository {
        @Override
        public List<Recheck> take(int most, Duration pause) {
            if (away) {
                throw new IllegalStateException("database away");
            }
            return List.of();
        }
    }

    private final class Listener extends Handler {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.INFO.intValue()) {
                told.add(entry.getLevel());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
