package de.hundeschule123.fault;

import java.util.Arrays;
import java.util.Iterator;

/**
 * What one run shall do; the same seed orders the same faults and the same moments.
 *
 * @param percent how often each kind of fault hits a call
 */
record Options(int kills, int invoices, long seed, double percent) {

    static Options parse(String... args) {
        int kills = 10;
        int invoices = 100;
        long seed = System.nanoTime() & 0xFFFFFF;
        double percent = 5;
        Iterator<String> words = Arrays.asList(args).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--kills" -> kills = Integer.parseInt(words.next());
                case "--invoices" -> invoices = Integer.parseInt(words.next());
                case "--seed" -> seed = Long.parseLong(words.next());
                case "--percent" -> percent = Double.parseDouble(words.next());
                default -> throw new IllegalArgumentException("unknown option " + word);
            }
        }
        return new Options(kills, invoices, seed, percent);
    }

    @Override
    public String toString() {
        return "--kills %d --invoices %d --seed %d --percent %s"
                .formatted(kills, invoices, seed, percent);
    }
}
