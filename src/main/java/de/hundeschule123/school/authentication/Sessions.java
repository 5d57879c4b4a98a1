package de.hundeschule123.school.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/**
 * Keeps the sessions that are open, by the person who signed in: nobody has more than twenty, and
 * who signs in once more ends the oldest. All people together have no more than five thousand; then
 * whoever signs in ends the one that has been idle longest, for nobody may lock the others out.
 */
@ApplicationScoped
class Sessions {

    private static final int MOST_OF_A_PERSON = 20;

    /** The container gives up a few above this, by maxSessions in payara-web.xml. */
    private static final int MOST = 5_000;

    private final int most;
    private final Map<Long, Deque<HttpSession>> ofPersons = new HashMap<>();
    private final AtomicInteger open = new AtomicInteger();

    Sessions() {
        this(MOST);
    }

    Sessions(int most) {
        this.most = most;
    }

    /** Sees to it that one more session can be opened. */
    void makeRoom() {
        if (open.get() >= most) {
            idlest().ifPresent(Sessions::end);
        }
    }

    private Optional<HttpSession> idlest() {
        synchronized (ofPersons) {
            return ofPersons.values().stream()
                    .flatMap(Deque::stream)
                    .min(Comparator.comparingLong(Sessions::lastUsed));
        }
    }

    private static long lastUsed(HttpSession session) {
        try {
            return session.getLastAccessedTime();
        } catch (IllegalStateException ended) {
            // Ended just now, so that its place is free already.
            return Long.MAX_VALUE;
        }
    }

    /** A person has signed in with this session. */
    void opened(long person, HttpSession session) {
        HttpSession oldest = null;
        synchronized (ofPersons) {
            Deque<HttpSession> own = ofPersons.computeIfAbsent(person, first -> new ArrayDeque<>());
            own.removeIf(known -> known.getId().equals(session.getId()));
            own.addLast(session);
            if (own.size() > MOST_OF_A_PERSON) {
                oldest = own.removeFirst();
            }
        }
        if (oldest != null) {
            end(oldest);
        }
    }

    private static void end(HttpSession oldest) {
        try {
            oldest.invalidate();
        } catch (IllegalStateException endedMeanwhile) {
            // It was to end, and it has.
        }
    }

    /** The container has made a session, for whomever. */
    void created() {
        open.incrementAndGet();
    }

    /** A session is over: left, run out, or ended by us. */
    void ended(HttpSession session) {
        open.decrementAndGet();
        synchronized (ofPersons) {
            ofPersons
                    .values()
                    .forEach(own -> own.removeIf(known -> known.getId().equals(session.getId())));
            ofPersons.values().removeIf(Deque::isEmpty);
        }
    }

    /** How many sessions there are, signed in or not. */
    @Gauge(name = "sessions", absolute = true, unit = MetricUnits.NONE)
    public int open() {
        return open.get();
    }
}
