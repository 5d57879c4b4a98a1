package de.hundeschule123.platform.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A language in which the screens speak. The words change with it; figures, amounts and days are
 * written as in Germany in each.
 *
 * <p>What is stored, printed, sent by mail or told to programs is German whoever asks for it.
 */
public enum Language {
    GERMAN(Locale.GERMAN),
    ENGLISH(Locale.of("en", "DE"));

    /** Nothing but the answer to a page sets it, and takes it away again. */
    private static final ThreadLocal<Language> SPOKEN = new ThreadLocal<>();

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** In which the person at the screen is answered now; German where nobody sits at one. */
    public static Language current() {
        return Optional.ofNullable(SPOKEN.get()).orElse(GERMAN);
    }

    /** The first that somebody wishes and we speak; German where there is none. */
    public static Language wished(Collection<Locale> wishes) {
        return wishes.stream().flatMap(wish -> of(wish).stream()).findFirst().orElse(GERMAN);
    }

    private static Optional<Language> of(Locale wish) {
        return Arrays.stream(values())
                .filter(spoken -> spoken.locale.getLanguage().equals(wish.getLanguage()))
                .findFirst();
    }

    public Locale locale() {
        return locale;
    }

    /** What is made while this language is spoken. */
    public <T> T speaking(Supplier<T> making) {
        Language before = SPOKEN.get();
        SPOKEN.set(this);
        try {
            return making.get();
        } finally {
            if (before == null) {
                SPOKEN.remove();
            } else {
                SPOKEN.set(before);
            }
        }
    }

    /** Speaks this language from now on, until {@link #fallSilent()}. */
    public void speak() {
        SPOKEN.set(this);
    }

    /** Ends what was spoken: the thread goes on to another person. */
    public static void fallSilent() {
        SPOKEN.remove();
    }
}
