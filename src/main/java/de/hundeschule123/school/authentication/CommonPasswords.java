package de.hundeschule123.school.authentication;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Knows the passwords that are tried first: the most common ones as they are, and the words that
 * people make them of, with whatever is usually put around.
 */
final class CommonPasswords {

    /** So many characters at either end change nothing of a word that everybody knows. */
    private static final int DECORATION = 6;

    /** Shorter than this, a piece that is repeated adds nothing. */
    private static final int SHORT_PIECE = 5;

    private static final String ROWS =
            "01234567890 qwertzuiop asdfghjkl yxcvbnm qwertyuiop zxcvbnm abcdefghijklmnopqrstuvwxyz";

    private static final Pattern OUTER =
            Pattern.compile(
                    "^[^\\p{L}]{0,%1$d}([\\p{L}].*?)[^\\p{L}]{0,%1$d}$".formatted(DECORATION),
                    Pattern.DOTALL);

    private static final CommonPasswords LISTED =
            new CommonPasswords(lines("common-passwords.txt"), lines("common-words.txt"));

    private final Set<String> passwords;
    private final Set<String> words;

    private CommonPasswords(Set<String> passwords, Set<String> words) {
        this.passwords = passwords;
        this.words = words;
    }

    /** Those of the lists that lie beside this class, whose sources common-LICENSE.txt names. */
    static CommonPasswords listed() {
        return LISTED;
    }

    private static Set<String> lines(String file) {
        try (InputStream in = CommonPasswords.class.getResourceAsStream(file);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    int size() {
        return passwords.size();
    }

    /** Whether somebody who guesses would soon come to it. */
    boolean hold(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        return isKnown(small) || isKnown(spelledOut(small)) || isKnown(core(small));
    }

    private boolean isKnown(String small) {
        String piece = repeated(small);
        return isListed(small)
                || isRow(small)
                || !piece.equals(small)
                        && (piece.length() < SHORT_PIECE
                                || isListed(piece)
                                || isListed(core(piece))
                                || isRow(piece));
    }

    private boolean isListed(String small) {
        return passwords.contains(small) || words.contains(small);
    }

    /** What is left without the digits and signs around it. */
    private static String core(String small) {
        var outer = OUTER.matcher(small);
        return outer.matches() ? outer.group(1) : small;
    }

    /** The usual signs in place of letters. */
    private static String spelledOut(String small) {
        return core(small)
                .replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('0', 'o')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
    }

    /** The piece that is written again and again, or the whole. */
    private static String repeated(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            if (text.length() % length == 0
                    && text.substring(0, length).repeat(text.length() / length).equals(text)) {
                return text.substring(0, length);
            }
        }
        return text;
    }

    /** Keys that lie side by side, in either direction. */
    private static boolean isRow(String text) {
        return text.length() >= SHORT_PIECE
                && (ROWS.contains(text)
                        || ROWS.contains(new StringBuilder(text).reverse().toString()));
    }
}
