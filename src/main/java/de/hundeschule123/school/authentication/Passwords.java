package de.hundeschule123.school.authentication;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
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
        return hash.generate(password.toCharArray());
    }

    boolean fits(String password, String stored) {
        return hash.verify(password.toCharArray(), stored);
    }

    /** Takes as long as a comparison and fits never. */
    boolean fitsNobody(String password) {
        hash.verify(password.toCharArray(), nobody);
        return false;
    }
}
