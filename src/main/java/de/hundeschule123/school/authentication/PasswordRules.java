package de.hundeschule123.school.authentication;

import de.hundeschule123.platform.text.Declined;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Says whether a password may be set: long enough, and not what somebody would guess who knows
 * everybody's passwords or this very person. Nobody is told which kinds of characters to use.
 */
public final class PasswordRules {

    public static final int SHORTEST = 10;

    /** Long enough for any sentence, short enough that hashing it stays cheap. */
    public static final int LONGEST = 200;

    private static final int SHORTEST_OWN_WORD = 4;

    /** So many characters must be left of a password when all that is known of its owner is cut. */
    private static final int LEAST_OF_ONE_S_OWN = 6;

    private PasswordRules() {}

    /**
     * Demands that a password may be set.
     *
     * @param about what others know of the person: name, e-mail address, school
     * @throws Declined with what to do instead
     */
    public static void demand(String password, List<String> about) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new Declined("password.short", SHORTEST);
        }
        if (length > LONGEST) {
            throw new Declined("password.long", LONGEST);
        }
        if (CommonPasswords.listed().hold(password)) {
            throw new Declined("password.common");
        }
        if (isMadeOf(password, about)) {
            throw new Declined("password.own");
        }
    }

    private static boolean isMadeOf(String password, List<String> about) {
        String left = plain(password);
        List<String> own =
                about.stream()
                        .filter(known -> known != null)
                        .flatMap(PasswordRules::words)
                        .filter(word -> word.length() >= SHORTEST_OWN_WORD)
                        .sorted((one, other) -> other.length() - one.length())
                        .toList();
        boolean any = false;
        for (String word : own) {
            any |= left.contains(word);
            left = left.replace(word, "");
        }
        return any
                && (left.length() < LEAST_OF_ONE_S_OWN
                        || left.chars().allMatch(PasswordRules::isNoLetter));
    }

    private static boolean isNoLetter(int sign) {
        return !Character.isLetter(sign);
    }

    /** The words of a text, and the whole without what stands between them. */
    private static Stream<String> words(String text) {
        String plain = plain(text);
        return Stream.concat(
                Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")),
                Stream.of(plain, plain.replaceAll("[^\\p{L}\\p{N}]+", "")));
    }

    /** Small letters, and ä as a: who is called Jäger writes it either way. */
    private static String plain(String text) {
        String german =
                text.toLowerCase(Locale.ROOT)
                        .replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ß", "ss");
        return Normalizer.normalize(german, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
}
