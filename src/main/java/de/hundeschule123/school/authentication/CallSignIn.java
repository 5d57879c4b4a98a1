package de.hundeschule123.school.authentication;

import de.hundeschule123.platform.rest.Refusals;
import de.hundeschule123.platform.rest.SignedInCalls;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.web.RequestPlace;
import de.hundeschule123.platform.web.SecurityHeaders;
import de.hundeschule123.school.Caller;
import de.hundeschule123.school.SignedInUser;
import de.hundeschule123.school.factor.FactorVerifier;
import de.hundeschule123.school.key.ApiKeyVerifier;
import de.hundeschule123.school.key.ApiKeyVerifier.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.security.enterprise.credential.BasicAuthenticationCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Signs in whoever makes a call of the REST interface, by its {@code Authorization} header alone: a
 * program by a key, a person by e-mail address and password, the operator by a key of its own. Keys
 * and passwords in addresses and forms are not even read, for those end in logs.
 */
@ApplicationScoped
class CallSignIn {

    private static final String AUTHORIZATION = "Authorization";
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    /**
     * Programs are asked for a key. Nobody is asked for a password: a browser would keep it and
     * send it along for every page that asks.
     */
    private static final String CHALLENGE = "Bearer realm=\"123Hundeschule\"";

    private static final String OPERATOR_CHALLENGE = "Bearer realm=\"123Hundeschule operator\"";

    @Inject private ApiKeyVerifier keys;
    @Inject private Authenticator authenticator;
    @Inject private FactorVerifier factors;
    @Inject private RefusedKeys refused;

    /** Who makes a call; nobody where the call has been answered instead. */
    Optional<Caller> caller(HttpServletRequest request, HttpServletResponse response) {
        Optional<Caller> caller;
        try {
            caller = judged(request, response);
        } catch (RuntimeException fault) {
            // Nobody is refused because we cannot look: a database that is away says so.
            Refusals.answer(response, fault);
            return Optional.empty();
        }
        caller.ifPresent(known -> SignedInCalls.note(request));
        return caller;
    }

    private Optional<Caller> judged(HttpServletRequest request, HttpServletResponse response) {
        String shown = request.getHeader(AUTHORIZATION);
        Optional<String> key = after(BEARER, shown);
        if (key.isPresent()) {
            return byKey(key.get(), request, response);
        }
        Optional<String> password = after(BASIC, shown);
        if (password.isPresent()) {
            return byPassword(password.get(), request, response);
        }
        refuse(request, response, CHALLENGE, "signin.call.missing");
        return Optional.empty();
    }

    private static Optional<String> after(String scheme, String shown) {
        return shown != null && shown.regionMatches(true, 0, scheme, 0, scheme.length())
                ? Optional.of(shown.substring(scheme.length()).strip())
                : Optional.empty();
    }

    private Optional<Caller> byKey(
            String shown, HttpServletRequest request, HttpServletResponse response) {
        String place = RequestPlace.of(request).address();
        return switch (keys.verify(shown, place)) {
            case Verdict.Valid(var program) -> Optional.of(program);
            case Verdict.Revoked() -> {
                refused.revoked(place);
                refuse(request, response, CHALLENGE + ", error=\"invalid_token\"", "key.revoked");
                yield Optional.empty();
            }
            case Verdict.Unknown() -> {
                refused.unknown(place);
                refuse(request, response, CHALLENGE + ", error=\"invalid_token\"", "key.unknown");
                yield Optional.empty();
            }
        };
    }

    private Optional<Caller> byPassword(
            String shown, HttpServletRequest request, HttpServletResponse response) {
        try {
            Optional<SignedInUser> user =
                    credential(shown)
                            .flatMap(
                                    given ->
                                            authenticator.open(
                                                    given.getCaller(),
                                                    given.getPasswordAsString(),
                                                    RequestPlace.of(request).counted()));
            if (user.isEmpty()) {
                refuse(request, response, CHALLENGE, "signin.failed");
                return Optional.empty();
            }
            if (factors.isOn(user.get().userId())) {
                refuse(request, response, CHALLENGE, "signin.call.secondFactor");
                return Optional.empty();
            }
            return Optional.of(user.get());
        } catch (SignInPostponed postponed) {
            response.setHeader("Retry-After", Long.toString(postponed.seconds()));
            answer(request, response, Status.TOO_MANY_REQUESTS, postponed.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<BasicAuthenticationCredential> credential(String shown) {
        try {
            return Optional.of(new BasicAuthenticationCredential(shown));
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    /** The operator, by a key of its own; nobody where the call has been answered instead. */
    Optional<Operator> operator(HttpServletRequest request, HttpServletResponse response) {
        if (!OperatorKey.isSet()) {
            answer(request, response, Status.NOT_FOUND, Texts.of("operator.notSet"));
            return Optional.empty();
        }
        if (after(BEARER, request.getHeader(AUTHORIZATION)).filter(OperatorKey::fits).isEmpty()) {
            refuse(request, response, OPERATOR_CHALLENGE, "operator.refused");
            return Optional.empty();
        }
        SignedInCalls.note(request);
        return Optional.of(new Operator());
    }

    private static void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            String challenge,
            String key) {
        response.setHeader("WWW-Authenticate", challenge);
        answer(request, response, Status.UNAUTHORIZED, Texts.of(key));
    }

    private static void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Status status,
            String sentence) {
        response.setStatus(status.getStatusCode());
        SecurityHeaders.set(request, response);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        try {
            response.getWriter()
                    .write(
                            Json.createObjectBuilder()
                                    .add("title", status.getReasonPhrase())
                                    .add("status", status.getStatusCode())
                                    .add("detail", sentence)
                                    .build()
                                    .toString());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
