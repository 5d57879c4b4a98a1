package de.hundeschule123.fault;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;

/**
 * What one run shall do; the same seed orders the same faults and the same moments.
 *
 * @param percent how often each kind of fault hits a call
 * @param away how long sevdesk is gone where that is wanted
 */
record Options(
        int kills, int invoices, long seed, double percent, Duration away, Set<Trouble> troubles) {

    static Options parse(String... args) {
        int kills = 10;
        int invoices = 100;
        long seed = System.nanoTime() & 0xFFFFFF;
        double percent = 5;
        Duration away = Duration.ZERO;
        Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
        Iterator<String> words = Arrays.asList(args).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--kills" -> kills = Integer.parseInt(words.next());
                case "--invoices" -> invoices = Integer.parseInt(words.next());
                case "--seed" -> seed = Long.parseLong(words.next());
                case "--percent" -> percent = Double.parseDouble(words.next());
                case "--sevdesk-away" -> {
                    away = Duration.ofSeconds(Long.parseLong(words.next()));
                    troubles.add(Trouble.SEVDESK_AWAY);
                }
                case "--broker-deleted" -> troubles.add(Trouble.BROKER_DELETED);
                case "--orderly-stops" -> troubles.add(Trouble.ORDERLY_STOPS);
                default -> throw new IllegalArgumentException("unknown option " + word);
            }
        }
        return new Options(kills, invoices, seed, percent, away, troubles);
    }

    boolean has(Trouble trouble) {
        return troubles.contains(trouble);
    }

    @Override
    public String toString() {
        return "--kills %d --invoices %d --seed %d --percent %s %s"
                .formatted(kills, invoices, seed, percent, troubles);
    }
}
