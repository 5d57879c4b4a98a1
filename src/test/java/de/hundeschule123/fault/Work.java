package de.hundeschule123.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/** The work of a run: several writers commit invoices, as many as they are allowed so far. */
final class Work implements AutoCloseable {

    private static final int WRITERS = 4;
    private static final int INVOICES_PER_CUSTOMER = 5;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    private final List<Future<?>> pieces = new ArrayList<>();
    private final Semaphore leave = new Semaphore(0);
    private final Map<String, Boolean> customers = new ConcurrentHashMap<>();
    private final Set<Long> committed = ConcurrentHashMap.newKeySet();
    private final Writer writer;
    private final int invoices;
    private int allowed;
    private volatile boolean gaveUp;

    Work(int invoices, Writer writer, Random chance) {
        this.invoices = invoices;
        this.writer = writer;
        int customerCount = Math.max(1, invoices / INVOICES_PER_CUSTOMER);
        for (int i = 0; i < invoices; i++) {
            long seed = chance.nextLong();
            String customer = "F-" + (1 + chance.nextInt(customerCount));
            pieces.add(writers.submit(() -> write(new Random(seed), customer)));
        }
    }

    private void write(Random chance, String customer) {
        leave.acquireUninterruptibly();
        try {
            putOnce(customer);
            committed.add(writer.commitOne(chance, customer));
        } catch (RuntimeException failed) {
            gaveUp = true;
            throw failed;
        }
    }

    /** Two who add the same customer at once are refused, and that is not the point here. */
    private void putOnce(String customer) {
        customers.computeIfAbsent(
                customer,
                number -> {
                    writer.putCustomer(number, new Random(number.hashCode()));
                    return true;
                });
    }

    /** The customers to whom invoices are written. */
    Set<String> customers() {
        return customers.keySet();
    }

    /** Lets the writers go on until so many of all invoices are committed. */
    void allow(double share) {
        int upTo = (int) Math.round(invoices * share);
        leave.release(Math.max(0, upTo - allowed));
        allowed = Math.max(allowed, upTo);
    }

    /** Whether a writer could not do his part. */
    boolean isGivenUp() {
        return gaveUp;
    }

    /** The invoices whose commit was answered with success. */
    Set<Long> committed() {
        return committed;
    }

    /** Waits until one more invoice is committed or nobody is at it; how long that took. */
    Duration awaitOneMore(Duration limit) {
        Instant began = Instant.now();
        int before = committed.size();
        while (committed.size() == before
                && committed.size() < allowed
                && !gaveUp
                && Instant.now().isBefore(began.plus(limit))) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return Duration.between(began, Instant.now());
    }

    /** Waits until all invoices are committed. */
    void awaitEnd() throws InterruptedException {
        try {
            for (Future<?> piece : pieces) {
                piece.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a writer gave up", failed.getCause());
        }
    }

    @Override
    public void close() {
        writers.shutdownNow();
    }
}
