package de.hundeschule123.school.authentication;

import de.hundeschule123.platform.web.ErrorPages;
import de.hundeschule123.platform.web.Refusal;
import de.hundeschule123.platform.web.RequestAddress;
import de.hundeschule123.platform.web.RequestPlace;
import de.hundeschule123.platform.web.SecurityHeaders;
import de.hundeschule123.school.Caller;
import de.hundeschule123.school.SignedInUser;
import de.hundeschule123.school.oidc.HostAccounts;
import de.hundeschule123.school.session.CurrentSession;
import de.hundeschule123.school.session.SessionRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Signs in who is behind each request: a person by session on the screens, a program or a person by
 * what the call itself shows on the REST interface, where cookies count for nothing.
 */
@ApplicationScoped
class SignIn implements HttpAuthenticationMechanism {

    /** The page on which people sign in. */
    public static final String PAGE = "/anmelden.xhtml";

    /** Under this a request keeps that its sign-in was not looked at. */
    static final String POSTPONED = SignInPostponed.class.getName();

    private static final String OVER = "?abgelaufen=ja";

    private static final String INTERFACE = "/api";

    /** What the operator's key opens, and nothing else does; nor does it open anything else. */
    private static final String OPERATOR = "/api/admin";

    /**
     * Parts of pages, and what those need who watch the server; nothing of a school's data is to be
     * seen there. These and {@link #OPEN} stand in web.xml as well, where all else is closed.
     */
    private static final List<String> OPEN_WITHOUT_LOOKING =
            List.of("/jakarta.faces.resource", "/health", "/metrics", "/openapi");

    /** What a person may see who has not signed in. */
    private static final List<String> OPEN =
            List.of(
                    PAGE,
                    SecondStep.PAGE,
                    "/passwort.xhtml",
                    "/passwort-vergessen.xhtml",
                    "/abbestellen.xhtml",
                    "/einrichten.xhtml",
                    HostSignInServlet.BEGIN,
                    HostAccounts.BACK,
                    "/fehler",
                    "/favicon.ico",
                    "/robots.txt");

    @Inject private CallSignIn calls;
    @Inject private Authenticator authenticator;
    @Inject private SecondStep second;
    @Inject private Sessions sessions;
    @Inject private SessionRegister register;
    @Inject private IdleTime idle;
    @Inject private WantedPage wanted;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Optional<Refusal> refusal = Refusal.of(request);
        if (refusal.isPresent()) {
            return refuse(refusal.get(), request, response);
        }
        RequestAddress address = RequestAddress.of(request);
        if (address.isWithin(OPERATOR)) {
            return calls.operator(request, response)
                    .map(known -> context.notifyContainerAboutLogin(known, Set.of(Operator.ROLE)))
                    .orElse(AuthenticationStatus.SEND_FAILURE);
        }
        if (address.isWithin(INTERFACE)) {
            return calls.caller(request, response)
                    .map(caller -> letIn(context, caller))
                    .orElse(AuthenticationStatus.SEND_FAILURE);
        }
        if (context.isAuthenticationRequest()
                && context.getAuthParameters().getCredential()
                        instanceof UsernamePasswordCredential credential) {
            return form(request, response, context, credential);
        }
        if (context.isAuthenticationRequest()
                && context.getAuthParameters().getCredential() instanceof SecondStep.Typed typed) {
            return second.take(typed, request, response)
                    .map(user -> begin(request, response, context, user, null))
                    .orElse(AuthenticationStatus.SEND_FAILURE);
        }
        if (context.isAuthenticationRequest()
                && context.getAuthParameters().getCredential()
                        instanceof HostSignInServlet.Proof proof) {
            return second.asks(proof.user(), request, response)
                    ? AuthenticationStatus.SEND_FAILURE
                    : begin(request, response, context, proof.user(), proof.provider());
        }
        return session(request, response, context, address);
    }

    private static AuthenticationStatus refuse(
            Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        try {
            refusal.answer(request, response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private AuthenticationStatus form(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context,
            UsernamePasswordCredential credential) {
        Optional<SignedInUser> user;
        try {
            user =
                    authenticator.open(
                            credential.getCaller(),
                            credential.getPasswordAsString(),
                            RequestPlace.of(request).counted());
        } catch (SignInPostponed postponed) {
            request.setAttribute(POSTPONED, postponed);
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (user.isEmpty() || second.asks(user.get(), request, response)) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        return begin(request, response, context, user.get(), null);
    }

    /**
     * The person has proved who it is; only now there is a session.
     *
     * @param provider who has vouched for the person; null: nobody had to
     */
    private AuthenticationStatus begin(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context,
            SignedInUser user,
            String provider) {
        sessions.makeRoom();
        HttpSession session = request.getSession();
        request.changeSessionId();
        BrowserBinding.bind(session, response);
        idle.begin(session);
        session.setMaxInactiveInterval(60 * request.getServletContext().getSessionTimeout());
        CurrentSession.keep(
                session,
                register.open(
                        user.userId(),
                        RequestPlace.of(request).address(),
                        request.getHeader("User-Agent")));
        sessions.opened(user.userId(), session);
        authenticator.cameIn(user, provider);
        return letIn(context, user);
    }

    private AuthenticationStatus session(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context,
            RequestAddress address) {
        if (OPEN_WITHOUT_LOOKING.stream().anyMatch(address::isWithin)) {
            return context.doNothing();
        }
        Optional<SignedInUser> user;
        try {
            user = signedIn(request);
        } catch (RuntimeException fault) {
            ErrorPages.answer(request, response, fault);
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (user.isPresent()) {
            return letIn(context, user.get());
        }
        if (OPEN.stream().anyMatch(address::isWithin)) {
            return context.doNothing();
        }
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            return redirectAjax(request, response);
        }
        wanted.remember(request, response);
        return redirect(request, response);
    }

    private Optional<SignedInUser> signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !BrowserBinding.holds(session, request)) {
            return Optional.empty();
        }
        if (!idle.allows(session, request)) {
            session.invalidate();
            return Optional.empty();
        }
        return CurrentSession.in(session)
                .filter(kept -> register.holds(kept, RequestPlace.of(request).address()))
                .flatMap(kept -> authenticator.again(kept.user()));
    }

    /** To an address without a host, so that no header of the request can lead elsewhere. */
    private static AuthenticationStatus redirect(
            HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        SecurityHeaders.set(request, response);
        response.setHeader("Location", signInPage(request));
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** Who has sent something in a session that is over must learn that it did not arrive. */
    private static String signInPage(HttpServletRequest request) {
        boolean lost =
                request.getMethod().equals("POST") && request.getRequestedSessionId() != null;
        return request.getContextPath() + PAGE + (lost ? OVER : "");
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
                                    + signInPage(request)
                                    + "\"></redirect></partial-response>");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static AuthenticationStatus letIn(HttpMessageContext context, Caller caller) {
        return context.notifyContainerAboutLogin(caller, Set.of(caller.role().name()));
    }
}
