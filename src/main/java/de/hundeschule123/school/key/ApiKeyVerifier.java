package de.hundeschule123.school.key;

import de.hundeschule123.school.SignedInProgram;
import de.hundeschule123.school.key.ApiKeyRepository.Known;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Verifies what a call shows as its key, anew each time: a revoked key is refused with the next
 * call, at every server.
 *
 * <p>Nothing is slowed down and nobody is locked out: 256 bits are not guessed, and a host
 * application must not be kept out by strangers.
 */
@ApplicationScoped
public class ApiKeyVerifier {

    /** A use is noted so seldom that a busy program costs the database nothing. */
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final ApiKeyRepository keys;
    private final Clock clock;

    /** For the container's proxies. */
    ApiKeyVerifier() {
        this(null, null);
    }

    @Inject
    ApiKeyVerifier(ApiKeyRepository keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** What a shown key is. */
    public sealed interface Verdict {

        /** One of ours, which lets this program in. */
        record Valid(SignedInProgram program) implements Verdict {}

        /** One of ours until somebody has revoked it. */
        record Revoked() implements Verdict {}

        /** None of ours. */
        record Unknown() implements Verdict {}
    }

    /**
     * Judges what was shown.
     *
     * @param place where the call comes from, to show the owner
     */
    public Verdict verify(String shown, String place) {
        Optional<Known> found = ApiKeySecret.of(shown).flatMap(keys::find);
        if (found.isEmpty()) {
            return new Verdict.Unknown();
        }
        Known key = found.get();
        if (key.revoked()) {
            return new Verdict.Revoked();
        }
        note(key, place);
        return new Verdict.Valid(
                new SignedInProgram(key.school(), key.id(), key.name(), key.rights().role()));
    }

    private void note(Known key, String place) {
        Instant now = clock.instant();
        Instant notSince = now.minus(BETWEEN_NOTES);
        if (key.usedAt() == null || key.usedAt().isBefore(notSince)) {
            keys.used(key.id(), place, now, notSince);
        }
    }
}
