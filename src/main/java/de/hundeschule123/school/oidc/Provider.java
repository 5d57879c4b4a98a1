package de.hundeschule123.school.oidc;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import de.hundeschule123.platform.startup.StartRefused;
import de.hundeschule123.school.oidc.Attempts.Attempt;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * The provider of accounts: sends people there, and asks it who came back. What it says about
 * itself is asked for once an hour.
 */
class Provider {

    private static final Duration MEMORY = Duration.ofHours(1);

    /** Who shows tokens with made-up keys must not make us ask again and again. */
    private static final Duration KEYS_AT_MOST_EVERY = Duration.ofMinutes(1);

    private final OidcClient client;
    private final Clock clock;
    private final ProviderCalls calls = new ProviderCalls();
    private final IdTokenCheck check;

    private Endpoints endpoints;
    private Instant endpointsRead = Instant.MIN;
    private JWKSet keys = new JWKSet();
    private Instant keysRead = Instant.MIN;

    Provider(OidcClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
        this.check = new IdTokenCheck(client.issuer().toString(), client.id(), clock);
    }

    OidcClient client() {
        return client;
    }

    /** Where a person proves who it is, to be sent back to our address. */
    URI entrance(Attempt attempt, URI back) throws NotSignedIn {
        String authorization = endpoints().authorization().toString();
        return URI.create(
                authorization
                        + (authorization.contains("?") ? "&" : "?")
                        + form(
                                "response_type", "code",
                                "scope", "openid email",
                                "client_id", client.id(),
                                "redirect_uri", back.toString(),
                                "state", attempt.state(),
                                "nonce", attempt.nonce(),
                                "code_challenge", attempt.challenge(),
                                "code_challenge_method", "S256"));
    }

    /** Who it is that came back with a code. */
    Identity identity(Attempt attempt, String code, URI back) throws NotSignedIn {
        HttpRequest exchange =
                HttpRequest.newBuilder(endpoints().token().uri())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json")
                        .header("Authorization", credentials())
                        .POST(
                                BodyPublishers.ofString(
                                        form(
                                                "grant_type",
                                                "authorization_code",
                                                "code",
                                                code,
                                                "redirect_uri",
                                                back.toString(),
                                                "code_verifier",
                                                attempt.verifier())))
                        .build();
        String token =
                Endpoints.object("token", calls.answer("token", exchange))
                        .getString("id_token", null);
        if (token == null) {
            throw new NotSignedIn(NotSignedIn.Reason.FAILED, "token: no ID token");
        }
        return check.read(token, this::key, attempt.nonce());
    }

    /** By client_secret_basic, which every provider takes (RFC 6749, 2.3.1). */
    private String credentials() throws NotSignedIn {
        try {
            String pair =
                    encoded(client.id()) + ":" + encoded(OidcSettings.secret(client.secretFile()));
            return "Basic "
                    + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
        } catch (StartRefused unusable) {
            throw new NotSignedIn(NotSignedIn.Reason.AWAY, unusable.getMessage());
        }
    }

    private synchronized Endpoints endpoints() throws NotSignedIn {
        if (isOver(endpointsRead, MEMORY)) {
            String issuer = client.issuer().toString();
            URI document =
                    URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
            endpoints = Endpoints.of(get("discovery", document), issuer);
            endpointsRead = clock.instant();
        }
        return endpoints;
    }

    private synchronized Optional<JWK> key(String id) throws NotSignedIn {
        boolean known = keys.getKeyByKeyId(id) != null;
        if (isOver(keysRead, known ? MEMORY : KEYS_AT_MOST_EVERY)) {
            try {
                keys = JWKSet.parse(get("keys", endpoints().keys().uri()));
            } catch (ParseException unreadable) {
                throw new NotSignedIn(NotSignedIn.Reason.AWAY, "keys: unreadable");
            }
            keysRead = clock.instant();
        }
        return Optional.ofNullable(keys.getKeyByKeyId(id));
    }

    private boolean isOver(Instant read, Duration life) {
        return read.equals(Instant.MIN) || !clock.instant().isBefore(read.plus(life));
    }

    private String get(String what, URI address) throws NotSignedIn {
        return calls.answer(
                what, HttpRequest.newBuilder(address).header("Accept", "application/json").build());
    }

    private static String form(String... namesAndValues) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(namesAndValues[i])
                    .append('=')
                    .append(encoded(namesAndValues[i + 1]));
        }
        return form.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
