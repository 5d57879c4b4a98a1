package de.hundeschule123.fault;

import de.hundeschule123.fault.site.Layout;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * What one run shall do; the same seed orders the same faults and the same moments.
 *
 * @param percent how often each kind of fault hits a call to sevdesk
 * @param odd how often each kind of odd answer hits a call in which it can show
 * @param silence how long a silent part answers nothing
 * @param away how long sevdesk is gone in the middle; zero where it stays
 */
record Options(
        Layout layout,
        Map<Blow, Integer> blows,
        Set<Trouble> troubles,
        int invoices,
        long seed,
        double percent,
        double odd,
        Duration silence,
        Duration away) {

    /** What was asked for makes no sense; the message says it in one line. */
    static final class Misused extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Misused(String message) {
            super(message);
        }
    }

    /**
     * Reads the words of a command line.
     *
     * @throws Misused when one of them is unknown or means nothing
     */
    static Options parse(String... words) {
        return new Reading(words).options();
    }

    int count(Blow blow) {
        return blows.getOrDefault(blow, 0);
    }

    boolean has(Trouble trouble) {
        return troubles.contains(trouble);
    }

    /** The command line that orders this run again. */
    @Override
    public String toString() {
        StringJoiner line = new StringJoiner(" ");
        if (layout.servers() > 1) {
            line.add("--servers " + layout.servers());
        }
        line.add(Blow.KILL.option() + " " + count(Blow.KILL));
        blows.forEach(
                (blow, times) -> {
                    if (blow != Blow.KILL) {
                        line.add(blow.option() + " " + times);
                    }
                });
        troubles.forEach(trouble -> line.add(trouble.option()));
        line.add("--silence " + silence.toSeconds());
        if (!away.isZero()) {
            line.add("--sevdesk-away " + away.toSeconds());
        }
        return line.add("--invoices " + invoices)
                .add("--seed " + seed)
                .add("--percent " + percent)
                .add("--odd " + odd)
                .toString();
    }

    /** The reading of one command line. */
    private static final class Reading {

        private static final int KILLS_UNASKED = 10;

        private final Iterator<String> words;
        private final Map<Blow, Integer> blows = new EnumMap<>(Blow.class);
        private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
        private int servers = 1;
        private int invoices = 100;
        private long seed = System.nanoTime() & 0xFFFFFF;
        private double percent = 5;
        private double odd;
        private Duration silence = Duration.ofSeconds(20);
        private Duration away = Duration.ZERO;

        Reading(String... words) {
            this.words = Arrays.asList(words).iterator();
        }

        Options options() {
            while (words.hasNext()) {
                read(words.next());
            }
            if (blows.isEmpty() && !troubles.contains(Trouble.SESSIONS_ENDED)) {
                blows.put(Blow.KILL, KILLS_UNASKED);
            }
            if (blows.containsKey(Blow.PAUSE)) {
                servers = Math.max(servers, 2);
            }
            return new Options(
                    layout(), blows, troubles, invoices, seed, percent, odd, silence, away);
        }

        private void read(String word) {
            switch (word) {
                case "--servers" -> servers = Math.max(1, number(word));
                case "--invoices" -> invoices = number(word);
                case "--seed" -> seed = number(word);
                case "--percent" -> percent = number(word);
                case "--odd" -> odd = number(word);
                case "--silence" -> silence = Duration.ofSeconds(number(word));
                case "--sevdesk-away" -> away = Duration.ofSeconds(number(word));
                default -> readTrouble(word);
            }
        }

        private void readTrouble(String word) {
            for (Blow blow : Blow.values()) {
                if (blow.option().equals(word)) {
                    blows.put(blow, number(word));
                    return;
                }
            }
            for (Trouble trouble : Trouble.values()) {
                if (trouble.option().equals(word)) {
                    troubles.add(trouble);
                    return;
                }
            }
            throw new Misused("unknown option " + word);
        }

        private int number(String option) {
            String word = words.hasNext() ? words.next() : "";
            try {
                int number = Integer.parseInt(word);
                if (number >= 0) {
                    return number;
                }
            } catch (NumberFormatException none) {
                // Told below.
            }
            throw new Misused(option + " needs a whole number, not \"" + word + "\"");
        }

        private Layout layout() {
            boolean several = servers > 1;
            boolean broker = several || blows.containsKey(Blow.BROKER_SILENT);
            return new Layout(servers, broker ? Layout.Broker.EXTERNAL : Layout.Broker.EMBEDDED);
        }
    }
}
