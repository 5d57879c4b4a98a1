package de.hundeschule123.school.authentication;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.text.Normalizer;
import java.util.Map;

/** Hashes passwords with PBKDF2, slow on purpose (OWASP: 600,000 rounds of HMAC-SHA-256). */
@ApplicationScoped
public class Passwords {

    @Inject private Pbkdf2PasswordHash hash;

    /** What an unknown user's password is compared with, so that the answer takes as long. */
    private String nobody;

    @PostConstruct
    void prepare() {
        hash.initialize(
                Map.of(
                        "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
                        "Pbkdf2PasswordHash.Iterations", "600000",
                        "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                        "Pbkdf2PasswordHash.KeySizeBytes", "32"));
        nobody = hash.generate("nobody".toCharArray());
    }

    /** The form in which a password may be stored. */
    public String hash(String password) {
        return hash.generate(typed(password));
    }

    boolean fits(String password, String stored) {
        return hash.verify(typed(password), stored);
    }

    /** An ü is the same whether a keyboard sends it as one sign or as two. */
    private static char[] typed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).toCharArray();
    }

    /** Takes as long as a comparison and fits never. */
    boolean fitsNobody(String password) {
        hash.verify(password.toCharArray(), nobody);
        return false;
    }
}
