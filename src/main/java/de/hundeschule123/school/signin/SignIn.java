package de.hundeschule123.school.signin;

import de.hundeschule123.platform.rest.Refusals;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.SignedInUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.BasicAuthenticationCredential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The sign-in of each request: by session on the screens, by HTTP Basic on the REST interface,
 * where cookies count for nothing.
 */
@ApplicationScoped
public class SignIn implements HttpAuthenticationMechanism {

    /** The page on which people sign in. */
    public static final String PAGE = "/anmelden.xhtml";

    private static final String SESSION_USER = SignIn.class.getName() + ".user";
    private static final String SESSION_SINCE = SignIn.class.getName() + ".since";
    private static final String SESSION_WANTED = SignIn.class.getName() + ".wanted";
    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    @Inject private Door door;
    @Inject private Clock clock;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals("/api") || path.startsWith("/api/")) {
            return basic(request, response, context);
        }
        if (context.isAuthenticationRequest()
                && context.getAuthParameters().getCredential()
                        instanceof UsernamePasswordCredential credential) {
            return form(request, context, credential);
        }
        return session(request, response, context, path);
    }

    private AuthenticationStatus basic(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<SignedInUser> user;
        try {
            user =
                    credential(request)
                            .flatMap(
                                    given ->
                                            door.open(
                                                    given.getCaller(),
                                                    given.getPasswordAsString(),
                                                    request.getRemoteAddr()));
        } catch (RuntimeException fault) {
            // Nobody is refused because we cannot look: a database that is away says so.
            Refusals.answer(response, fault);
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (user.isPresent()) {
            return letIn(context, user.get());
        }
        answerUnauthorized(response);
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static Optional<BasicAuthenticationCredential> credential(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BasicAuthenticationCredential(header.substring(6).strip()));
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    private static void answerUnauthorized(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Basic realm=\"123Hundeschule\", charset=\"UTF-8\"");
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        try {
            response.getWriter()
                    .write(
                            Json.createObjectBuilder()
                                    .add("title", "Unauthorized")
                                    .add("status", HttpServletResponse.SC_UNAUTHORIZED)
                                    .add("detail", Texts.of("signin.failed"))
                                    .build()
                                    .toString());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private AuthenticationStatus form(
            HttpServletRequest request,
            HttpMessageContext context,
            UsernamePasswordCredential credential) {
        Optional<SignedInUser> user =
                door.open(
                        credential.getCaller(),
                        credential.getPasswordAsString(),
                        request.getRemoteAddr());
        if (user.isEmpty()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(SESSION_USER, user.get().userId());
        session.setAttribute(SESSION_SINCE, clock.instant());
        return letIn(context, user.get());
    }

    private AuthenticationStatus session(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context,
            String path) {
        if (isResource(path) || isForOperators(path)) {
            return context.doNothing();
        }
        Optional<SignedInUser> user = signedIn(request.getSession(false));
        if (user.isPresent()) {
            return letIn(context, user.get());
        }
        if (isPublic(path)) {
            return context.doNothing();
        }
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            return redirectAjax(request, response);
        }
        remember(request, path);
        return context.redirect(request.getContextPath() + PAGE);
    }

    private Optional<SignedInUser> signedIn(HttpSession session) {
        if (session == null
                || !(session.getAttribute(SESSION_USER) instanceof Long user)
                || !(session.getAttribute(SESSION_SINCE) instanceof Instant since)
                || since.plus(LONGEST_SESSION).isBefore(clock.instant())) {
            return Optional.empty();
        }
        return door.again(user);
    }

    private static boolean isResource(String path) {
        return path.startsWith("/jakarta.faces.resource/");
    }

    /** What watches the server signs in nowhere; nothing of a school's data is to be seen there. */
    private static boolean isForOperators(String path) {
        return path.matches("/(health|metrics|openapi)(/.*)?");
    }

    private static boolean isPublic(String path) {
        return path.equals(PAGE)
                || path.startsWith("/fehler/")
                || path.equals("/favicon.ico")
                || path.equals("/robots.txt");
    }

    private static void remember(HttpServletRequest request, String path) {
        if (request.getMethod().equals("GET") && path.matches("/[A-Za-z0-9/_.-]*")) {
            String query = request.getQueryString();
            request.getSession()
                    .setAttribute(SESSION_WANTED, query == null ? path : path + "?" + query);
        }
    }

    private static AuthenticationStatus redirectAjax(
            HttpServletRequest request, HttpServletResponse response) {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        try {
            response.getWriter()
                    .write(
                            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect"
                                    + " url=\""
                                    + request.getContextPath()
                                    + PAGE
                                    + "\"></redirect></partial-response>");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /**
     * Where the person wanted to go before signing in; a path of this application, else its start.
     */
    static String takeWanted(HttpServletRequest request) {
        HttpSession session = request.getSession();
        Object wanted = session.getAttribute(SESSION_WANTED);
        session.removeAttribute(SESSION_WANTED);
        return wanted instanceof String path ? path : "/index.xhtml";
    }

    private static AuthenticationStatus letIn(HttpMessageContext context, SignedInUser user) {
        return context.notifyContainerAboutLogin(user, Set.of(user.role().name()));
    }
}
