package de.hundeschule123.platform.input;

import de.hundeschule123.platform.text.Declined;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words that somebody looks for, in small letters; few enough for one query. */
public record SearchWords(List<String> words) {

    private static final int MOST_WORDS = 10;
    private static final int LONGEST = 200;

    public SearchWords {
        words = List.copyOf(words);
        if (words.size() > MOST_WORDS) {
            throw new Declined("search.words", MOST_WORDS);
        }
    }

    /**
     * The words of a text; none when it is empty.
     *
     * @throws Declined when they are too many or the text is too long
     */
    public static SearchWords of(String text) {
        if (text == null) {
            return new SearchWords(List.of());
        }
        if (text.length() > LONGEST) {
            throw new Declined("search.long", LONGEST);
        }
        return new SearchWords(
                Arrays.stream(text.split("[\\s\\p{Z}\\p{Cc}]+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.toLowerCase(Locale.GERMANY))
                        .toList());
    }

    /** For each word the pattern of a LIKE that finds it anywhere; the escape sign is {@code !}. */
    public List<String> patterns() {
        return words.stream()
                .map(word -> word.replace("!", "!!").replace("%", "!%").replace("_", "!_"))
                .map(word -> "%" + word + "%")
                .toList();
    }
}
