package de.hundeschule123.bench.ground;

import java.util.Arrays;
import java.util.List;

/** The words behind the name of a measurement: a size first, then options. */
public final class Arguments {

    private final List<String> words;

    public Arguments(String... words) {
        this.words = Arrays.asList(words);
    }

    /** The size of the measurement, unless it is named another. */
    public int size(int usual) {
        return words.isEmpty() || words.get(0).startsWith("--")
                ? usual
                : Integer.parseInt(words.get(0));
    }

    /** The number behind an option. */
    public int number(String option, int usual) {
        int place = words.indexOf(option);
        return place < 0 ? usual : Integer.parseInt(words.get(place + 1));
    }

    public boolean has(String option) {
        return words.contains(option);
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
