package de.hundeschule123.school.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers passwords that were right a moment ago, so that the REST interface need not hash slowly
 * at each request: while a password is in use it is hashed once, however many send it at the same
 * time.
 *
 * <p>Kept is a keyed fingerprint under a key that lives in this process only, together with the
 * stored hash: a changed password is forgotten at once.
 */
@ApplicationScoped
class RecentPasswords {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration KEPT_FOR = Duration.ofMinutes(5);
    private static final int MOST_KEPT = 10_000;

    private final Clock clock;

    private final SecretKeySpec key = new SecretKeySpec(random(), ALGORITHM);

    private final Map<String, Memory> entries =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Memory> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    /** The comparisons under way, by what is compared: who sends the same waits for the same. */
    private final Map<ByteBuffer, FutureTask<Boolean>> comparisons = new ConcurrentHashMap<>();

    private record Memory(byte[] fingerprint, Instant until) {}

    /** For the container's proxies. */
    RecentPasswords() {
        clock = null;
    }

    @Inject
    RecentPasswords(Clock clock) {
        this.clock = clock;
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /**
     * Whether a password fits to the stored hash.
     *
     * @param slowly compares the two, which takes long
     */
    boolean fits(String email, String password, String storedHash, BooleanSupplier slowly) {
        byte[] print = fingerprint(email, password, storedHash);
        if (knows(email, print)) {
            return true;
        }
        boolean fits = comparedOnce(print, slowly);
        if (fits) {
            remember(email, print);
        }
        return fits;
    }

    private boolean knows(String email, byte[] print) {
        synchronized (entries) {
            Memory entry = entries.get(email);
            boolean known =
                    entry != null
                            && entry.until().isAfter(clock.instant())
                            && MessageDigest.isEqual(entry.fingerprint(), print);
            if (known) {
                entries.put(email, memory(print));
            }
            return known;
        }
    }

    private void remember(String email, byte[] print) {
        synchronized (entries) {
            entries.put(email, memory(print));
        }
    }

    private Memory memory(byte[] print) {
        return new Memory(print, clock.instant().plus(KEPT_FOR));
    }

    private boolean comparedOnce(byte[] print, BooleanSupplier slowly) {
        ByteBuffer what = ByteBuffer.wrap(print);
        FutureTask<Boolean> own = new FutureTask<>(slowly::getAsBoolean);
        FutureTask<Boolean> earlier = comparisons.putIfAbsent(what, own);
        if (earlier != null) {
            return result(earlier);
        }
        try {
            own.run();
            return result(own);
        } finally {
            comparisons.remove(what);
        }
    }

    private static boolean result(FutureTask<Boolean> comparison) {
        try {
            return comparison.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a password was compared", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SignInPostponed postponed) {
                throw postponed;
            }
            throw new IllegalStateException("a password could not be compared", failed.getCause());
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
