package de.hundeschule123.school.oidc;

import de.hundeschule123.platform.secret.ProcessSeal;
import de.hundeschule123.platform.web.OwnCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets the browser keep what an attempt to sign in at the provider began with, until it comes back:
 * there is no session yet.
 *
 * <p>The cookie holds chance, signed under a key that lives in this process only, and is good once
 * and for five minutes. What goes to the provider is made of it under the same key, so that the
 * cookie gives away neither the nonce nor the verifier of the code.
 */
@ApplicationScoped
class Attempts {

    private static final OwnCookie COOKIE = OwnCookie.everywhere("provider");
    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final int MOST_USED = 10_000;
    private static final int BYTES = 32;
    private static final Pattern FORM =
            Pattern.compile("(([\\w-]{43})\\.(\\d{1,12}))\\.([\\w-]{43})");

    private final SecureRandom chance = new SecureRandom();
    private final ProcessSeal seal = new ProcessSeal();
    private final Map<String, Boolean> used = new Used();
    private final Clock clock;

    /** For the container's proxies. */
    Attempts() {
        clock = null;
    }

    @Inject
    Attempts(Clock clock) {
        this.clock = clock;
    }

    /**
     * An attempt.
     *
     * @param state comes back from the provider by the browser
     * @param nonce comes back from the provider in the ID token
     * @param verifier is shown when the code is exchanged (RFC 7636)
     */
    record Attempt(String state, String nonce, String verifier) {

        /** What the provider is told of the verifier beforehand. */
        String challenge() {
            try {
                return base64(
                        MessageDigest.getInstance("SHA-256")
                                .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException(missing);
            }
        }

        boolean hasState(String said) {
            return said != null
                    && MessageDigest.isEqual(
                            state.getBytes(StandardCharsets.UTF_8),
                            said.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "Attempt[…]";
        }
    }

    /**
     * The last that were used; where more are within five minutes, the provider's code is the bar.
     */
    private static final class Used extends LinkedHashMap<String, Boolean> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_USED;
        }
    }

    Attempt begin(HttpServletResponse response) {
        String cookie = sealed();
        COOKIE.set(response, cookie, MEMORY);
        return opened(cookie).orElseThrow();
    }

    /** The attempt of this browser, which is over with that however it goes on. */
    Optional<Attempt> take(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> cookie = COOKIE.in(request);
        cookie.ifPresent(kept -> COOKIE.forget(response));
        return cookie.flatMap(this::takenOnce);
    }

    /** The attempt of a cookie, the first time that it is asked for. */
    Optional<Attempt> takenOnce(String cookie) {
        Optional<Attempt> attempt = opened(cookie);
        synchronized (used) {
            return attempt.filter(known -> used.put(known.state(), true) == null);
        }
    }

    String sealed() {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        String content = base64(bytes) + "." + clock.instant().plus(MEMORY).getEpochSecond();
        return content + "." + seal.of(content);
    }

    Optional<Attempt> opened(String sealed) {
        Matcher parts = FORM.matcher(sealed);
        if (!parts.matches()
                || !seal.fits(parts.group(1), parts.group(4))
                || Instant.ofEpochSecond(Long.parseLong(parts.group(3)))
                        .isBefore(clock.instant())) {
            return Optional.empty();
        }
        String seed = parts.group(2);
        return Optional.of(
                new Attempt(
                        seal.of("state:" + seed),
                        seal.of("nonce:" + seed),
                        seal.of("code:" + seed)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
