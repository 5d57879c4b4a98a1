package de.hundeschule123.document.pdf;

import com.openhtmltopdf.extend.Hyphenator;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides long German words where a line may end, by the patterns of the Deutschsprachige
 * Trennmustermannschaft: each says between which of its letters a division is good (odd) or bad
 * (even), and of all that fit at a place the highest counts (Liang's algorithm).
 */
final class Hyphenation implements Hyphenator {

    private static final char SOFT_HYPHEN = '\u00ad';

    /** Shorter words are left whole: two lines with half a word each read worse than a gap. */
    private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{12,}");

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final int FEWEST_BEFORE = 3;
    private static final int FEWEST_AFTER = 3;

    /** The letters of a pattern, and its digits: one before each letter and one after the last. */
    private final Map<String, String> patterns = new HashMap<>(65_536);

    private final int longest;

    /**
     * @param patterns a pattern in each line, such as {@code 1te2ch}
     */
    Hyphenation(byte[] patterns) {
        int length = 0;
        for (String pattern : new String(patterns, StandardCharsets.UTF_8).split("\\R")) {
            String letters = DIGIT.matcher(pattern).replaceAll("");
            this.patterns.put(letters, digits(pattern).intern());
            length = Math.max(length, letters.length());
        }
        longest = length;
    }

    private static String digits(String pattern) {
        StringBuilder digits = new StringBuilder();
        boolean open = true;
        for (char sign : pattern.toCharArray()) {
            if (Character.isDigit(sign)) {
                digits.append(sign);
                open = false;
            } else {
                if (open) {
                    digits.append('0');
                }
                open = true;
            }
        }
        return open ? digits.append('0').toString() : digits.toString();
    }

    @Override
    public String hyphenateText(String text) {
        Matcher word = LONG_WORD.matcher(text);
        return word.replaceAll(found -> Matcher.quoteReplacement(divided(found.group())));
    }

    private String divided(String word) {
        char[] places = places("." + word.toLowerCase(Locale.GERMAN) + ".");
        StringBuilder divided = new StringBuilder(word.length() + 8);
        for (int i = 0; i < word.length(); i++) {
            boolean inside = i >= FEWEST_BEFORE && i <= word.length() - FEWEST_AFTER;
            if (inside && places[i + 1] % 2 == 1) {
                divided.append(SOFT_HYPHEN);
            }
            divided.append(word.charAt(i));
        }
        return divided.toString();
    }

    /** How good a division is before each character of a word with its ends marked. */
    private char[] places(String marked) {
        char[] places = new char[marked.length() + 1];
        for (int start = 0; start < marked.length(); start++) {
            int most = Math.min(longest, marked.length() - start);
            for (int length = 1; length <= most; length++) {
                String digits = patterns.get(marked.substring(start, start + length));
                for (int i = 0; digits != null && i < digits.length(); i++) {
                    places[start + i] = (char) Math.max(places[start + i], digits.charAt(i));
                }
            }
        }
        return places;
    }
}
