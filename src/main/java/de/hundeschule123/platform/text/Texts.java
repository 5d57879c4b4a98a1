package de.hundeschule123.platform.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The German words of the application, by message key. */
public final class Texts {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("de.hundeschule123.texts", Locale.GERMANY);

    private Texts() {}

    /** Whether the bundle has a key. */
    public static boolean knows(String key) {
        return BUNDLE.containsKey(key);
    }

    /** What stands behind a beginning in the keys of a family, such as all of its words. */
    public static List<String> endingsOf(String beginning) {
        return BUNDLE.keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .toList();
    }

    /**
     * The text behind a key with its parameters filled in.
     *
     * @throws java.util.MissingResourceException when the bundle has no such key
     */
    public static String of(String key, Object... parameters) {
        String pattern = BUNDLE.getString(key);
        return parameters.length == 0
                ? pattern
                : new MessageFormat(pattern, Locale.GERMANY).format(parameters);
    }
}
