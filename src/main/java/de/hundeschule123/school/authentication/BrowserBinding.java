package de.hundeschule123.school.authentication;

import de.hundeschule123.platform.web.OwnCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Binds a session to the browser in which somebody signed in, by 256 bits of chance in a cookie of
 * its own: of the container's session id only 56 are chance.
 */
final class BrowserBinding {

    private static final String KEPT = BrowserBinding.class.getName();
    private static final OwnCookie COOKIE = OwnCookie.everywhere("browser");
    private static final int BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private BrowserBinding() {}

    /** Lets the browser of this answer have the session. */
    static void bind(HttpSession session, HttpServletResponse response) {
        COOKIE.set(response, bind(session));
    }

    static String bind(HttpSession session) {
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        session.setAttribute(KEPT, secret);
        return secret;
    }

    /** Whether a request comes from the browser that the session is bound to. */
    static boolean holds(HttpSession session, HttpServletRequest request) {
        return holds(session, COOKIE.in(request));
    }

    static boolean holds(HttpSession session, Optional<String> shown) {
        return session.getAttribute(KEPT) instanceof String secret
                && shown.filter(value -> isSame(secret, value)).isPresent();
    }

    private static boolean isSame(String secret, String shown) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    static void forget(HttpServletResponse response) {
        COOKIE.forget(response);
    }
}
