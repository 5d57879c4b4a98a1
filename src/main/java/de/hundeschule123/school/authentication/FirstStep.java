package de.hundeschule123.school.authentication;

import de.hundeschule123.platform.secret.ProcessSeal;
import de.hundeschule123.platform.web.OwnCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first step of a sign-in is a password that was right, kept by the browser in a cookie until
 * the second factor has come: before that there is no session.
 *
 * <p>The cookie is signed under a key that lives in this process only, good for five minutes, and
 * opens nothing by itself.
 */
@ApplicationScoped
class FirstStep {

    private static final OwnCookie COOKIE = OwnCookie.everywhere("first-step");
    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final Pattern FORM =
            Pattern.compile("((\\d{1,18})\\.(\\d{1,9})\\.(\\d{1,12}))\\.([\\w-]{43})");

    private final ProcessSeal seal = new ProcessSeal();
    private final Clock clock;

    /**
     * Whose password was right.
     *
     * @param epoch under which it was: a password that was changed meanwhile counts no more
     */
    record Person(long user, int epoch) {}

    /** For the container's proxies. */
    FirstStep() {
        clock = null;
    }

    @Inject
    FirstStep(Clock clock) {
        this.clock = clock;
    }

    void remember(Person person, HttpServletResponse response) {
        COOKIE.set(response, sealed(person), MEMORY);
    }

    void forget(HttpServletResponse response) {
        COOKIE.forget(response);
    }

    /** Whose password was right a moment ago in this browser. */
    Optional<Person> find(HttpServletRequest request) {
        return COOKIE.in(request).flatMap(this::opened);
    }

    String sealed(Person person) {
        String content =
                person.user()
                        + "."
                        + person.epoch()
                        + "."
                        + clock.instant().plus(MEMORY).getEpochSecond();
        return content + "." + seal.of(content);
    }

    Optional<Person> opened(String sealed) {
        Matcher parts = FORM.matcher(sealed);
        if (!parts.matches()
                || !seal.fits(parts.group(1), parts.group(5))
                || Instant.ofEpochSecond(Long.parseLong(parts.group(4)))
                        .isBefore(clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(
                new Person(Long.parseLong(parts.group(2)), Integer.parseInt(parts.group(3))));
    }
}
