package de.hundeschule123.sevdesk.contact.names;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the comparison of names: time, heap, precision and recall by difficulty, and a plain
 * exact join as the floor. See docs/benchmarks.md for the command.
 */
final class MatchingBench {

    private static final int ROUNDS = 5;

    private MatchingBench() {}

    public static void main(String... arguments) {
        int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 20261124;
        GeneratedBooks books = GeneratedBooks.of(size, seed);
        System.out.printf(
                Locale.ROOT,
                "%d customers, %d contacts, seed %d, %d processors, heap limit %d MiB%n",
                books.customers.size(),
                books.contacts.size(),
                seed,
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        System.gc();
        long inputs = used();
        Score score = null;
        for (int round = 1; round <= ROUNDS; round++) {
            ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
            long began = System.nanoTime();
            long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            List<NameMatch> matches = MatchingPrecisionTest.findings(books);
            long took = System.nanoTime() - began;
            worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked;
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %.2f s, of which %.2f s at work, heap peak (garbage included) %d MiB"
                            + " above %d MiB of inputs%n",
                    round,
                    took / 1e9,
                    worked / 1e9,
                    (peak() - inputs) >> 20,
                    inputs >> 20);
            score = Score.of(books, matches);
        }
        floor(books);
        print(score);
    }

    /** What a join on first and last name as they stand would do. */
    private static void floor(GeneratedBooks books) {
        for (int round = 1; round <= ROUNDS; round++) {
            long began = System.nanoTime();
            Map<TypedName, String> byName = new HashMap<>();
            books.contacts.forEach(contact -> byName.put(contact.names(), contact.id()));
            int right = 0;
            int wrong = 0;
            for (ComparedCustomer customer : books.customers) {
                String found = byName.get(customer.names());
                if (found != null) {
                    boolean isRight = found.equals(books.truth.get(customer.id()));
                    right += isRight ? 1 : 0;
                    wrong += isRight ? 0 : 1;
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "floor, plain exact join: %.2f s, %d right, %d wrong%n",
                    (System.nanoTime() - began) / 1e9,
                    right,
                    wrong);
        }
    }

    private static void print(Score score) {
        System.out.println(
                "| difficulty | customers | with counterpart | assigned right | assigned wrong |"
                        + " proposed right | proposed wrong | to choose, right one among them |"
                        + " to choose, others only | none |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        score.rows.forEach((difficulty, row) -> print(difficulty.name(), row));
        print("all", score.total());
    }

    private static void print(String title, Score.Row row) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d | %d | %d | %d |%n",
                title.toLowerCase(Locale.ROOT).replace('_', ' '),
                row.customers,
                row.withCounterpart,
                row.assignedRight,
                row.assignedWrong,
                row.proposedRight,
                row.proposedWrong,
                row.amongChoices,
                row.chosenFromOthers,
                row.none);
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
