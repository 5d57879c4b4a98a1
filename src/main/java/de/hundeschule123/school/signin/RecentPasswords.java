package de.hundeschule123.school.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The memory of passwords that were right a moment ago, so that the REST interface need not hash
 * slowly at each request.
 *
 * <p>Kept is a keyed fingerprint under a key that lives in this process only, together with the
 * stored hash: a changed password is forgotten at once.
 */
@ApplicationScoped
class RecentPasswords {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration KEPT_FOR = Duration.ofMinutes(5);
    private static final int MOST_KEPT = 10_000;

    @Inject private Clock clock;

    private final SecretKeySpec key = new SecretKeySpec(random(), ALGORITHM);

    private final Map<String, Memory> entries =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Memory> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    private record Memory(byte[] fingerprint, Instant until) {}

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    boolean knows(String email, String password, String storedHash) {
        byte[] print = fingerprint(email, password, storedHash);
        synchronized (entries) {
            Memory entry = entries.get(email);
            return entry != null
                    && entry.until().isAfter(clock.instant())
                    && MessageDigest.isEqual(entry.fingerprint(), print);
        }
    }

    void remember(String email, String password, String storedHash) {
        byte[] print = fingerprint(email, password, storedHash);
        synchronized (entries) {
            entries.put(email, new Memory(print, clock.instant().plus(KEPT_FOR)));
        }
    }

    private byte[] fingerprint(String email, String password, String storedHash) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(
                    (email + '\u0000' + storedHash + '\u0000' + password)
                            .getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
