package de.hundeschule123.school.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.school.oidc.Attempts.Attempt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** How long and how often a browser may come back with what it began. */
class AttemptsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final Attempts attempts = new Attempts(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void an_attempt_is_good_once() {
        String cookie = attempts.sealed();

        assertThat(attempts.takenOnce(cookie)).isPresent();
        assertThat(attempts.takenOnce(cookie)).isEmpty();
    }

    @Test
    void an_attempt_is_over_after_five_minutes() {
        String ofFiveMinutesAgo = sealedAt(NOW.minus(Duration.ofMinutes(5)));
        String older = sealedAt(NOW.minus(Duration.ofMinutes(5)).minusSeconds(1));

        assertThat(moved.opened(ofFiveMinutesAgo)).isPresent();
        assertThat(moved.opened(older)).isEmpty();
    }

    private Instant now = NOW;

    /** One whose clock goes on. */
    private final Attempts moved =
            new Attempts(
                    new Clock() {
                        @Override
                        public ZoneId getZone() {
                            return ZoneOffset.UTC;
                        }

                        @Override
                        public Clock withZone(ZoneId zone) {
                            return this;
                        }

                        @Override
                        public Instant instant() {
                            return now;
                        }
                    });

    private String sealedAt(Instant moment) {
        now = moment;
        String sealed = moved.sealed();
        now = NOW;
        return sealed;
    }

    @Test
    void nobody_makes_or_changes_one() {
        String cookie = attempts.sealed();

        assertThat(attempts.opened(cookie)).isPresent();
        assertThat(attempts.opened(cookie.replaceFirst("^.", cookie.startsWith("A") ? "B" : "A")))
                .isEmpty();
        assertThat(attempts.opened(cookie.replaceFirst("\\.\\d", ".9"))).isEmpty();
        assertThat(attempts.opened(moved.sealed())).isEmpty();
        assertThat(attempts.opened("")).isEmpty();
    }

    @Test
    void the_cookie_gives_away_nothing_that_the_provider_is_told() {
        String cookie = attempts.sealed();
        Attempt attempt = attempts.opened(cookie).orElseThrow();

        assertThat(cookie)
                .doesNotContain(attempt.state())
                .doesNotContain(attempt.nonce())
                .doesNotContain(attempt.verifier());
        assertThat(attempt.state()).isNotEqualTo(attempt.nonce()).isNotEqualTo(attempt.verifier());
    }

    /** The example of RFC 7636, appendix B. */
    @Test
    void the_challenge_is_the_hash_of_the_verifier() {
        assertThat(new Attempt("s", "n", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").challenge())
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void a_state_of_another_attempt_does_not_fit() {
        Attempt attempt = attempts.opened(attempts.sealed()).orElseThrow();

        assertThat(attempt.hasState(attempt.state())).isTrue();
        assertThat(attempt.hasState(null)).isFalse();
        assertThat(attempt.hasState(attempt.state() + "x")).isFalse();
    }
}
