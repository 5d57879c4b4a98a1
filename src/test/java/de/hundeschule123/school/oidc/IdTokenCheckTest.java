package de.hundeschule123.school.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which word of a provider is believed. */
class IdTokenCheckTest {

    private static final String ISSUER = "https://konto.example";
    private static final String CLIENT = "hundeschule";
    private static final String NONCE = "nonce-of-this-attempt";
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final RSAKey RSA = rsa(2048, "rsa");
    private static final RSAKey WEAK = rsa(1024, "weak");
    private static final RSAKey STRANGER = rsa(2048, "rsa");
    private static final RSAKey ENCRYPTING =
            new RSAKey.Builder(rsa(2048, "enc")).keyUse(KeyUse.ENCRYPTION).build();
    private static final ECKey CURVE = curve();
    private static final JWKSet KEYS = new JWKSet(List.of(RSA, WEAK, ENCRYPTING, CURVE));

    private final IdTokenCheck check =
            new IdTokenCheck(ISSUER, CLIENT, Clock.fixed(NOW, ZoneOffset.UTC));

    private static RSAKey rsa(int bits, String id) {
        try {
            return new RSAKeyGenerator(bits, true).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey curve() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet.Builder right() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(CLIENT)
                .subject("4711")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(60)))
                .claim("nonce", NONCE)
                .claim("email", "jana@hund.example")
                .claim("email_verified", true);
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey key, JWSAlgorithm algorithm) {
        try {
            SignedJWT token =
                    new SignedJWT(
                            new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(),
                            claims.build());
            token.sign(new RSASSASigner(key.toRSAPrivateKey(), true));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWTClaimsSet.Builder claims) {
        return signed(claims, RSA, JWSAlgorithm.RS256);
    }

    private Identity read(String token) throws NotSignedIn {
        return check.read(token, id -> Optional.ofNullable(KEYS.getKeyByKeyId(id)), NONCE);
    }

    @Test
    void the_right_token_says_who_it_is() throws NotSignedIn {
        assertThat(read(signed(right())))
                .isEqualTo(new Identity(ISSUER, "4711", Optional.of("jana@hund.example")));
    }

    @Test
    void a_token_on_a_curve_is_as_good() throws Exception {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("curve").build(),
                        right().build());
        token.sign(new ECDSASigner(CURVE));

        assertThat(read(token.serialize()).subject()).isEqualTo("4711");
    }

    @Test
    void several_audiences_are_right_where_the_token_was_made_for_us() throws NotSignedIn {
        assertThat(
                        read(signed(
                                        right().audience(List.of(CLIENT, "other"))
                                                .claim("azp", CLIENT)))
                                .subject())
                .isEqualTo("4711");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_token_that_is_wrong_in_one_way_is_refused(
            String what, UnaryOperator<JWTClaimsSet.Builder> wrong) {
        assertThatThrownBy(() -> read(signed(wrong.apply(right()))))
                .isInstanceOf(NotSignedIn.class)
                .hasMessage("ID token: " + what.replaceFirst(",.*", ""));
    }

    private static Arguments wrong(String what, UnaryOperator<JWTClaimsSet.Builder> how) {
        return Arguments.of(what, how);
    }

    static Stream<Arguments> a_token_that_is_wrong_in_one_way_is_refused() {
        return Stream.of(
                wrong("issuer", claims -> claims.issuer("https://konto.example.evil")),
                wrong("issuer, slash", claims -> claims.issuer(ISSUER + "/")),
                wrong("issuer, none", claims -> claims.issuer(null)),
                wrong("audience", claims -> claims.audience("other")),
                wrong("audience, none", claims -> claims.audience((String) null)),
                wrong("audience, several", claims -> claims.audience(List.of(CLIENT, "other"))),
                wrong("audience, of another party", claims -> claims.claim("azp", "other")),
                wrong("time, over", claims -> claims.expirationTime(at(-60))),
                wrong("time, never over", claims -> claims.expirationTime(null)),
                wrong("time, of tomorrow", claims -> claims.issueTime(at(61))),
                wrong("time, old", claims -> claims.issueTime(at(-600))),
                wrong("time, never made", claims -> claims.issueTime(null)),
                wrong("time, not yet", claims -> claims.notBeforeTime(at(61))),
                wrong("nonce", claims -> claims.claim("nonce", "of-another-attempt")),
                wrong("nonce, none", claims -> claims.claim("nonce", null)),
                wrong("subject", claims -> claims.subject(null)),
                wrong("subject, empty", claims -> claims.subject("")),
                wrong("subject, too long", claims -> claims.subject("s".repeat(256))),
                wrong("unreadable", claims -> claims.claim("nonce", List.of(NONCE))));
    }

    private static Date at(long seconds) {
        return Date.from(NOW.plusSeconds(seconds));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_token_that_is_not_signed_as_it_must_be_is_refused(String how, String token) {
        assertThatThrownBy(() -> read(token)).isInstanceOf(NotSignedIn.class);
    }

    static Stream<Arguments> a_token_that_is_not_signed_as_it_must_be_is_refused()
            throws Exception {
        SignedJWT byPublicKey =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa").build(),
                        right().build());
        byPublicKey.sign(new MACSigner(RSA.toRSAPublicKey().getEncoded()));
        SignedJWT withoutKey =
                new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).build(), right().build());
        withoutKey.sign(new RSASSASigner(RSA));
        String good = signed(right());
        return Stream.of(
                Arguments.of("not at all", new PlainJWT(right().build()).serialize()),
                Arguments.of("by the public key as a secret", byPublicKey.serialize()),
                Arguments.of("by somebody else", signed(right(), STRANGER, JWSAlgorithm.RS256)),
                Arguments.of("by a weak key", signed(right(), WEAK, JWSAlgorithm.RS256)),
                Arguments.of(
                        "by a key for encrypting", signed(right(), ENCRYPTING, JWSAlgorithm.RS256)),
                Arguments.of(
                        "by an unknown key",
                        signed(right(), rsa(2048, "unknown"), JWSAlgorithm.RS256)),
                Arguments.of("by another algorithm", signed(right(), RSA, JWSAlgorithm.PS256)),
                Arguments.of("without saying by which key", withoutKey.serialize()),
                Arguments.of("cut off", good.substring(0, good.lastIndexOf('.') + 1)),
                Arguments.of("no token", "x"));
    }

    @ParameterizedTest
    @MethodSource
    void an_address_is_believed_only_where_the_provider_vouches_for_it(Map<String, Object> claims)
            throws NotSignedIn {
        JWTClaimsSet.Builder token = right();
        claims.forEach(token::claim);

        assertThat(read(signed(token)).verifiedEmail()).isEmpty();
    }

    static Stream<Map<String, Object>>
            an_address_is_believed_only_where_the_provider_vouches_for_it() {
        return Stream.of(
                Map.of("email_verified", false),
                Map.of("email_verified", "true"),
                Map.of("email_verified", 1),
                Map.of("email", "no address"),
                Map.of("email", List.of("jana@hund.example")));
    }
}
