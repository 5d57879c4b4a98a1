package de.hundeschule123.fault;

import de.hundeschule123.fault.site.Site;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An administrator without mercy: every other second he ends all sessions at the database. */
final class SessionEnding implements AutoCloseable {

    private static final int SECONDS = 2;

    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger ended = new AtomicInteger();

    SessionEnding(Site site) {
        rounds.scheduleAtFixedRate(() -> end(site), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void end(Site site) {
        try {
            ended.addAndGet(site.endDatabaseSessions());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many sessions were ended. */
    int count() {
        return ended.get();
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }
}
