package de.hundeschule123.fault.bulk;

import java.util.Arrays;
import java.util.Iterator;

/**
 * What one run shall do; the same seed orders the same faults and the same moments.
 *
 * @param documents how many lie there before the extension is switched on
 * @param percent how often each kind of fault hits a call
 * @param odd how often each kind of odd answer hits a call in which it can show
 */
record BulkOptions(int documents, int kills, long seed, double percent, double odd) {

    static BulkOptions parse(String... args) {
        int documents = 200;
        int kills = 10;
        long seed = System.nanoTime() & 0xFFFFFF;
        double percent = 5;
        double odd = 0;
        Iterator<String> words = Arrays.asList(args).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--documents" -> documents = Integer.parseInt(words.next());
                case "--kills" -> kills = Integer.parseInt(words.next());
                case "--seed" -> seed = Long.parseLong(words.next());
                case "--percent" -> percent = Double.parseDouble(words.next());
                case "--odd" -> odd = Double.parseDouble(words.next());
                default -> throw new IllegalArgumentException("unknown option " + word);
            }
        }
        return new BulkOptions(documents, kills, seed, percent, odd);
    }

    /** How many of the kills shall meet the recognition of what was typed in. */
    int killsWhileRecognising() {
        return (kills + 3) / 4;
    }

    /**
     * Calls per second so that the transfer lasts about as long as the kills; each 429 slows down.
     */
    double pace() {
        double calls = 5.0 * documents;
        double seconds = 7.0 * (kills + 1);
        return Math.max(2, Math.round(calls / seconds));
    }

    @Override
    public String toString() {
        return "--documents %d --kills %d --seed %d --percent %s --odd %s"
                .formatted(documents, kills, seed, percent, odd);
    }
}
