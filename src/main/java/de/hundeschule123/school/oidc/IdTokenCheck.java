package de.hundeschule123.school.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Believes an ID token only where all of it fits: signature, issuer, audience, times and the nonce
 * of this very attempt (OpenID Connect Core 1.0, 3.1.3.7).
 */
class IdTokenCheck {

    /** Clocks differ. */
    private static final Duration LEEWAY = Duration.ofSeconds(60);

    private static final Duration OLDEST = Duration.ofMinutes(10);
    private static final int LEAST_RSA_BITS = 2048;
    private static final Pattern SUBJECT = Pattern.compile("[!-~]{1,255}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,190}@[^\\s@]{1,190}");

    private final String issuer;
    private final String client;
    private final Clock clock;

    IdTokenCheck(String issuer, String client, Clock clock) {
        this.issuer = issuer;
        this.client = client;
        this.clock = clock;
    }

    /** Where the provider's keys are asked for. */
    interface Keys {

        Optional<JWK> find(String id) throws NotSignedIn;
    }

    /**
     * Who the token says it is.
     *
     * @throws NotSignedIn when anything about it does not fit
     */
    Identity read(String token, Keys keys, String nonce) throws NotSignedIn {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            demand(isSigned(signed, keys), "signature");
            return claimed(signed.getJWTClaimsSet(), nonce);
        } catch (ParseException | JOSEException unreadable) {
            throw failed("unreadable");
        }
    }

    private static boolean isSigned(SignedJWT token, Keys keys) throws NotSignedIn, JOSEException {
        String id = token.getHeader().getKeyID();
        JWSAlgorithm algorithm = token.getHeader().getAlgorithm();
        demand(id != null, "key");
        JWK key = keys.find(id).orElseThrow(() -> failed("key"));
        demand(key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE), "key");
        demand(key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm), "algorithm");
        return token.verify(verifier(algorithm, key));
    }

    /**
     * The algorithm is one of two, whatever else the token asks for, and the key one of its kind.
     */
    private static JWSVerifier verifier(JWSAlgorithm algorithm, JWK key)
            throws NotSignedIn, JOSEException {
        if (JWSAlgorithm.RS256.equals(algorithm)
                && key instanceof RSAKey rsa
                && rsa.size() >= LEAST_RSA_BITS) {
            return new RSASSAVerifier(rsa.toRSAPublicKey());
        }
        if (JWSAlgorithm.ES256.equals(algorithm)
                && key instanceof ECKey curve
                && Curve.P_256.equals(curve.getCurve())) {
            return new ECDSAVerifier(curve.toECPublicKey());
        }
        throw failed("algorithm");
    }

    private Identity claimed(JWTClaimsSet claims, String nonce) throws NotSignedIn, ParseException {
        demand(issuer.equals(claims.getIssuer()), "issuer");
        demand(isForUs(claims.getAudience(), claims.getStringClaim("azp")), "audience");
        demand(isNow(claims), "time");
        String said = claims.getStringClaim("nonce");
        demand(said != null && MessageDigest.isEqual(bytes(said), bytes(nonce)), "nonce");
        String subject = claims.getSubject();
        demand(subject != null && SUBJECT.matcher(subject).matches(), "subject");
        return new Identity(issuer, subject, verifiedEmail(claims));
    }

    private boolean isForUs(List<String> audience, String party) {
        return audience.contains(client)
                && (party == null ? audience.size() == 1 : party.equals(client));
    }

    private boolean isNow(JWTClaimsSet claims) {
        Instant now = clock.instant();
        Date ends = claims.getExpirationTime();
        Date made = claims.getIssueTime();
        Date begins = claims.getNotBeforeTime();
        return ends != null
                && made != null
                && ends.toInstant().isAfter(now.minus(LEEWAY))
                && !made.toInstant().isAfter(now.plus(LEEWAY))
                && made.toInstant().isAfter(now.minus(OLDEST))
                && (begins == null || !begins.toInstant().isAfter(now.plus(LEEWAY)));
    }

    /** Only a plain true vouches. */
    private static Optional<String> verifiedEmail(JWTClaimsSet claims) {
        return Boolean.TRUE.equals(claims.getClaim("email_verified"))
                        && claims.getClaim("email") instanceof String email
                        && EMAIL.matcher(email).matches()
                ? Optional.of(email)
                : Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void demand(boolean fits, String what) throws NotSignedIn {
        if (!fits) {
            throw failed(what);
        }
    }

    private static NotSignedIn failed(String what) {
        return new NotSignedIn(NotSignedIn.Reason.FAILED, "ID token: " + what);
    }
}
