package de.hundeschule123.harness;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A provider of accounts, as small as OpenID Connect allows: whoever is sent there is at once the
 * person whom the test has named.
 */
public final class SmallProvider implements AutoCloseable {

    public static final String CLIENT = "hundeschule:test";
    public static final String SECRET = "secret-of-the-small-provider+/";

    private final HttpServer http;
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile Person person = new Person("nobody", "niemand@nirgends.example", true);

    /** Who is signed in at the provider. */
    public record Person(String subject, String email, boolean verified) {}

    private SmallProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("first").generate();
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/.well-known/openid-configuration", this::describe);
        http.createContext("/keys", call -> answer(call, 200, publicKeys()));
        http.createContext("/authorize", this::authorize);
        http.createContext("/token", this::exchange);
        http.start();
    }

    static SmallProvider start() {
        try {
            return new SmallProvider();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String issuer() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    /** Signs somebody in at the provider, instead of whoever was there before. */
    public void signIn(Person now) {
        person = now;
    }

    private String publicKeys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    private void describe(HttpExchange call) throws IOException {
        answer(
                call,
                200,
                """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
                 "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys"}"""
                        .formatted(issuer()));
    }

    private void authorize(HttpExchange call) throws IOException {
        Map<String, String> asked = fields(call.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        String back = "?code=" + code + "&state=" + encoded(asked.get("state"));
        call.getResponseHeaders().set("Location", asked.get("redirect_uri") + back);
        answer(call, 302, "");
    }

    private void exchange(HttpExchange call) throws IOException {
        Map<String, String> shown =
                fields(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(shown.get("code"));
        boolean known =
                asked != null
                        && CLIENT.equals(asked.get("client_id"))
                        && "S256".equals(asked.get("code_challenge_method"))
                        && asked.get("redirect_uri").equals(shown.get("redirect_uri"))
                        && asked.get("code_challenge").equals(hash(shown.get("code_verifier")))
                        && credentials().equals(call.getRequestHeaders().getFirst("Authorization"));
        answer(
                call,
                known ? 200 : 400,
                known
                        ? "{\"token_type\": \"Bearer\", \"access_token\": \"unused\", \"id_token\": \""
                                + token(asked.get("nonce"))
                                + "\"}"
                        : "{\"error\": \"invalid_grant\"}");
    }

    private String token(String nonce) {
        Instant now = Instant.now();
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        new JWTClaimsSet.Builder()
                                .issuer(issuer())
                                .audience(CLIENT)
                                .subject(person.subject())
                                .issueTime(Date.from(now))
                                .expirationTime(Date.from(now.plusSeconds(60)))
                                .claim("nonce", nonce)
                                .claim("email", person.email())
                                .claim("email_verified", person.verified())
                                .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static String credentials() {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (encoded(CLIENT) + ":" + encoded(SECRET))
                                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static String hash(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String field : form.split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
