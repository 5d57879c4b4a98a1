package de.hundeschule123.platform.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the application, by message key. */
public final class Texts {

    private static final String BUNDLE = "de.hundeschule123.texts";

    private Texts() {}

    /** Whether the bundle has a key. */
    public static boolean knows(String key) {
        return words(Language.GERMAN).containsKey(key);
    }

    /** What stands behind a beginning in the keys of a family, such as all of its words. */
    public static List<String> endingsOf(String beginning) {
        return words(Language.GERMAN).keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .toList();
    }

    /**
     * The text behind a key with its parameters filled in, in the language of the person at the
     * screen.
     *
     * @throws java.util.MissingResourceException when the bundle has no such key
     */
    public static String of(String key, Object... parameters) {
        return filledIn(words(Language.current()).getString(key), parameters);
    }

    /**
     * The same in German, for what is stored, printed or sent: it must not depend on whose browser
     * was at work.
     */
    public static String german(String key, Object... parameters) {
        return filledIn(words(Language.GERMAN).getString(key), parameters);
    }

    /** Figures are written as in Germany in each language, for so they are typed, too. */
    private static String filledIn(String pattern, Object... parameters) {
        return parameters.length == 0
                ? pattern
                : new MessageFormat(pattern, Locale.GERMANY).format(parameters);
    }

    private static ResourceBundle words(Language language) {
        return ResourceBundle.getBundle(BUNDLE, language.locale());
    }
}
