package de.hundeschule123.document.invoicing;

import de.hundeschule123.platform.text.NotNow;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Queues the printing: two invoices at a time over all schools, for each takes a processor and much
 * memory, and one of each school, so that a school that commits a thousand at once delays the
 * others by one.
 *
 * <p>Both queues are fair. Who waits too long, or finds too many of the own school waiting, is sent
 * away before anything was changed.
 */
@ApplicationScoped
class PrintQueue {

    static final int AT_ONCE = 2;
    static final int MOST_WAITING_OF_A_SCHOOL = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Semaphore printers = new Semaphore(AT_ONCE, true);
    private final Map<SchoolId, Turn> turns = new ConcurrentHashMap<>();
    private final Duration patience;

    PrintQueue() {
        this(PATIENCE);
    }

    PrintQueue(Duration patience) {
        this.patience = patience;
    }

    /**
     * Does something while nobody else of the school does.
     *
     * @param preparation what can be done while standing in line; not even begun by who is sent
     *     away at once
     * @throws NotNow when the turn does not come in time
     */
    <P, T> T inTurn(SchoolId school, Supplier<P> preparation, Function<P, T> work) {
        Turn turn =
                turns.compute(school, (id, known) -> known == null ? Turn.first() : known.joined());
        try {
            P prepared = preparation.get();
            return during(turn.place(), () -> work.apply(prepared));
        } finally {
            turns.computeIfPresent(school, (id, known) -> known.left());
        }
    }

    /**
     * Prints as soon as a printer is free.
     *
     * @throws NotNow when none becomes free in time
     */
    byte[] print(PrintableInvoice content) {
        return during(printers, content::print);
    }

    /** How many of a school are at it or wait. */
    int people(SchoolId school) {
        Turn turn = turns.get(school);
        return turn == null ? 0 : turn.people();
    }

    private <T> T during(Semaphore places, Supplier<T> work) {
        take(places);
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void take(Semaphore places) {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static NotNow busy() {
        return new NotNow("invoice.printing.busy");
    }

    /** The turn of a school, and how many have it or wait for it; gone with the last of them. */
    private record Turn(Semaphore place, int people) {

        static Turn first() {
            return new Turn(new Semaphore(1, true), 1);
        }

        Turn joined() {
            if (people > MOST_WAITING_OF_A_SCHOOL) {
                throw busy();
            }
            return new Turn(place, people + 1);
        }

        Turn left() {
            return people == 1 ? null : new Turn(place, people - 1);
        }
    }
}
